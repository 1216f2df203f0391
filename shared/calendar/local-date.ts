/** A calendar day without time or zone, `YYYY-MM-DD`. Sorts as text. */
export type LocalDate = string;

export const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
export type Weekday = (typeof weekdays)[number];

const dayMs = 86_400_000;
/** A four-digit year has few days, and reading or writing one costs more than all that is done with it. */
const dayOf = new Map<LocalDate, number>();
const dateOf = new Map<number, LocalDate>();

/** Days since 1970-01-01. */
export function epochDay(date: LocalDate): number {
  let day = dayOf.get(date);
  if (day === undefined) dayOf.set(date, (day = Date.parse(`${date}T00:00:00Z`) / dayMs));
  return day;
}

export function dateOfEpochDay(day: number): LocalDate {
  let date = dateOf.get(day);
  if (date === undefined) dateOf.set(day, (date = new Date(day * dayMs).toISOString().slice(0, 10)));
  return date;
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfEpochDay(epochDay(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from);
}

export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday.
  return weekdays[(((epochDay(date) + 4) % 7) + 7) % 7] as Weekday;
}

/**
 * The planned date after a slot: the first chosen weekday at least five days later, so a change of weekday never
 * sends twice within five days nor leaves a gap over eleven.
 */
export function nextSlotDate(slot: LocalDate, weekday: Weekday): LocalDate {
  let date = addDays(slot, 5);
  while (weekdayOf(date) !== weekday) date = addDays(date, 1);
  return date;
}
