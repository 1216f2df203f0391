/** What happened, as a digest and, when asked for, as lines that a person can read. */
export class Trace {
  readonly lines: string[] = [];
  #hash = 0x811c9dc5;
  readonly #keep: boolean;

  constructor(keep = false) {
    this.#keep = keep;
  }

  note(at: number, what: string): void {
    this.#mix(at);
    this.add(what);
    if (this.#keep) this.lines.push(`${new Date(at).toISOString()} ${what}`);
  }

  add(text: string): void {
    for (let index = 0; index < text.length; index += 1) this.#mix(text.charCodeAt(index));
  }

  get hash(): number {
    return this.#hash >>> 0;
  }

  /** FNV-1a. */
  #mix(value: number): void {
    this.#hash = Math.imul(this.#hash ^ value, 0x01000193);
  }
}
