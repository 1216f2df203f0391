import type { Fate, Faults } from "./faults.ts";
import type { Timeline } from "./timeline.ts";
import type { Trace } from "./trace.ts";

export type Ending = "done" | "failed" | "crashed";

/** One running copy of a function. It runs alone until it ends, crashes or freezes; others run while it is frozen. */
interface Copy {
  name: string;
  startedAt: number;
  /** By how many milliseconds its clock is ahead. */
  skewMs: number;
  handBack: () => void;
  ending?: Ending;
}

/** Throws what a port throws when AWS fails. */
class AwsTrouble extends Error {
  override readonly name = "AwsTrouble";
}

/** One for all: its stack says nothing, and costs more than everything else. */
const trouble = new AwsTrouble("throttled");

export class FunctionCopies {
  readonly #timeline: Timeline;
  readonly #trace: Trace;
  #current: Copy | undefined;
  #bug: unknown;
  readonly #ends = new WeakMap<Copy, (ending: Ending) => void>();
  faults: Faults;
  /** When anything went wrong. */
  readonly faultsAt: number[] = [];
  /** For how long any copy was frozen at most: longer than a function may run, it wakes up in another time. */
  longestFreezeMs = 0;

  constructor(timeline: Timeline, trace: Trace, faults: Faults) {
    this.#timeline = timeline;
    this.#trace = trace;
    this.faults = faults;
  }

  /** Runs a handler until it ends or freezes. `ended` is called once, at the time at which it ends. */
  async run(
    name: string,
    handler: () => Promise<unknown>,
    ended: (ending: Ending, tookMs: number) => void,
  ): Promise<void> {
    const skewMs = this.faults.skew();
    if (skewMs !== 0) this.faultsAt.push(this.#timeline.now);
    const copy: Copy = { name, startedAt: this.#timeline.now, skewMs, handBack: () => undefined };
    const end = (ending: Ending) => {
      if (copy.ending) return;
      copy.ending = ending;
      this.#trace.note(this.#timeline.now, `${name} ${ending}`);
      ended(ending, this.#timeline.now - copy.startedAt);
      copy.handBack();
    };
    await this.#drive(
      copy,
      () => {
        handler().then(
          () => end("done"),
          (error: unknown) => {
            if (!isExpected(error)) this.#bug ??= error;
            end("failed");
          },
        );
      },
      end,
    );
  }

  /** What the copy that runs takes for now. */
  clock(): Date {
    return new Date(this.#timeline.now + (this.#current?.skewMs ?? 0));
  }

  /** Every call of a port goes through here: the only places where a handler waits. */
  call<Result>(name: string, effect: () => Promise<Result>): Promise<Result> {
    const copy = this.#current;
    if (!copy) throw new Error(`${name} was called outside of a function`);
    const fate = this.faults.fate(name);
    if (fate.kind !== "fine") return this.#fail(copy, name, fate, effect);
    this.#trace.note(this.#timeline.now, name);
    return effect();
  }

  async #fail<Result>(
    copy: Copy,
    name: string,
    fate: Exclude<Fate, { kind: "fine" }>,
    effect: () => Promise<Result>,
  ): Promise<Result> {
    this.#trace.note(this.#timeline.now, `${name} ${fate.kind} ${fate.when}`);
    this.faultsAt.push(this.#timeline.now);
    if (fate.when === "before") await this.#suffer(copy, fate);
    const result = await effect();
    if (fate.when === "after") await this.#suffer(copy, fate);
    return result;
  }

  async #suffer(copy: Copy, fate: Exclude<Fate, { kind: "fine" }>): Promise<void> {
    if (fate.kind === "freeze") return this.#freeze(copy, fate.milliseconds);
    if (fate.kind === "error") throw trouble;
    this.#ends.get(copy)?.("crashed");
    await new Promise(() => undefined);
  }

  async #freeze(copy: Copy, milliseconds: number): Promise<void> {
    this.longestFreezeMs = Math.max(this.longestFreezeMs, milliseconds);
    await new Promise<void>((thaw) => {
      this.#timeline.after(milliseconds, () => this.#drive(copy, thaw));
      copy.handBack();
    });
  }

  async #drive(copy: Copy, go: () => void, end?: (ending: Ending) => void): Promise<void> {
    if (end) this.#ends.set(copy, end);
    const before = this.#current;
    this.#current = copy;
    await new Promise<void>((back) => {
      copy.handBack = back;
      go();
    });
    this.#current = before;
    if (this.#bug !== undefined) throw this.#bug as Error;
  }
}

/** What a handler throws so that its message comes again. Anything else is a bug. */
const isExpected = (error: unknown): boolean =>
  error instanceof AwsTrouble ||
  (error instanceof Error &&
    (error.name === "TryLater" || /tried again later|too little/.test(error.message)));
