import { addDays, weekdayOf, type LocalDate } from "./local-date.ts";
import { instantOf, localTime } from "./zone.ts";

const isWeekend = (date: LocalDate): boolean => ["sat", "sun"].includes(weekdayOf(date));

function nextWorkingDay(date: LocalDate): LocalDate {
  let day = addDays(date, 1);
  while (isWeekend(day)) day = addDays(day, 1);
  return day;
}

/**
 * When one working day has passed, Monday to Friday, in the clinic's zone: at the same time of the next one. From a weekend
 * it is the end of Monday. Public holidays are working days here: to ask twice does no harm, to stay silent might.
 */
export function oneWorkingDayAfter(instant: Date, timeZone: string): Date {
  const { date, hour, minute } = localTime(instant, timeZone);
  const next = nextWorkingDay(date);
  if (isWeekend(date)) return instantOf({ date: addDays(next, 1), hour: 0, minute: 0 }, timeZone);
  return instantOf({ date: next, hour, minute }, timeZone);
}
