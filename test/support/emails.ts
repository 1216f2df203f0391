import type { EmailLinks } from "../../shared/emails/email.ts";
import type { VisitEmail } from "../../shared/emails/visit.ts";
import type { WeeklyEmail } from "../../shared/emails/weekly.ts";
import { pfp12 } from "../../shared/program/pfp-12.ts";
import { clinic } from "./builders.ts";

export const links: EmailLinks = {
  unsubscribe: "https://mail.northside.example/u/token",
  article: (id) => `https://mail.northside.example/learn/${id}`,
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
