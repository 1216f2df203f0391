import type { Act, Script } from "./script.ts";
import { stops } from "./stops.ts";

const minuteMs = 60_000;
/** From the moment a stop is dealt with: the fuse of an attempt, the life of a signature, and a little. */
export const inFlightMs = 6 * minuteMs;

/** A time in which a patient's program stands still, for one reason. */
export interface Interval {
  /** When somebody said so. */
  from: number;
  /** When a function had dealt with it; from then on, and the time in flight, nothing may go. */
  effectiveFrom: number;
  /** When somebody took it back. */
  until: number;
  /** When a function had dealt with that. */
  effectiveUntil: number;
}

interface Answers {
  week: number;
  answers: { exercisePain?: number; settledByMorning?: string; redFlags: readonly string[] };
}

const isOver = new Set(["PlanEnded", "PatientErased"]);

type Reason = "held" | "suppressed" | "cancelled";

/** What may and must happen, said by what clinic and patient did and never by Hipline's own records. */
export class Expectations {
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  intervals(reason: Reason): Interval[] {
    const acts = this.#script.own;
    switch (reason) {
      case "held":
        return [...this.#pauses(), ...this.#ownPauses(), ...this.#warningSigns()];
      case "suppressed":
        return stops(this.#script.acts);
      case "cancelled":
        return acts
          .filter((act) => isOver.has(act.event.type) || this.#script.isReplacedBy(act))
          .map((act) => interval(act));
    }
  }

  /** Why an email of the program must not be accepted now; undefined when it may. */
  forbidden(at: number): Reason | undefined {
    const reasons = ["held", "suppressed", "cancelled"] as const;
    return reasons.find((reason) =>
      this.intervals(reason).some(
        ({ effectiveFrom, until }) => effectiveFrom + inFlightMs < at && at < until,
      ),
    );
  }

  /** Answers that are no reason to go on: the week may come again, and after that the program waits for a clinician. */
  isHeldBack(week: number, by: number): boolean {
    return this.#answers().some(
      ({ at, said: { week: about, answers } }) =>
        at <= by && about <= week && ((answers.exercisePain ?? 0) > 5 || answers.settledByMorning === "no"),
    );
  }

  /** The weeks of which the patient told of warning signs, with the first time. */
  alarms(): { week: number; at: number; handledAt: number }[] {
    const alarms = this.#answers().filter(({ said }) => said.answers.redFlags.length > 0);
    return alarms
      .filter(({ said }, index) => alarms.findIndex((other) => other.said.week === said.week) === index)
      .map(({ at, handledAt, said: { week } }) => ({ week, at, handledAt }));
  }

  /** When somebody at the clinic took charge of warning signs: lifted their hold, or said so of an alert. */
  takenInCharge(): number[] {
    const inCharge = new Set(["HoldLifted", "AlertAcknowledged"]);
    return this.#script.own.filter(({ event }) => inCharge.has(event.type)).map(({ at }) => at);
  }

  #answers() {
    return this.#script.own
      .filter(({ event }) => event.type === "CheckInSubmitted")
      .map(({ at, handledAt = Infinity, event }) => ({ at, handledAt, said: event.data as Answers }))
      .sort((a, b) => a.at - b.at);
  }

  /** Any sign, of any week, holds until a clinician says otherwise who can have known of it. */
  #warningSigns(): Interval[] {
    const lifts = this.#script.own.filter(({ event }) => event.type === "HoldLifted");
    const flags = this.#answers().filter(({ said }) => said.answers.redFlags.length > 0);
    return flags.map(({ at, handledAt }) => {
      const later = lifts.filter((lift) => lift.at > at);
      const knowing = later.filter((lift) => (lift.handledAt ?? Infinity) > handledAt);
      return {
        from: at,
        effectiveFrom: handledAt,
        until: Math.min(...later.map((lift) => lift.at)),
        effectiveUntil: Math.min(...knowing.map((lift) => lift.handledAt ?? Infinity)),
      };
    });
  }

