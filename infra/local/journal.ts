import {
  appendFileSync,
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
} from "node:fs";
import { join } from "node:path";
import { lock, unlock } from "./journal-lock.ts";
import type { Local } from "./local.ts";

interface Beginning {
  startAt: string;
  seed: string;
}

/** One thing that was done to the run from outside. */
interface Input {
  act: string;
  args: unknown[];
}

/**
 * Keeps a run by keeping what was done to it. A run is repeatable, so doing the same again leads to the same tables, queues,
 * schedules and emails, under the code of today. An input is on the disk before anybody hears that it was taken, and the next
 * one waits until it has taken effect: that order is all there is to repeat.
 */
export class Journal {
  readonly beginning: Beginning;
  readonly #directory: string;
  readonly #file: number;
  readonly #earlier: Input[];
  readonly #acts = new Map<string, (...args: never[]) => unknown>();
  #last: Promise<unknown> = Promise.resolve();
  #underway = 0;
  #closed: Promise<void> | undefined;

  constructor(directory: string, fresh: Beginning) {
    mkdirSync(directory, { recursive: true });
    lock(directory);
    this.#directory = directory;
    const path = join(directory, "inputs.jsonl");
    this.#file = openSync(path, "a");
    const bytes = readFileSync(path);
    // A process that was killed may leave half a line behind, of an input that nobody was told was taken.
    const whole = bytes.lastIndexOf("\n") + 1;
    ftruncateSync(this.#file, whole);
    if (whole === 0) this.#append(fresh);
    const [beginning, ...inputs] = bytes.toString("utf8", 0, whole).split("\n").filter(Boolean);
    this.beginning = beginning === undefined ? fresh : (JSON.parse(beginning) as Beginning);
    this.#earlier = inputs.map((line) => JSON.parse(line) as Input);
  }

  /** The run where the earlier ones left it, keeping what is done from here on. */
  async continue(local: Local): Promise<Local> {
    const kept = this.#keep(local);
    for (const input of this.#earlier) await this.#repeat(input, local);
    return kept;
  }

  #keep(local: Local): Local {
    const { clock, ses, faults } = local;
    const now = <Args extends unknown[], Result>(act: string, perform: (...args: Args) => Result) =>
      this.#keptNow(act, perform, clock);
    const inTurn = <Args extends unknown[], Result>(
      act: string,
      perform: (...args: Args) => Promise<Result>,
    ) => this.#keptInTurn(act, perform, clock);
    return {
      ...local,
      putEvents: now("putEvents", (entries) => local.putEvents(entries)),
      operate: inTurn("operate", (call) => local.operate(call)),
      http: inTurn("http", (request) => local.http(request)),
      redrive: now("redrive", (name, destination) => local.redrive(name, destination)),
      clock: {
        now: () => clock.now(),
        at: (time, job) => clock.at(time, job),
        track: (work) => clock.track(work),
        settle: () => this.#settle(clock),
        next: () => clock.next(),
        advanceTo: inTurn("advanceTo", (time) => clock.advanceTo(time)),
      },
      ses: {
        ...ses,
        bounce: now("bounce", (messageId, bounce) => ses.bounce(messageId, bounce)),
        complain: now("complain", (messageId) => ses.complain(messageId)),
        delay: now("delay", (messageId) => ses.delay(messageId)),
        suppress: now("suppress", (address, reason) => ses.suppress(address, reason)),
        unsuppress: now("unsuppress", (address) => ses.unsuppress(address)),
        fail: now("fail", (fault, count) => ses.fail(fault, count)),
      },
      faults: {
        deliverTwice: now("deliverTwice", (count) => faults.deliverTwice(count)),
        deliverLate: now("deliverLate", (count, milliseconds) => faults.deliverLate(count, milliseconds)),
        runTwice: now("runTwice", (count) => faults.runTwice(count)),
      },
      close: () => (this.#closed ??= local.close().then(() => this.#close())),
    };
  }

  #keptNow<Args extends unknown[], Result>(
    act: string,
    perform: (...args: Args) => Result,
    clock: Local["clock"],
  ): (...args: Args) => Result {
    this.#acts.set(act, perform);
    return (...args) => {
      if (this.#underway > 0)
        throw new Error(
          `A run that is kept takes one input after the other: await clock.settle() before ${act}.`,
        );
      const result = perform(...args);
      // What was refused did nothing.
      this.#append({ act, args });
      this.#follow(clock.settle());
      return result;
    };
  }

  #keptInTurn<Args extends unknown[], Result>(
    act: string,
    perform: (...args: Args) => Promise<Result>,
    clock: Local["clock"],
  ): (...args: Args) => Promise<Result> {
    this.#acts.set(act, perform);
    return (...args) => {
      const take = async (): Promise<Result> => {
        this.#append({ act, args });
        const result = await perform(...args);
        await clock.settle();
        return result;
      };
      const done = this.#last.then(take, take);
      this.#follow(done);
      return done;
    };
  }

  #follow(work: Promise<unknown>): void {
    this.#underway += 1;
    const over = () => void (this.#underway -= 1);
    // Whoever settles next hears of a failure.
    work.then(over, over);
    this.#last = work;
  }

  async #settle(clock: Local["clock"]): Promise<void> {
    await this.#last;
    await clock.settle();
  }

  async #repeat({ act, args }: Input, { clock }: Local): Promise<void> {
    try {
      await this.#acts.get(act)?.(...(args as never[]));
      await clock.settle();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        `The run kept in ${this.#directory} cannot go on: repeating ${act} failed (${reason}). Start with another folder.`,
        { cause: error },
      );
    }
  }

  #append(entry: object): void {
    appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.#file);
  }

  #close(): void {
    closeSync(this.#file);
    unlock(this.#directory);
  }
}
