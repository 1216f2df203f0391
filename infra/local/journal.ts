import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
 * schedules and emails, under the code of today.
 */
export class Journal {
  readonly beginning: Beginning;
  readonly #directory: string;
  readonly #file: string;
  readonly #earlier: Input[];
  readonly #acts = new Map<string, (...args: never[]) => unknown>();

  constructor(directory: string, fresh: Beginning) {
    mkdirSync(directory, { recursive: true });
    this.#directory = directory;
    this.#file = join(directory, "inputs.jsonl");
    if (!existsSync(this.#file)) this.#append(fresh);
    const [beginning = "", ...inputs] = readFileSync(this.#file, "utf8").trimEnd().split("\n");
    this.beginning = JSON.parse(beginning) as Beginning;
    this.#earlier = inputs.map((line) => JSON.parse(line) as Input);
  }

  /** The run where the earlier ones left it, keeping what is done from here on. */
  async continue(local: Local): Promise<Local> {
    const kept = this.#keep(local);
    for (const input of this.#earlier) await this.#repeat(input, local);
    return kept;
  }

  #keep(local: Local): Local {
    const { clock, ses } = local;
    return {
      ...local,
      putEvents: this.#kept("putEvents", (entries) => local.putEvents(entries)),
      http: this.#kept("http", (request) => local.http(request)),
      redrive: this.#kept("redrive", (name, destination) => local.redrive(name, destination)),
      clock: {
        now: () => clock.now(),
        at: (time, job) => clock.at(time, job),
        track: (work) => clock.track(work),
        settle: () => clock.settle(),
        next: () => clock.next(),
        advanceTo: this.#kept("advanceTo", (time) => clock.advanceTo(time)),
      },
      ses: {
        ...ses,
        bounce: this.#kept("bounce", (messageId, bounce) => ses.bounce(messageId, bounce)),
        complain: this.#kept("complain", (messageId) => ses.complain(messageId)),
        delay: this.#kept("delay", (messageId) => ses.delay(messageId)),
        suppress: this.#kept("suppress", (address, reason) => ses.suppress(address, reason)),
        unsuppress: this.#kept("unsuppress", (address) => ses.unsuppress(address)),
      },
    };
  }

  #kept<Args extends unknown[], Result>(
    act: string,
    perform: (...args: Args) => Result,
  ): (...args: Args) => Result {
    this.#acts.set(act, perform);
    return (...args) => {
      const result = perform(...args);
      // What was refused did nothing.
      this.#append({ act, args });
      return result;
    };
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
  }
}