  /** Whether a reason for not sending could be seen at any time from `from` to `to`. */
  explains(reason: Reason, from: number, to: number): boolean {
    return this.intervals(reason).some((seen) => seen.from <= to && from <= seen.effectiveUntil + inFlightMs);
  }

  /** Whether operators had stopped email at any time from `from` to `to`. */
  isHalted(from: number, to: number): boolean {
    return this.#script.halts.some((halt) => halt.from <= to && from <= halt.until);
  }

  /** When the patient asked to be forgotten, if they did. */
  get erasedAt(): number {
    return this.#script.own.find(({ event }) => event.type === "PatientErased")?.at ?? Infinity;
  }

  /** Somebody who was erased may come back, with a consent that is newer. */
  get cameBack(): boolean {
    return this.#script.acts.some(({ event }) => {
      const { contact } = event.data as { contact?: { consent?: { at: string } } };
      return contact?.consent !== undefined && Date.parse(contact.consent.at) > this.erasedAt;
    });
  }

  /** The visit that stands in the end, and since when that is known. */
  visit(): { startsAt: number; since: number } | undefined {
    const last = this.#visits().at(-1);
    return last?.startsAt === undefined ? undefined : { startsAt: last.startsAt, since: last.handledAt };
  }

  /** Whether a visit at `startsAt` was known to be off or moved at that time. */
  isOff(startsAt: number, at: number): boolean {
    const visits = this.#visits();
    const told = visits.findLast((visit) => visit.startsAt === startsAt);
    return !told || visits.some((visit) => visit.at > told.at && visit.handledAt + inFlightMs < at);
  }

  #visits(): { at: number; handledAt: number; startsAt: number | undefined }[] {
    const consults = this.#script.own.filter(({ queue }) => queue === "record-consult");
    return consults
      .map(({ at, handledAt = Infinity, event }) => {
        const { startsAt } = event.data as { startsAt?: string };
        return { at, handledAt, startsAt: startsAt === undefined ? undefined : Date.parse(startsAt) };
      })
      .sort((a, b) => a.at - b.at);
  }

  #pauses(): Interval[] {
    const acts = this.#script.own;
    const isSame = (one: Act, other: Act) => holdOf(one) === holdOf(other);
    return acts
      .filter(({ event }) => event.type === "PlanPaused")
      .map((act) => {
        const lifts = acts.filter(
          (other) => other.event.type === "PlanResumed" && other.at >= act.at && isSame(act, other),
        );
        return untilDay(act, interval(act, lifts.sort((a, b) => a.at - b.at)[0]));
      });
  }

  /** Ends when the patient says otherwise, too. */
  #ownPauses(): Interval[] {
    const words = this.#script.own
      .filter(({ event }) => event.type === "PausedByPatient" || event.type === "ResumedByPatient")
      .sort((a, b) => a.at - b.at);
    return words.flatMap((act, index) =>
      act.event.type === "PausedByPatient" ? untilDay(act, interval(act, words[index + 1])) : [],
    );
  }
}

/** Ends by itself on a day, somewhere on earth, if it says so. */
function untilDay({ event }: Act, said: Interval): Interval {
  const { until } = event.data as { until?: string };
  if (until === undefined) return said;
  const day = 24 * 60 * minuteMs;
  return {
    ...said,
    until: Math.min(said.until, Date.parse(until) - day),
    effectiveUntil: Math.min(said.effectiveUntil, Date.parse(until) + day),
  };
}

const holdOf = ({ event }: Act): string => (event.data as { holdId?: string }).holdId ?? "";

export const interval = (put: Act, lift?: Act): Interval => ({
  from: put.at,
  effectiveFrom: put.handledAt ?? Infinity,
  until: lift?.at ?? Infinity,
  effectiveUntil: lift ? (lift.handledAt ?? Infinity) : Infinity,
});
