import { remindersFile } from "../calendar/ics.ts";
import { addDays, weekdayOf, type LocalDate, type Weekday } from "../calendar/local-date.ts";
import { languageOf } from "../content/languages.ts";
import type { Language } from "../content/languages.ts";
import { ownPauseId } from "../enrollment/change.ts";
import type { Active } from "../enrollment/enrollment.ts";
import { weekOf, type Program } from "../program/program.ts";
import { isDay } from "./settings-form.ts";
import { longestBreakDays, type Standing, type Started } from "./standing.ts";

/** The days of exercise that are left of a plan. */
export interface PlanDays {
  weekdays: readonly Weekday[];
  first: LocalDate;
  last: LocalDate;
  count: number;
}

interface Facts {
  program: Program;
  /** Its sessions are those of the days. */
  week: number;
  standing: Standing;
  today: LocalDate;
  /** The day after a pause that was put, or ended, a moment ago. */
  from?: LocalDate | undefined;
}

/** Undefined when there is nothing to exercise by. A calendar knows of no pause, so they begin where the pause ends. */
export function planDays(enrollment: Started, facts: Facts): PlanDays | undefined {
  const { program, week, standing, today, from } = facts;
  if (enrollment.status !== "active" || standing.kind === "stopped") return undefined;
  const { next, slots, plan, holds } = enrollment;
  const starts = Object.keys(slots).length === 0 ? next.date : today;
  const resumes = from ?? holds[ownPauseId]?.until ?? today;
  const start = [today, starts, resumes].reduce((a, b) => (a > b ? a : b));
  const end = lastDay(next, plan.weeks, start);
  const weekdays = trainingDays(weekOf(program, week).sessions);
  const days: LocalDate[] = [];
  for (let day = start; day <= end; day = addDays(day, 1))
    if (weekdays.includes(weekdayOf(day))) days.push(day);
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { weekdays, first, last, count: days.length } : undefined;
}

/** Of the last week, when nothing comes between. */
function lastDay(next: Active["next"], weeks: number, start: LocalDate): LocalDate {
  let date = next.date;
  while (date < start && next.kind === "week") date = addDays(date, 7);
  return addDays(date, next.kind === "week" ? 7 * (weeks - next.week + 1) - 1 : -1);
}

/** As the email suggests: a day of rest between two sessions. */
const trainingDays = (sessions: number): readonly Weekday[] =>
  sessions === 3 ? ["mon", "wed", "fri"] : ["mon", "thu"];

/** From which day on the file was asked for; anything but a day that a pause could end on is ignored. */
export function readFrom(from: string | undefined, today: LocalDate): LocalDate | undefined {
  if (from === undefined || !isDay(from)) return undefined;
  return from >= today && from <= addDays(today, longestBreakDays) ? from : undefined;
}

/** Reminders on the days that are left, on the clock of wherever the phone is. */
export function planReminders(
  { weekdays, first, count }: PlanDays,
  about: { uid: string; hour: number; minutes: number; now: Date; language: string | Language },
): string {
  const { language, ...rest } = about;
  const { title } = languageOf(language).messages.ownPages.calendar;
  return remindersFile({ ...rest, title, days: weekdays, first, count });
}
