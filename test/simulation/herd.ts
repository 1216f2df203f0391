import { dayWindow, isOpen, jitterMinute, nextOpening } from "../../shared/calendar/send-window.ts";
import { instantOf } from "../../shared/calendar/zone.ts";
import { shareOf } from "../../functions/send-email/brakes.ts";
import { copyFrom, latencies, type Copy } from "./herd-copies.ts";
import { firingsOf, type Firings } from "./herd-firings.ts";
import { SendingQuota, Later, Lateness } from "./herd-parts.ts";
import { randomFrom, type Random } from "./random.ts";

export interface Herd {
  /** All in one zone, all with an email due on Monday at nine. */
  patients: number;
  /** Emails a second that SES takes. */
  rate: number;
  /** Invocations a second of EventBridge Scheduler; the account's quota, 1,000 unless raised. */
  schedulerRate: number;
  /** Copies of send-email, as `sendConcurrency` of the stage. */
  copies: number;
  /** Copies a second by which Lambda adds to them when a queue fills. */
  ramp: number;
  seed: number;
  /** The rate that the sender goes by, when it is not SES's. */
  pacedAt?: number;
}

export interface Drained {
  /** From the first planned minute to the last email that SES took. */
  drainSeconds: number;
  /** No faster can it be: what SES and Scheduler take, and the half hour over which emails are spread on purpose. */
  boundSeconds: number;
  throttled: number;
  /** Against the minute at which each email should have left. */
  lateP50Seconds: number;
  lateP99Seconds: number;
  busiestSecond: number;
  lost: number;
  duplicate: number;
}

const timeZone = "America/New_York";
const nine = instantOf({ date: "2027-01-18", hour: 9, minute: 0 }, timeZone).getTime();
const minuteMs = 60_000;
/** `jitterMinute` gives thirty minutes. */
const spreadSeconds = 30 * 60;
/** As the stacks set them. */
const visibilityMs = 6 * minuteMs;
const batchSize = 10;
/** Lambda begins with so many copies. */
const firstCopies = 5;
/** This part of all messages is handed out a second time. */
const duplicates = 0.01;

/** Ids are digests, so their last digits are as good as chance. */
const idOf = (patient: number): string =>
  (Math.imul(patient + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, "0");
const minuteOf = (patient: number): number => jitterMinute(idOf(patient));

/** Everybody's Monday email leaves: one event for each firing, batch and email, with the product's own jitter, pace and hours. */
class Monday {
  readonly #herd: Herd;
  readonly #random: Random;
  readonly #later = new Later();
  readonly #late = new Lateness();
  readonly #ses: SendingQuota;
  readonly #claimed: Uint8Array;
  readonly #accepted: Uint8Array;
  readonly #signal = new AbortController().signal;
  #lastAt = nine;

  constructor(herd: Herd) {
    this.#herd = herd;
    this.#random = randomFrom(herd.seed);
    this.#ses = new SendingQuota(herd.rate);
    this.#claimed = new Uint8Array(herd.patients);
    this.#accepted = new Uint8Array(herd.patients);
  }

  async play(): Promise<void> {
    const { copies, ramp } = this.#herd;
    const firings = firingsOf(this.#herd, { from: nine, minuteOf, random: this.#random });
    const turns = new Later();
    const running = Array.from({ length: copies }, (_, index) => {
      const startsAt = nine + (Math.max(0, index + 1 - firstCopies) / ramp) * 1000;
      turns.add(startsAt, index);
      return copyFrom(startsAt);
    });
    for (let index = turns.take(Infinity); index !== undefined; index = turns.take(Infinity)) {
      const copy = running[index] as Copy;
      const patient = copy.batch.pop();
      if (patient !== undefined) await this.#send(copy, patient);
      else if (!this.#receive(copy, firings)) {
        if (running.every(({ batch }) => batch.length === 0)) return;
        // Whoever is still at work may give its messages back.
        copy.now = turns.nextAt() + 1;
      }
      turns.add(copy.now, index);
    }
  }

  /** Takes the next messages, waiting for the first; false when there is none now or to come. */
  #receive(copy: Copy, firings: Firings): boolean {
    const nextAt = Math.min(firings.nextAt(), this.#later.nextAt());
    if (nextAt === Infinity) return false;
    copy.now = Math.max(copy.now, nextAt);
    copy.visibleAt = copy.now + visibilityMs;
    while (copy.batch.length < batchSize) {
      const patient = this.#later.take(copy.now) ?? firings.take(copy.now);
      if (patient === undefined) break;
      copy.batch.push(patient);
    }
    return true;
  }

  async #send(copy: Copy, patient: number): Promise<void> {
    const took = latencies(this.#random);
    copy.now += took.reads;
    const now = new Date(copy.now);
    if (!isOpen(now, timeZone, dayWindow)) {
      const until = nextOpening(now, timeZone, minuteOf(patient), dayWindow);
      this.#later.add(until.getTime(), patient);
      return;
    }
    const { rate, copies, pacedAt = rate } = this.#herd;
    await copy.pace(shareOf("send", pacedAt) / copies, this.#signal);
    copy.now += took.claim;
    if (this.#claimed[patient] === 1) return;
    this.#claimed[patient] = 1;
    const taken = this.#take(patient, copy.now + took.ses / 2);
    copy.now += took.ses + took.record;
    if (!taken) this.#claimed[patient] = 0;
    if (!taken || this.#random.chance(duplicates)) this.#later.add(copy.visibleAt, patient);
  }

  #take(patient: number, at: number): boolean {
    if (!this.#ses.take(at)) return false;
    this.#accepted[patient] = (this.#accepted[patient] ?? 0) + 1;
    this.#lastAt = Math.max(this.#lastAt, at);
    this.#late.add(at - nine - minuteOf(patient) * minuteMs);
    return true;
  }

  outcome(): Drained {
    const { patients, rate, schedulerRate } = this.#herd;
    const times = (wanted: (count: number) => number) =>
      this.#accepted.reduce((sum, count) => sum + wanted(count), 0);
    return {
      drainSeconds: (this.#lastAt - nine) / 1000,
      boundSeconds: Math.max(patients / Math.min(rate, schedulerRate), spreadSeconds),
      throttled: this.#ses.refused,
      busiestSecond: this.#ses.busiest,
      lateP50Seconds: this.#late.quantile(0.5),
      lateP99Seconds: this.#late.quantile(0.99),
      lost: times((count) => (count === 0 ? 1 : 0)),
      duplicate: times((count) => Math.max(0, count - 1)),
    };
  }
}

export async function drain(herd: Herd): Promise<Drained> {
  const monday = new Monday(herd);
  await monday.play();
  return monday.outcome();
}
