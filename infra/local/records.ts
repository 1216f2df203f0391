import type { Denial, LogLine, Note, PlayOptions } from "./local.ts";
import type { Clock } from "./world.ts";

/** What a run leaves to look at, oldest first. */
export class Records {
  readonly logs: LogLine[] = [];
  readonly denials: Denial[] = [];
  readonly notes: Note[] = [];
  readonly #clock: Clock;
  readonly #listeners: Pick<PlayOptions, "onLog" | "onNote">;

  constructor(clock: Clock, listeners: Pick<PlayOptions, "onLog" | "onNote">) {
    this.#clock = clock;
    this.#listeners = listeners;
  }

  log(functionName: string, line: string): void {
    const entry = { at: this.#clock.now(), function: functionName, line };
    this.logs.push(entry);
    this.#listeners.onLog?.(entry);
  }

  note(kind: string, detail: Record<string, unknown>): void {
    const entry = { at: this.#clock.now(), kind, detail };
    this.notes.push(entry);
    this.#listeners.onNote?.(entry);
  }

  deny(denial: Omit<Denial, "at">): void {
    this.denials.push({ at: this.#clock.now(), ...denial });
  }
}
