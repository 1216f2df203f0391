import type { FunctionCopies } from "./function-copies.ts";
import type { Random } from "./random.ts";
import type { Timeline } from "./timeline.ts";
import type { Trace } from "./trace.ts";

interface Consumer {
  name: string;
  visibilityMs: number;
  maxReceives: number;
  handle: (body: object, now: Date) => Promise<unknown>;
}

const minuteMs = 60_000;
const functionTimeoutMs = minuteMs;
const redriveMs = 20 * 60 * minuteMs;

/** Queues in front of functions: at least once, in any order, until handled; what is given up on is redriven a day later. */
export class Queues {
  readonly #timeline: Timeline;
  readonly #copies: FunctionCopies;
  readonly #random: Random;
  readonly #trace: Trace;
  readonly #consumers = new Map<string, Consumer>();

  constructor(parts: { timeline: Timeline; copies: FunctionCopies; random: Random; trace: Trace }) {
    this.#timeline = parts.timeline;
    this.#copies = parts.copies;
    this.#random = parts.random;
    this.#trace = parts.trace;
  }

  consume(queue: string, consumer: Consumer): void {
    this.#consumers.set(queue, consumer);
  }

  /** `handled` is called the first time that the message was handled. */
  send(queue: string, body: object, handled: () => void = () => undefined): void {
    const { duplicate, delay } = this.#copies.faults.rates;
    const times = this.#random.chance(duplicate) ? 2 : 1;
    for (let copy = 0; copy < times; copy += 1) {
      const late = this.#random.chance(delay) ? this.#random.between(1, 15) * minuteMs : 0;
      if (late > 0) this.#copies.faultsAt.push(this.#timeline.now);
      this.#timeline.after(this.#random.between(20, 2000) + late, () =>
        this.#receive(queue, body, 1, handled),
      );
    }
  }

  async #receive(queue: string, body: object, receives: number, handled: () => void): Promise<void> {
    const consumer = this.#consumers.get(queue);
    if (!consumer) throw new Error(`nobody consumes the queue ${queue}`);
    const { name, visibilityMs, maxReceives, handle } = consumer;
    const message = { acknowledged: false };
    const visibleAt = this.#timeline.now + visibilityMs;
    this.#trace.tell(this.#timeline.now, `${name} ${JSON.stringify(body)}`);
    await this.#copies.run(
      name,
      () => handle(body, this.#copies.clock()),
      (ending, tookMs) => {
        // A function that ran over its time-out was killed as far as its queue knows.
        if (ending !== "done" || tookMs > functionTimeoutMs) return;
        message.acknowledged = !this.#random.chance(this.#copies.faults.rates.duplicate);
        handled();
      },
    );
    if (message.acknowledged) return;
    // Whatever becomes of this copy: a message that is not acknowledged by then is handed out again.
    this.#timeline.plan(visibleAt, async () => {
      if (message.acknowledged) return;
      if (receives < maxReceives) return this.#receive(queue, body, receives + 1, handled);
      this.#trace.tell(this.#timeline.now, `${queue} gives up`);
      this.#timeline.after(redriveMs, () => this.#receive(queue, body, 1, handled));
      return undefined;
    });
  }
}
