import { addDays, weekdayOf, type LocalDate, type Weekday } from "../../shared/calendar/local-date.ts";
import { instantOf, localTime } from "../../shared/calendar/zone.ts";
import type { DueHour } from "../../shared/enrollment/due-hour.ts";
import type { DueKeys } from "../../shared/ports.ts";
import { looksAfterHours } from "../../functions/reconcile/handler.ts";
import type { Random } from "./random.ts";
import type { Timeline } from "./timeline.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A look at an hour in which everything ended finds nothing. One in so many is played all the same. */
const idleLooks = 6;

interface Surroundings {
  timeline: Timeline;
  random: Random;
  /** Puts the message of the hour on the queue of the reconciler. */
  look: (scheduledAt: string) => void;
  /** After this nobody looks any more. */
  until: () => number;
  /** Whether any email was due under a key and has not ended. */
  isOpen: (key: string) => boolean;
}

/** Looks every so many hours, until then and while anything is open that no hour of a program's week belongs to. */
export function lookEvery(
  hours: number,
  until: number,
  parts: Pick<Surroundings, "timeline" | "look"> & { isOpen: () => boolean },
): void {
  const { timeline, look, isOpen } = parts;
  const at = (Math.floor(timeline.now / hourMs) + hours) * hourMs;
  if (at > until) return;
  timeline.plan(at, () => {
    if (isOpen()) look(new Date(at).toISOString());
    lookEvery(hours, until, parts);
  });
}

/** The reconciler's hours: it looks every hour, and is played at those at which it has anything to look at. */
export function withLooks(keys: DueKeys, parts: Surroundings): DueKeys {
  const known = new Set<string>();
  return {
    all: () => keys.all(),
    add(key) {
      if (!known.has(key)) {
        known.add(key);
        const [timeZone, weekday, hour] = key.split("#") as [string, Weekday, string];
        const due = { key, timeZone, weekday, hour: Number(hour) };
        const first = firstDate(due, parts.timeline.now - 8 * dayMs);
        for (const later of looksAfterHours) lookEveryWeek(parts, due, later, first);
      }
      return keys.add(key);
    },
  };
}

type DueKey = DueHour & { key: string };

function lookEveryWeek(parts: Surroundings, hour: DueKey, later: number, date: LocalDate): void {
  const starts = instantOf({ date, hour: hour.hour, minute: 0 }, hour.timeZone).getTime();
  const at = Math.ceil(starts / hourMs) * hourMs + later * hourMs;
  if (at > parts.until()) return;
  const next = () => lookEveryWeek(parts, hour, later, addDays(date, 7));
  if (at < parts.timeline.now) return next();
  parts.timeline.plan(at, () => {
    if (parts.isOpen(hour.key) || parts.random.chance(1 / idleLooks)) parts.look(new Date(at).toISOString());
    next();
  });
}

function firstDate({ weekday, timeZone }: DueHour, after: number): LocalDate {
  let { date } = localTime(new Date(after), timeZone);
  while (weekdayOf(date) !== weekday) date = addDays(date, 1);
  return date;
}
