import { weekdayOf } from "../calendar/local-date.ts";
import type { Consult } from "./consult.ts";

const dayMs = 86_400_000;
const shards = 16;
const mark = "visit-";

/**
 * The key under which the hourly look finds a visit: the hour of the week, in UTC, at which its reminder is due and, a day
 * later, it begins. None once its emails are done.
 */
export function visitKeyOf({ ref, startsAt, closed }: Consult): string | undefined {
  if (startsAt === undefined || closed) return undefined;
  const remindAt = new Date(Date.parse(startsAt) - dayMs);
  const weekday = weekdayOf(remindAt.toISOString().slice(0, 10));
  return `UTC#${weekday}#${remindAt.getUTCHours()}#${mark}${Number.parseInt(ref.slice(0, 1), 16) % shards}`;
}

export const isVisitKey = (key: string): boolean => key.includes(`#${mark}`);
