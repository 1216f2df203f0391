const offset = 0x811c9dc5;
/** FNV-1a. */
const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193);

function mixedText(hash: number, text: string): number {
  for (let index = 0; index < text.length; index += 1) hash = mixed(hash, text.charCodeAt(index));
  return hash;
}

/** The digests of the few words that calls and endings are told with. */
const words = new Map<string, number>();

function digestOf(word: string): number {
  let digest = words.get(word);
  if (digest === undefined) words.set(word, (digest = mixedText(offset, word)));
  return digest;
}

/** What happened, as a digest and, when asked for, as lines that a person can read. */
export class Trace {
  readonly lines: string[] = [];
  #hash = offset;
  readonly #keep: boolean;

  constructor(keep = false) {
    this.#keep = keep;
  }

  /** One of a few words. */
  note(at: number, word: string): void {
    this.#hash = mixed(mixed(this.#hash, at), digestOf(word));
    if (this.#keep) this.#write(at, word);
  }

  /** Anything at all. */
  tell(at: number, text: string): void {
    this.add(text);
    this.#hash = mixed(this.#hash, at);
    if (this.#keep) this.#write(at, text);
  }

  add(text: string): void {
    this.#hash = mixedText(this.#hash, text);
  }

  get hash(): number {
    return this.#hash >>> 0;
  }

  #write(at: number, text: string): void {
    this.lines.push(`${new Date(at).toISOString()} ${text}`);
  }
}
