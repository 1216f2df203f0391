import { noFaults, randomFaults } from "./faults.ts";
import { weekOf } from "./hashed-emails.ts";
import { randomFrom } from "./random.ts";
import { Script } from "./script.ts";
import type { Acceptance } from "./ses.ts";
import { Trace } from "./trace.ts";
import { World, type Broken } from "./world.ts";

const dayMs = 86_400_000;
/** A quarter to four in the morning in New York: what somebody does comes before the day's sending hours. */
const night = Date.parse("2027-02-01T08:45:00Z");
const settlesMs = 5 * 60_000;

/** Hipline as it is, with one patient, played a day at a time and without faults. */
export class OnePatient {
  readonly script = new Script("m");
  readonly #world: World;
  readonly #accepted: Acceptance[] = [];

  constructor(broken: Broken = {}) {
    this.#world = new World({
      startsAt: night,
      random: randomFrom(1),
      faults: randomFaults(randomFrom(2), noFaults),
      trace: new Trace(),
      broken,
      accepted: (acceptance) => void this.#accepted.push(acceptance),
    });
  }

  get now(): number {
    return this.#world.timeline.now;
  }

  /** The day that begins `days` from now. */
  day(days = 0): string {
    return new Date(this.now + days * dayMs).toISOString().slice(0, 10);
  }

  /** Hands the newest act of the script to Hipline, and gives it time to act on it. */
  async does(): Promise<void> {
    const act = this.script.acts.at(-1);
    if (act) this.#world.publish(act.queue, act.event, () => undefined);
    await this.#world.timeline.playUntil(this.now + settlesMs);
  }

  async sleepsUntilTomorrow(): Promise<void> {
    const days = Math.floor((this.now - night) / dayMs) + 1;
    await this.#world.timeline.playUntil(night + days * dayMs);
  }

  /** What SES took of the program, by the day in each slot's key; of what was not sent, what is on record. */
  days(): Record<string, string> {
    const days = this.#unsent();
    for (const { slot, subject } of this.#accepted) {
      const [weekly, year = "", month = "", day = ""] = /^w_.*_(\d{4})(\d\d)(\d\d)$/.exec(slot) ?? [];
      if (weekly === undefined) continue;
      const date = `${year}-${month}-${day}`;
      const known = days[date];
      days[date] = `${known === undefined ? "" : `${known} and `}week ${weekOf(subject) ?? 0}`;
    }
    return days;
  }

  #unsent(): Record<string, string> {
    const enrollment = this.#world.enrollments.items.get(this.script.enrollmentId);
    if (!enrollment || enrollment.status === "awaiting-patient") return {};
    const slots = enrollment.status === "active" ? enrollment.slots : (enrollment.was?.slots ?? {});
    return Object.fromEntries(
      Object.entries(slots).flatMap(([date, { end }]) => (end === "sent" ? [] : [[date, end]])),
    );
  }
}
