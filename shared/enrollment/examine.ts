import { daysBetween, type LocalDate } from "../calendar/local-date.ts";
import { mayStillBeHeardOf } from "../attempt.ts";
import { balanceOf, dueSlots, type Balance } from "./due-slots.ts";
import type { Enrollment, SlotClaim } from "./enrollment.ts";
import { plannedAt } from "./weekly.ts";

const hourMs = 3_600_000;
/** An email that is open for so long will not get better by itself. */
const overdueMs = 48 * hourMs;
/** A patient on hold for longer belongs on the clinic's list. */
const pausedLongMs = 28 * 24 * hourMs;

/** A busy morning makes emails late by minutes. */
const astrayMs = 1.5 * hourMs;

/** What the hourly look at an enrollment finds, some hours after its email was due. */
export interface Finding {
  /** The slots that were due since half a day, by what became of them. */
  balance: Balance;
  /** How many slots are open although their date is two days past. */
  overdue: number;
  /** How many slots the calendar has of which there is no record, neither open nor ended. */
  unaccounted: number;
  /** The last email left long after its time: the weekly schedule may say something else than the plan. */
  astray: boolean;
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
    unaccounted: unaccountedIn(slots.map(({ date }) => date)),
    astray: isAstray(enrollment, now),
    pausedLong: isPausedLong(enrollment, now),
    repair: repairOf(enrollment, open[0]?.date ?? completionDue(enrollment, now), now),
  };
}

/** Two slots are at most eleven days apart (`nextSlotDate`); what is missing between them was lost to the books. */
function unaccountedIn(dates: readonly LocalDate[]): number {
  const gaps = [...dates].sort().map((date, index, all) => daysBetween(all[index - 1] ?? date, date));
  return gaps.reduce((lost, gap) => lost + Math.max(0, Math.ceil((gap - 11) / 7)), 0);
}

/** The first email goes at once, whenever that is. Early none leaves, whatever a schedule says. */
function isAstray(enrollment: Enrollment, now: Date): boolean {
  if (enrollment.status !== "active") return false;
  const [last, ...before] = Object.keys(enrollment.slots).sort().reverse();
  const record = last === undefined ? undefined : enrollment.slots[last];
  if (!last || before.length === 0 || record?.end !== "sent") return false;
  const at = Date.parse(record.at);
  return now.getTime() - at < hourMs * 12 && at - plannedAt(enrollment, last).getTime() > astrayMs;
}

/** The end of a program fires like its weeks do, and can be missed like them. */
function completionDue(enrollment: Enrollment, now: Date): LocalDate | undefined {
  if (enrollment.status !== "active" || enrollment.next.kind !== "completion") return undefined;
  const { date } = enrollment.next;
  return plannedAt(enrollment, date) <= now ? date : undefined;
}

function repairOf(enrollment: Enrollment, slot: string | undefined, now: Date): Repair {
  if (enrollment.status === "awaiting-patient" || slot === undefined) return { act: "nothing" };
  const { claim, attempts: attempt = 1 } =
    enrollment.status === "active" ? enrollment : (enrollment.was ?? {});
  if (claim && mayStillBeHeardOf(claim, now)) return { act: "await-outcome", attempt, claim };
  return { act: "fire", slot };
}

export function isPausedLong(enrollment: Enrollment, now: Date): boolean {
  if (enrollment.status !== "active") return false;
  const since = Object.values(enrollment.holds).map(({ at }) => Date.parse(at));
  return since.some((at) => now.getTime() - at > pausedLongMs);
}
