import { pacer } from "../../functions/send-email/pace.ts";
import type { Random } from "./random.ts";

/** Modelled, in milliseconds: two consistent reads, a conditional write, SES's answer (one in twenty is slow), another write. */
export const latencies = (random: Random) => ({
  reads: 6 + 6 * random.fraction(),
  claim: 4 + 4 * random.fraction(),
  ses: (random.chance(0.05) ? 120 : 40) + 20 * random.fraction(),
  record: 4 + 4 * random.fraction(),
});

/** One running copy of send-email. It handles its batch one message after the other, by a clock of its own. */
export interface Copy {
  now: number;
  batch: number[];
  visibleAt: number;
  pace: (perSecond: number, signal: AbortSignal) => Promise<void>;
}

export function copyFrom(startsAt: number): Copy {
  const copy: Copy = { now: startsAt, batch: [], visibleAt: 0, pace: () => Promise.resolve() };
  const sleep = (milliseconds: number) => {
    copy.now += milliseconds;
    return Promise.resolve();
  };
  copy.pace = pacer({ clock: () => new Date(copy.now), sleep });
  return copy;
}
