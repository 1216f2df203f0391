import type { Language } from "../content/languages.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs milliseconds, and a clinic's patients share a zone. */
function formatFor(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    formats.set(key, format);
  }
  return format;
}

/** Some text parts and phones draw a box for the narrow space that Intl puts before AM and PM. */
const withPlainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** How the reader's own region writes times, where they named it and we have its language: es-MX for Spanish. */
export const localeOf = (asked: string, { tag }: Language): string =>
  asked.startsWith(`${tag}-`) ? asked : tag;

const format = (instant: Date, timeZone: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  withPlainSpaces(formatFor(locale, timeZone, options).format(instant));

/** "Tuesday, March 3" */
export const dayOf = (instant: Date, timeZone: string, locale: string): string =>
  format(instant, timeZone, locale, { weekday: "long", month: "long", day: "numeric" });

/** "Tue, Mar 3" */
export const shortDayOf = (instant: Date, timeZone: string, locale: string): string =>
  format(instant, timeZone, locale, { weekday: "short", month: "short", day: "numeric" });

/** Hours from Greenwich tell few people what time it is. */
const isOffset = /GMT[+-]\d/;

/** "10:30 AM EST"; "13:30 hora de Nueva York" where the language has no short name for the zone. */
export function timeOf(instant: Date, timeZone: string, locale: string): string {
  const options = { hour: "numeric", minute: "2-digit" } as const;
  const time = format(instant, timeZone, locale, { ...options, timeZoneName: "short" });
  return isOffset.test(time)
    ? format(instant, timeZone, locale, { ...options, timeZoneName: "shortGeneric" })
    : time;
}

/** "Monday, March 8", of a day on nobody's clock. */
export const dayName = (date: string, locale: string): string =>
  dayOf(new Date(`${date}T12:00:00Z`), "UTC", locale);

/** "8:00 AM", of an hour on nobody's clock. */
export const clockTime = (hour: number, locale: string): string =>
  format(new Date(Date.UTC(2027, 0, 1, hour)), "UTC", locale, { hour: "numeric", minute: "2-digit" });

const aMonday = Date.UTC(2027, 2, 1);
const dayMs = 86_400_000;
const fromMonday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** "Monday" */
export const weekdayName = (day: (typeof fromMonday)[number], locale: string): string =>
  format(new Date(aMonday + fromMonday.indexOf(day) * dayMs), "UTC", locale, { weekday: "long" });
