import type { LocalDate } from "../calendar/local-date.ts";
import { isOpen, jitterMinute, nextOpening, type SendWindow } from "../calendar/send-window.ts";
import { instantOf, localTime } from "../calendar/zone.ts";
import type { Active, AwaitingPatient } from "./enrollment.ts";

/** When week 1 goes: at once inside the day window, else at `at`. */
export type FirstSend = { date: LocalDate; at: "now" | Date };

/**
 * Week 1 is planned for the start date, or for today when that has passed. Today it goes at once inside the day window,
 * or at the next opening; on a later day it goes at the patient's hour.
 */
export function firstSend(
  plan: { startDate: LocalDate; hour: number },
  enrollmentId: string,
  timeZone: string,
  now: Date,
  window: SendWindow,
): FirstSend {
  const today = localTime(now, timeZone).date;
  const minute = jitterMinute(enrollmentId);
  if (plan.startDate > today) {
    const at = instantOf({ date: plan.startDate, hour: plan.hour, minute }, timeZone);
    return { date: plan.startDate, at };
  }
  return {
    date: today,
    at: isOpen(now, timeZone, window) ? "now" : nextOpening(now, timeZone, minute, window),
  };
}

export function start(waiting: AwaitingPatient, timeZone: string, first: LocalDate): Active {
  return {
    ...waiting,
    status: "active",
    timeZone,
    next: { kind: "week", date: first, week: 1 },
    holds: waiting.holds ?? {},
    lifted: waiting.lifted ?? {},
    slots: {},
    sentTo: {},
    attempts: 0,
    refusals: 0,
    gateRepeats: 0,
    openedWeek: 0,
  };
}
