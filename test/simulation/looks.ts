import { addDays, weekdayOf, type LocalDate, type Weekday } from "../../shared/calendar/local-date.ts";
import { instantOf, localTime } from "../../shared/calendar/zone.ts";
import type { DueHour } from "../../shared/enrollment/due-hour.ts";
import type { DueKeys } from "../../shared/ports.ts";
import type { Timeline } from "./timeline.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

interface Surroundings {
  timeline: Timeline;
  /** Puts the message of the hour on the queue of the reconciler. */
  look: (scheduledAt: string) => void;
  /** After this nobody looks any more. */
  until: () => number;
}

/** The reconciler's hours: it looks every hour, and is played at those at which it has anything to look at. */
export function withLooks(keys: DueKeys, parts: Surroundings): DueKeys {
  return {
    all: () => keys.all(),
    async add(key) {
      const known = (await keys.all()).length;
      await keys.add(key);
      if ((await keys.all()).length === known) return;
      const [timeZone, weekday, hour] = key.split("#") as [string, Weekday, string];
      const due = { timeZone, weekday, hour: Number(hour) };
      const first = firstDate(due, parts.timeline.now - 8 * dayMs);
      for (const later of [3, 15, 27, 49]) lookEveryWeek(parts, due, later, first);
    },
  };
}

function lookEveryWeek(parts: Surroundings, hour: DueHour, later: number, date: LocalDate): void {
  const starts = instantOf({ date, hour: hour.hour, minute: 0 }, hour.timeZone).getTime();
  const at = Math.ceil(starts / hourMs) * hourMs + later * hourMs;
  if (at > parts.until()) return;
  const next = () => lookEveryWeek(parts, hour, later, addDays(date, 7));
  if (at < parts.timeline.now) return next();
  parts.timeline.plan(at, () => {
    parts.look(new Date(at).toISOString());
    next();
  });
}

function firstDate({ weekday, timeZone }: DueHour, after: number): LocalDate {
  let { date } = localTime(new Date(after), timeZone);
  while (weekdayOf(date) !== weekday) date = addDays(date, 1);
  return date;
}
