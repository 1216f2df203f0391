import type { LocalDate } from "../calendar/local-date.ts";
import type { SlotItem } from "../consult/slot-item.ts";
import { parseSlotId, slotId, type AlertSlot, type MailSlot } from "../slot.ts";
import { lastSentSlot } from "./answers.ts";
import type { Active, Alerts, Over, SlotRecord } from "./enrollment.ts";
import { reminderAt } from "./reminder.ts";
import { plannedAt } from "./weekly.ts";

/** The looks at an enrollment are at most 74 hours apart (functions/reconcile): one of them falls into this time. */
const watchedMs = 78 * 3_600_000;

/** An email around a program, as the hourly look asks for it. */
export interface MailAround {
  slot: MailSlot;
  /** When it should have left. */
  at: Date;
  /** Absent, it was lost. What is not needed must only come to its end if it was begun. */
  isNeeded: boolean;
}

/**
 * The emails around a running program that should have left by now, but for open alerts, which are looked after every hour. Only
 * those of the last days, so that a look reads one item or none.
 */
export function mailsAround(enrollment: Active, now: Date): MailAround[] {
  const isWatched = (at: Date) => at <= now && now.getTime() - at.getTime() < watchedMs;
  const all = [...reminders(enrollment), ...acknowledgedAlerts(enrollment)];
  return [...all.filter(({ at }) => isWatched(at)), ...proposals(enrollment)];
}

function reminders(enrollment: Active): MailAround[] {
  const { id: enrollmentId, slots, answered } = enrollment;
  return sentDates(slots).map((date) => ({
    slot: { kind: "check-in-reminder", enrollmentId, date },
    at: reminderAt(enrollment, date),
    isNeeded: answered?.slot !== date,
  }));
}

/** A clinician is asked when answers speak against going on, and when the program waits at a gate. */
function proposals(enrollment: Active): MailAround[] {
  const { id: enrollmentId, answered, slots, holds } = enrollment;
  const last = lastSentSlot(enrollment)?.date;
  const about = (date: LocalDate, asked: string): MailAround[] => {
    return [{ slot: { kind: "proposal", enrollmentId, date }, at: new Date(asked), isNeeded: date === last }];
  };
  if (answered?.proposes) return about(answered.slot, answered.at);
  const newest = slots[Object.keys(slots).sort().at(-1) ?? ""];
  const waits = newest?.end === "held" && Object.values(holds).some(({ by }) => by === "gate");
  return last !== undefined && waits ? about(last, newest.at) : [];
}

/** Somebody took charge while their emails may have been on their way. */
function acknowledgedAlerts({
  id: enrollmentId,
  alerts = {},
}: {
  id: string;
  alerts?: Alerts;
}): MailAround[] {
  return Object.entries(alerts).flatMap(([number, { acknowledgedAt }]) => {
    if (acknowledgedAt === undefined) return [];
    const at = new Date(acknowledgedAt);
    const kinds: AlertSlot["kind"][] = ["red-flag", "red-flag-escalation"];
    return kinds.map((kind) => ({
      slot: { kind, enrollmentId, alert: Number(number) },
      at,
      isNeeded: false,
    }));
  });
}

/** What is left to come to its end of a program that is over; `items`: all that is known of the emails around it. */
export function mailsLeftAround(enrollment: Over, items: readonly SlotItem[]): MailAround[] {
  const ended = new Set(items.filter(({ end }) => end).map(({ slotId: id }) => id));
  const at = new Date(enrollment.at);
  const begun = items.flatMap(({ slotId: id }): MailAround[] => {
    const slot = parseSlotId(id);
    return !slot || slot.kind === "weekly" ? [] : [{ slot, at, isNeeded: false }];
  });
  const open = begun.filter(({ slot }) => !isOpenAlert(enrollment, slot));
  return [...open, ...dueByTheEnd(enrollment)].filter(({ slot }) => !ended.has(slotId(slot)));
}

const isOpenAlert = ({ alerts }: Over, slot: MailSlot): boolean =>
  "alert" in slot && alerts?.[slot.alert]?.state === "open";

function dueByTheEnd({ id, status, was, at }: Over): MailAround[] {
  const { plan, timeZone, next, slots = {} } = was ?? {};
  if (!plan || timeZone === undefined) return [];
  const calendar = { id, plan, timeZone };
  const asked = sentDates(slots)
    .slice(-1)
    .map((date) => ({ date, at: reminderAt(calendar, date) }))
    .filter((reminder) => reminder.at < new Date(at));
  const reminded = asked.map(({ date, at: planned }): MailAround => {
    return {
      slot: { kind: "check-in-reminder", enrollmentId: id, date },
      at: planned,
      isNeeded: true,
    };
  });
  if (status !== "completed" || !next) return reminded;
  const slot = { kind: "completed", enrollmentId: id, date: next.date } as const;
  return [...reminded, { slot, at: plannedAt(calendar, next.date), isNeeded: true }];
}

const sentDates = (slots: Record<LocalDate, SlotRecord>): LocalDate[] =>
  Object.keys(slots)
    .filter((date) => slots[date]?.end === "sent")
    .sort();
