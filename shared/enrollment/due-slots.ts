import { nextSlotDate, type LocalDate } from "../calendar/local-date.ts";
import type { SlotEnd } from "../slot.ts";
import type { Active, Enrollment, Over, SlotRecord } from "./enrollment.ts";
import { plannedAt } from "./weekly.ts";

/** One weekly email that should have left by now, and what became of it. */
export interface DueSlot {
  date: LocalDate;
  /** When it should have left. */
  at: Date;
  end: SlotEnd | "open";
}

/**
 * Every slot of an enrollment that is due, from its plan and calendar alone: no message, schedule or email is asked. A
 * slot that never fired is therefore missed visibly.
 */
export function dueSlots(enrollment: Enrollment, now: Date): DueSlot[] {
  if (enrollment.status === "awaiting-patient") return [];
  if (enrollment.status !== "active") return dueBeforeEnd(enrollment);
  const { slots, next } = enrollment;
  const planned = next.kind === "week" ? datesUntil(enrollment, next.date, now) : [];
  return [...recorded(enrollment, slots), ...planned.map((slot) => ({ ...slot, end: "open" as const }))];
}

/** What was due when the plan ended went with it, unless it was on its way to SES. */
function dueBeforeEnd({ id, at, was }: Over): DueSlot[] {
  if (!was?.timeZone) return [];
  const { plan, slots, timeZone, next, claim } = was;
  const calendar = { id, plan, timeZone };
  const unrecorded = next?.kind === "week" && !slots[next.date] ? next.date : undefined;
  const planned = unrecorded === undefined ? [] : datesUntil(calendar, unrecorded, new Date(at));
  const open = (date: LocalDate) => claim?.slot === date;
  return [
    ...recorded(calendar, slots),
    ...planned.map((slot) => ({
      ...slot,
      end: open(slot.date) ? ("open" as const) : ("cancelled" as const),
    })),
  ];
}

type Calendar = Pick<Active, "id" | "plan" | "timeZone">;

const recorded = (calendar: Calendar, slots: Record<LocalDate, SlotRecord>): DueSlot[] =>
  Object.entries(slots).map(([date, { end }]) => ({ date, at: plannedAt(calendar, date), end }));

function datesUntil(calendar: Calendar, from: LocalDate, until: Date): { date: LocalDate; at: Date }[] {
  const dates: { date: LocalDate; at: Date }[] = [];
  for (let date = from; ; date = nextSlotDate(date, calendar.plan.weekday)) {
    const at = plannedAt(calendar, date);
    if (at > until) return dates;
    dates.push({ date, at });
  }
}

export type Balance = Record<SlotEnd | "open" | "due", number>;

/** Counts slots by what became of them: `due` is always the sum of the others. */
export function balanceOf(slots: readonly Pick<DueSlot, "end">[]): Balance {
  const balance: Balance = {
    due: slots.length,
    sent: 0,
    held: 0,
    suppressed: 0,
    cancelled: 0,
    "skipped-late": 0,
    failed: 0,
    open: 0,
  };
  for (const { end } of slots) balance[end] += 1;
  return balance;
}
