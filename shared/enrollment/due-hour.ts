import type { Weekday } from "../calendar/local-date.ts";
import { weekdayOf } from "../calendar/local-date.ts";
import { localTime } from "../calendar/zone.ts";
import type { Enrollment } from "./enrollment.ts";

/**
 * The hour of the week at which an enrollment's emails are due, in the patient's zone. It changes only with the patient's
 * preferences, so an index over it is hardly ever written.
 */
export interface DueHour {
  timeZone: string;
  weekday: Weekday;
  hour: number;
}

/** One hour of one zone may hold a million enrollments; no partition has to carry them all. */
export const shards = 16;

export function dueHourOf(enrollment: Enrollment): DueHour | undefined {
  if (enrollment.status !== "active") return undefined;
  const { timeZone, plan } = enrollment;
  return { timeZone, weekday: plan.weekday, hour: plan.hour };
}

/** The hour of the week that holds `instant` in this zone. */
export function dueHourAt(instant: Date, timeZone: string): DueHour {
  const { date, hour } = localTime(instant, timeZone);
  return { timeZone, weekday: weekdayOf(date), hour };
}

export const sameHour = (a: DueHour, b: DueHour): boolean =>
  a.timeZone === b.timeZone && a.weekday === b.weekday && a.hour === b.hour;

export const dueKey = ({ timeZone, weekday, hour }: DueHour, shard: number): string =>
  `${timeZone}#${weekday}#${hour}#${shard}`;

/** The index key of an enrollment; none while nothing is due for it. */
export function dueKeyOf(enrollment: Enrollment): string | undefined {
  const due = dueHourOf(enrollment);
  return due && dueKey(due, Number.parseInt(enrollment.id.slice(0, 1), 16) % shards);
}
