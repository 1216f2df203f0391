import type { Weekday } from "../calendar/local-date.ts";
import { weekdayOf } from "../calendar/local-date.ts";
import { localTime } from "../calendar/zone.ts";
import type { Active, Enrollment, Over } from "./enrollment.ts";

/**
 * The hour of the week at which an enrollment's next email is due, in the patient's zone. It changes after the first email,
 * which may leave on another day than the others, and with the patient's preferences: an index over it is hardly ever written.
 */
export interface DueHour {
  timeZone: string;
  weekday: Weekday;
  hour: number;
}

type Calendar = Pick<Active, "timeZone" | "plan" | "next">;

const dueHourOf = ({ timeZone, plan, next }: Calendar): DueHour => ({
  timeZone,
  weekday: weekdayOf(next.date),
  hour: plan.hour,
});

/** One hour of one zone may hold a million enrollments; no partition has to carry them all. */
const shards = 16;

const keyOf = ({ timeZone, weekday, hour }: DueHour, id: string): string =>
  `${timeZone}#${weekday}#${hour}#${Number.parseInt(id.slice(0, 1), 16) % shards}`;

/**
 * The index key of an enrollment; none while nothing is due for it. An enrollment that is over keeps the one it had until its
 * last emails have ended.
 */
export function dueKeyOf(enrollment: Enrollment): string | undefined {
  const { status, id } = enrollment;
  if (status === "awaiting-patient") return undefined;
  const calendar = status === "active" ? enrollment : lastCalendarOf(enrollment);
  return calendar && keyOf(dueHourOf(calendar), id);
}

function lastCalendarOf({ was, closed }: Over): Calendar | undefined {
  const { plan, timeZone, next } = was ?? {};
  return closed || !plan || timeZone === undefined || !next ? undefined : { plan, timeZone, next };
}

/** The key that an enrollment has now, and the one that it has after its first email. */
export function dueKeysOf(enrollment: Active): string[] {
  const next = dueHourOf(enrollment);
  const usual = { ...next, weekday: enrollment.plan.weekday };
  return [...new Set([keyOf(next, enrollment.id), keyOf(usual, enrollment.id)])];
}

const timeZoneOf = (key: string): string => key.slice(0, key.indexOf("#"));

/** Whether the emails under this key are due in the hour that holds `instant`. */
export function isDueAt(key: string, instant: Date): boolean {
  const timeZone = timeZoneOf(key);
  const { date, hour } = localTime(instant, timeZone);
  return key.startsWith(`${timeZone}#${weekdayOf(date)}#${hour}#`);
}
