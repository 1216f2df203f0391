import { addDays, type LocalDate } from "./local-date.ts";
import { instantOf, localTime } from "./zone.ts";

/** Local hours between which an email may be handed to SES: from `opens`:00 until before `closes`:00. */
export interface SendWindow {
  opens: number;
  closes: number;
}

export const dayWindow: SendWindow = { opens: 8, closes: 20 };

export function isOpen(now: Date, timeZone: string, window: SendWindow): boolean {
  const { hour } = localTime(now, timeZone);
  return hour >= window.opens && hour < window.closes;
}

/** The next opening of the window after `now`, `minute` past the hour. */
export function nextOpening(now: Date, timeZone: string, minute: number, window: SendWindow): Date {
  const { date } = localTime(now, timeZone);
  const today = openingOf(date, timeZone, minute, window);
  return today.getTime() > now.getTime() ? today : openingOf(addDays(date, 1), timeZone, minute, window);
}

export const openingOf = (date: LocalDate, timeZone: string, minute: number, window: SendWindow): Date =>
  instantOf({ date, hour: window.opens, minute }, timeZone);

/**
 * The minute past the hour at which an enrollment's emails leave, 0 to 29. Derived from the id, so that thousands of
 * patients who chose "Monday at eight" do not all leave in one minute, and a replay computes the same.
 */
export function jitterMinute(id: string): number {
  return Number.parseInt(id.slice(-6), 16) % 30;
}
