import type { Random } from "./random.ts";

/** What happens to one call of a port. `never`: the copy of the function is gone, before or after the call took effect. */
export type Fate =
  | { kind: "fine" }
  | { kind: "crash"; when: "before" | "after" }
  | { kind: "error"; when: "before" | "after" }
  | { kind: "freeze"; when: "before" | "after"; milliseconds: number };

/** What SES does with one email, apart from what happens to the call. */
export type SesFate = "accept" | "throttle" | "reject" | "drop" | "lose-answer";

/** Probabilities. */
export interface Rates {
  crash: number;
  /** The call fails, before or after it took effect: throttled, timed out, reset. */
  error: number;
  freeze: number;
  /** A copy whose clock is wrong, by up to `longestSkewMs`. */
  skew: number;
  duplicate: number;
  delay: number;
  /** A schedule that never fires. */
  dropSchedule: number;
  sesThrottle: number;
  sesReject: number;
  /** Not accepted, and nobody knows. */
  sesDrop: number;
  /** Accepted, and nobody knows. */
  sesLoseAnswer: number;
  eventLate: number;
  eventTwice: number;
  /** One of the events of an email is missing. */
  eventMissing: number;
  /** No event at all comes for an email. */
  silent: number;
  bounce: number;
  complaint: number;
}

export const noFaults: Rates = {
  crash: 0,
  error: 0,
  freeze: 0,
  skew: 0,
  duplicate: 0,
  delay: 0,
  dropSchedule: 0,
  sesThrottle: 0,
  sesReject: 0,
  sesDrop: 0,
  sesLoseAnswer: 0,
  eventLate: 0,
  eventTwice: 0,
  eventMissing: 0,
  silent: 0,
  bounce: 0,
  complaint: 0,
};

/** One hundredth of everything, but emails of which SES says nothing at all. */
export const everyFault: Rates = {
  ...(Object.fromEntries(Object.keys(noFaults).map((name) => [name, 0.01])) as unknown as Rates),
  silent: 0,
  bounce: 0.002,
  complaint: 0.001,
};

export interface Faults {
  rates: Rates;
  fate(call: string): Fate;
  ses(): SesFate;
  /** By how many milliseconds the clock of a copy is ahead. */
  skew(): number;
}

const fine: Fate = { kind: "fine" };
const minuteMs = 60_000;
export const longestSkewMs = 2 * minuteMs;

export function randomFaults(random: Random, rates: Rates): Faults {
  const when = () => random.pick(["before", "after"] as const);
  return {
    rates,
    fate() {
      if (random.chance(rates.crash)) return { kind: "crash", when: when() };
      if (random.chance(rates.error)) return { kind: "error", when: when() };
      if (!random.chance(rates.freeze)) return fine;
      // From a pause that nobody notices to a copy that wakes up days later.
      const milliseconds = random.pick([
        1000,
        20_000,
        2 * minuteMs,
        30 * minuteMs,
        420 * minuteMs,
        4320 * minuteMs,
      ]);
      return { kind: "freeze", when: when(), milliseconds };
    },
    ses() {
      if (random.chance(rates.sesThrottle)) return "throttle";
      if (random.chance(rates.sesReject)) return "reject";
      if (random.chance(rates.sesDrop)) return "drop";
      if (random.chance(rates.sesLoseAnswer)) return "lose-answer";
      return "accept";
    },
    skew: () => (random.chance(rates.skew) ? random.between(-longestSkewMs, longestSkewMs) : 0),
  };
}

/** These fates for the calls with these numbers, counted from 0 over the whole run; all others are fine. */
export function plannedFaults(fates: ReadonlyMap<number, Fate>): Faults & { calls: string[] } {
  const calls: string[] = [];
  return {
    rates: noFaults,
    calls,
    fate(call) {
      calls.push(call);
      return fates.get(calls.length - 1) ?? fine;
    },
    ses: () => "accept",
    skew: () => 0,
  };
}
