import type { Cancel, Clock } from "./world.ts";

interface Job {
  time: number;
  run: () => void | Promise<void>;
  canceled: boolean;
}

/**
 * Time stands still until someone moves it. One job runs at a time, in order of time and then of registration, and only when
 * nothing is in flight: that is what makes two runs with the same inputs equal.
 *
 * A job or tracked work must not wait for `settle`, for `advanceTo` or for another job: they wait for it.
 */
export class VirtualClock implements Clock {
  /** The present as one 64-bit integer: how worker threads see the same time. */
  readonly shared = new SharedArrayBuffer(8);
  readonly #present = new BigInt64Array(this.shared);
  readonly #jobs: Job[] = [];
  readonly #inFlight = new Set<Promise<void>>();
  #lastRun: Promise<void> = Promise.resolve();
  #running = false;
  #closed = false;
  #failure: { error: unknown } | undefined;

  constructor(startAt: Date) {
    this.#moveTo(startAt.getTime());
  }

  now(): number {
    return Number(Atomics.load(this.#present, 0));
  }

  at(time: number, run: Job["run"]): Cancel {
    const job: Job = { time: Math.max(Math.round(time), this.now()), run, canceled: false };
    if (!this.#closed) this.#jobs.splice(indexAfter(this.#jobs, job.time), 0, job);
    if (job.time === this.now() && !this.#running) void this.#enqueue(() => this.#run(this.now()));
    return () => {
      job.canceled = true;
    };
  }

  track<T>(work: Promise<T>): Promise<T> {
    const done: Promise<void> = work.then(
      () => void this.#inFlight.delete(done),
      () => void this.#inFlight.delete(done),
    );
    this.#inFlight.add(done);
    return work;
  }

  async settle(): Promise<void> {
    await this.#enqueue(() => this.#run(this.now()));
    this.#throwFailure();
  }

  async advanceTo(time: number): Promise<void> {
    await this.#enqueue(async () => {
      await this.#run(time);
      if (this.#failure === undefined) this.#moveTo(time);
    });
    this.#throwFailure();
  }

  /** Drops every job and takes no more. */
  close(): void {
    this.#closed = true;
    this.#jobs.length = 0;
  }

  next(): number | undefined {
    return this.#first()?.time;
  }

  #moveTo(time: number): void {
    if (time > this.now()) Atomics.store(this.#present, 0, BigInt(time));
  }

  #first(): Job | undefined {
    while (this.#jobs[0]?.canceled) this.#jobs.shift();
    return this.#jobs[0];
  }

  /** Runs follow one another, so a `settle` during an `advanceTo` waits for its end. */
  #enqueue(run: () => Promise<void>): Promise<void> {
    this.#lastRun = this.#lastRun.then(run);
    return this.#lastRun;
  }

  async #run(until: number): Promise<void> {
    this.#running = true;
    try {
      while (this.#failure === undefined) {
        while (this.#inFlight.size > 0) await Promise.all(this.#inFlight);
        const job = this.#first();
        if (job === undefined || job.time > until) return;
        this.#jobs.shift();
        this.#moveTo(job.time);
        await job.run();
      }
    } catch (error) {
      this.#failure = { error };
    } finally {
      this.#running = false;
    }
  }

  #throwFailure(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) throw failure.error;
  }
}

/** Where a job of `time` goes: behind every job that is not later. */
function indexAfter(jobs: Job[], time: number): number {
  let low = 0;
  let high = jobs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((jobs[middle] as Job).time <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
