import { textSizes, weekdays, type TextSize, type Weekday } from "../../events/index.ts";
import { addDays, type LocalDate } from "../calendar/local-date.ts";
import { breaksFrom, longestBreakDays } from "./standing.ts";

/** What a patient may choose from. */
export interface Offer {
  readonly hours: readonly number[];
  /** Tags of languages. */
  readonly languages: readonly string[];
}

/** What a patient chose. Weekday and hour are not asked when no more email is due. */
export interface Settings {
  readonly weekday?: Weekday;
  readonly hour?: number;
  readonly language?: string;
  readonly textSize?: TextSize;
}
export type SettingsProblem = "weekday" | "hour" | "language" | "textSize";

const oneOf = <Value extends string>(value: string | null, among: readonly Value[]): Value | undefined =>
  among.find((each) => each === value);

/** Reads the posted settings; every question of the page has to have one of its answers. */
export function readSettings(
  form: URLSearchParams,
  { hours, languages }: Offer,
): { settings: Settings } | { problems: readonly SettingsProblem[] } {
  const weekday = oneOf(form.get("weekday"), weekdays);
  const hour = oneOf(form.get("hour"), hours.map(String));
  const language = languages.length > 1 ? oneOf(form.get("language"), languages) : languages[0];
  const textSize = oneOf(form.get("textSize"), textSizes);
  const read = { weekday, hour, language, textSize };
  const problems = (Object.keys(read) as SettingsProblem[]).filter((name) => read[name] === undefined);
  if (!weekday || hour === undefined || !language || !textSize) return { problems };
  return { settings: { weekday, hour: Number(hour), ...(languages.length > 1 && { language }), textSize } };
}

/** A break from tomorrow on. */
export const breakLimits = (today: LocalDate): { first: LocalDate; last: LocalDate } => ({
  first: addDays(today, 1),
  last: addDays(today, longestBreakDays),
});

/** The day from which emails come again, as posted: one of those offered, or another one. */
export function readPause(form: URLSearchParams, today: LocalDate): LocalDate | undefined {
  const { first, last } = breakLimits(today);
  const offered = breaksFrom(today).map(({ until }) => until);
  const chosen = form.get("until");
  if (chosen !== "other") return oneOf(chosen, offered);
  const other = form.get("day") ?? "";
  return isDay(other) && other >= first && other <= last ? other : undefined;
}

/** February 30 reads as a day of March. */
export const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && addDays(date, 0) === date;
