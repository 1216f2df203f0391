import { dateOfEpochDay, epochDay, type LocalDate } from "./local-date.ts";

export interface LocalTime {
  date: LocalDate;
  hour: number;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs milliseconds and a patient's zone is asked for again and again. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What a clock on the wall in `timeZone` shows at `instant`. Throws RangeError for an unknown zone. */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const offset = offsetOfDay(Math.floor(instant.getTime() / dayMs), timeZone);
  if (offset === undefined) return formattedTime(instant, timeZone);
  const wall = Math.floor((instant.getTime() + offset) / minuteMs);
  const day = Math.floor(wall / dayMinutes);
  const minutes = wall - day * dayMinutes;
  return { date: dateOfEpochDay(day), hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

const minuteMs = 60_000;
const dayMinutes = 24 * 60;
const dayMs = dayMinutes * minuteMs;
/** By zone, the offset at the beginning of each day of UTC that was asked for. */
const offsets = new Map<string, Map<number, number>>();

/** The offset of a whole day, or undefined when the clocks change in it. Formatting costs a hundred times as much. */
function offsetOfDay(day: number, timeZone: string): number | undefined {
  const offset = offsetAtStart(day, timeZone);
  return offset === offsetAtStart(day + 1, timeZone) ? offset : undefined;
}

/** The offset from the day before to the day after, or undefined when the clocks change in that time. */
function offsetAround(day: number, timeZone: string): number | undefined {
  const offset = offsetOfDay(day, timeZone);
  const same = offsetOfDay(day - 1, timeZone) === offset && offsetOfDay(day + 1, timeZone) === offset;
  return same ? offset : undefined;
}

function offsetAtStart(day: number, timeZone: string): number {
  let known = offsets.get(timeZone);
  if (!known) offsets.set(timeZone, (known = new Map<number, number>()));
  let offset = known.get(day);
  if (offset === undefined) {
    offset = asUtc(formattedTime(new Date(day * dayMs), timeZone)) - day * dayMs;
    known.set(day, offset);
  }
  return offset;
}

function formattedTime(instant: Date, timeZone: string): LocalTime {
  const part: Record<string, string> = {};
  for (const { type, value } of formatIn(timeZone).formatToParts(instant)) part[type] = value;
  return {
    date: `${part["year"] ?? ""}-${part["month"] ?? ""}-${part["day"] ?? ""}`,
    hour: Number(part["hour"]),
    minute: Number(part["minute"]),
  };
}

const asUtc = ({ date, hour, minute }: LocalTime): number =>
  epochDay(date) * dayMs + (hour * 60 + minute) * minuteMs;

/**
 * The instant at which the wall clock in `timeZone` shows `time`. A time that a clock change skips gives the first
 * minute after the gap; a time that occurs twice gives its first occurrence.
 */
export function instantOf(time: LocalTime, timeZone: string): Date {
  const wanted = asUtc(time);
  const steady = offsetAround(Math.floor(wanted / dayMs), timeZone);
  if (steady !== undefined) return new Date(wanted - steady);
  const offsetAt = (utc: number): number => asUtc(localTime(new Date(utc), timeZone)) - utc;
  // Zone offsets lie within a day of UTC and a zone changes at most once in that time.
  const before = offsetAt(wanted - 86_400_000);
  const after = offsetAt(wanted + 86_400_000);
  const candidates = [wanted - before, wanted - after].sort((a, b) => a - b);
  for (const candidate of candidates) {
    if (asUtc(localTime(new Date(candidate), timeZone)) === wanted) return new Date(candidate);
  }
  return firstMinuteAfterGap(wanted, wanted - Math.max(before, after), timeZone);
}

function firstMinuteAfterGap(wanted: number, from: number, timeZone: string): Date {
  let instant = from;
  while (asUtc(localTime(new Date(instant), timeZone)) < wanted) instant += minuteMs;
  return new Date(instant);
}
