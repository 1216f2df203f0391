import type { Expression } from "./expression.ts";
import { invalid } from "./known.ts";
import { NotPlayed } from "./world.ts";
import { DAY, instantsAt, wallNumber, wallTime } from "./zoned-time.ts";

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based */
const FIELDS = [
  { name: "minutes", from: 0, to: 59, names: [] },
  { name: "hours", from: 0, to: 23, names: [] },
  { name: "day-of-month", from: 1, to: 31, names: [] },
  {
    name: "month",
    from: 1,
    to: 12,
    names: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
  },
  { name: "day-of-week", from: 1, to: 7, names: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"] },
  { name: "year", from: 1970, to: 2199, names: [] },
] as const;
type Field = (typeof FIELDS)[number];

/** No zone moves its clocks by more than two hours, so wall times this far behind have passed. */
const LARGEST_SHIFT = 3 * 3_600_000;

interface Calendar {
  minutes: number[];
  hours: number[];
  /** Undefined where the expression has `?`. */
  daysOfMonth: Set<number> | undefined;
  months: Set<number>;
  daysOfWeek: Set<number> | undefined;
  years: Set<number>;
}

/**
 * A local time that clocks skip is skipped; one that they show twice fires the first time only.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time
 */
export function parseCron(text: string, argument: string, zone: string): Expression {
  const calendar = parseFields(text, argument);
  const lastDay = Date.UTC(Math.max(...calendar.years), 11, 31);
  return {
    kind: "cron",
    next(after) {
      const now = wallTime(after, zone);
      const soonest = wallNumber(now) - LARGEST_SHIFT;
      for (let day = Date.UTC(now.year, now.month - 1, now.day); day <= lastDay; day += DAY) {
        if (!fallsOn(calendar, new Date(day))) continue;
        for (const wall of timesOf(calendar, new Date(day))) {
          const instant = wallNumber(wall) < soonest ? undefined : instantsAt(wall, zone)[0];
          if (instant !== undefined && instant > after) return instant;
        }
      }
      return undefined;
    },
  };
}

function fallsOn(calendar: Calendar, day: Date): boolean {
  return (
    calendar.years.has(day.getUTCFullYear()) &&
    calendar.months.has(day.getUTCMonth() + 1) &&
    (calendar.daysOfMonth?.has(day.getUTCDate()) ?? true) &&
    (calendar.daysOfWeek?.has(day.getUTCDay() + 1) ?? true)
  );
}

function* timesOf(calendar: Calendar, date: Date) {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  for (const hour of calendar.hours)
    for (const minute of calendar.minutes) yield { year, month, day, hour, minute, second: 0 };
}

function parseFields(text: string, argument: string): Calendar {
  const parts = argument.split(/ +/);
  if (parts.length !== FIELDS.length) throw invalidExpression(text);
  const [minutes, hours, daysOfMonth, months, daysOfWeek, years] = FIELDS.map((field, i) =>
    parts[i] === "?" ? undefined : parseField(text, field, parts[i] ?? ""),
  );
  // Exactly one of the two day fields is `?`: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
  const oneDayField = (daysOfMonth === undefined) !== (daysOfWeek === undefined);
  if (!minutes || !hours || !months || !years || !oneDayField) throw invalidExpression(text);
  return { minutes: [...minutes], hours: [...hours], daysOfMonth, months, daysOfWeek, years };
}

function parseField(text: string, field: Field, part: string): Set<number> {
  const values = part.split(",").flatMap((item) => parseItem(text, field, item));
  return new Set(values.sort((a, b) => a - b));
}

/** `*`, `5`, `MON-FRI`, or either with a step: `1/10` is every tenth from 1. */
function parseItem(text: string, field: Field, item: string): number[] {
  if (/^(L|LW|\d+[LW]|\w+#\d)$/i.test(item)) throw new NotPlayed(`${item} in the ${field.name} of ${text}`);
  const [range = "", step, ...more] = item.split("/");
  const [low = "", high, ...ends] = range === "*" ? [String(field.from), String(field.to)] : range.split("-");
  const from = parseValue(field, low);
  const to = high === undefined ? (step === undefined ? from : field.to) : parseValue(field, high);
  const by = step === undefined ? 1 : /^\d+$/.test(step) ? Number(step) : NaN;
  if (more.length > 0 || ends.length > 0 || !(from >= field.from && to <= field.to && from <= to && by >= 1))
    throw invalidExpression(text);
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, i) => from + i * by);
}

function parseValue(field: Field, text: string): number {
  const named = (field.names as readonly string[]).indexOf(text.toUpperCase());
  if (named >= 0) return field.from + named;
  return /^\d+$/.test(text) ? Number(text) : NaN;
}

export const invalidExpression = (text: string) => invalid(`Invalid Schedule Expression ${text}.`);
