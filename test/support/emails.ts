import type { CheckInReminderEmail } from "../../shared/emails/check-in-reminder.ts";
import type { CompletedEmail } from "../../shared/emails/completed.ts";
import type { EmailLinks } from "../../shared/emails/email.ts";
import type { VisitEmail } from "../../shared/emails/visit.ts";
import type { WeeklyEmail } from "../../shared/emails/weekly.ts";
import type { PlanLinks } from "../../shared/links/pages.ts";
import { pfp12 } from "../../shared/program/pfp-12.ts";
import { clinic } from "./builders.ts";

export const links: EmailLinks & PlanLinks = {
  checkIn: "https://mail.northside.example/c/token",
  plan: "https://mail.northside.example/r/token/week",
  progress: "https://mail.northside.example/r/token",
  settings: "https://mail.northside.example/s/token",
  pause: "https://mail.northside.example/s/token#pause",
  unsubscribe: "https://mail.northside.example/u/token",
  site: "https://guide.northside.example",
};

export const weeklyInput = (changes: Partial<WeeklyEmail> = {}): WeeklyEmail => ({
  clinic,
  language: "en",
  givenName: "Maria",
  program: pfp12,
  week: 3,
  signedBy: "Dana Reyes, PT",
  links,
  ...changes,
});

/** Tuesday 2 March 2027, 13:30 in New York. */
export const visitInput = (changes: Partial<VisitEmail> = {}): VisitEmail => ({
  clinic,
  language: "en",
  givenName: "Maria",
  topic: "knee",
  startsAt: new Date("2027-03-02T18:30:00Z"),
  timeZone: "America/New_York",
  links,
  ...changes,
});

export const completedInput = (changes: Partial<CompletedEmail> = {}): CompletedEmail => ({
  clinic,
  language: "en",
  givenName: "Maria",
  program: pfp12,
  signedBy: "Dana Reyes, PT",
  links,
  ...changes,
});

export const checkInInput = (changes: Partial<CheckInReminderEmail> = {}): CheckInReminderEmail => ({
  clinic,
  language: "en",
  givenName: "Maria",
  week: 3,
  weeks: 12,
  links,
  ...changes,
});
