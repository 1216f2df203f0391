import { mayStillBeHeardOf } from "../attempt.ts";
import { balanceOf, dueSlots, type Balance } from "./due-slots.ts";
import type { Enrollment, SlotClaim } from "./enrollment.ts";

const hourMs = 3_600_000;
/** An email that is open for so long will not get better by itself. */
const overdueMs = 48 * hourMs;
/** A patient on hold for longer belongs on the clinic's list. */
const pausedLongMs = 28 * 24 * hourMs;

/** What the hourly look at an enrollment finds, some hours after its email was due. */
export interface Finding {
  /** The slots that were due since half a day, by what became of them. */
  balance: Balance;
  /** How many slots are open although their date is two days past. */
  overdue: number;
  pausedLong: boolean;
  repair: Repair;
}

export type Repair =
  | { act: "nothing" }
  /** SES may still speak of the attempt: only see that somebody will ask. */
  | { act: "await-outcome"; attempt: number; claim: SlotClaim }
  /** The slot fires once more, and every week from now on. The sender decides what is right. */
  | { act: "fire"; slot: string };

export function examine(enrollment: Enrollment, now: Date): Finding {
  const slots = dueSlots(enrollment, now);
  const open = slots.filter(({ end }) => end === "open");
  return {
    balance: balanceOf(slots.filter(({ at }) => now.getTime() - at.getTime() < hourMs * 12)),
    overdue: open.filter(({ at }) => now.getTime() - at.getTime() > overdueMs).length,
    pausedLong: isPausedLong(enrollment, now),
    repair: repairOf(enrollment, open[0]?.date, now),
  };
}

function repairOf(enrollment: Enrollment, slot: string | undefined, now: Date): Repair {
  if (enrollment.status !== "active" || slot === undefined) return { act: "nothing" };
  const { claim, attempts } = enrollment;
  if (claim && mayStillBeHeardOf(claim, now)) return { act: "await-outcome", attempt: attempts, claim };
  return { act: "fire", slot };
}

export function isPausedLong(enrollment: Enrollment, now: Date): boolean {
  if (enrollment.status !== "active") return false;
  const since = Object.values(enrollment.holds).map(({ at }) => Date.parse(at));
  return since.some((at) => now.getTime() - at > pausedLongMs);
}
