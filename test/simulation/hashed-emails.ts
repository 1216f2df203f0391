import type { Deps } from "../../functions/send-email/deps.ts";
import type { Email } from "../../shared/emails/email.ts";

const email = (subject: string, links: object = {}): Email => ({
  subject,
  preheader: "",
  html: Object.values(links).join(" "),
  text: subject,
});

/** Emails that say only what they are about: the simulation is about whether they leave, not about how they look. */
export const hashedEmails: Deps["emails"] = {
  weekly: ({ week, links }) => email(`week ${week}`, links),
  beforeVisit: ({ startsAt, links }) => email(`visit ${startsAt.toISOString()}`, links),
  visitReminder: ({ startsAt }) => email(`reminder ${startsAt.toISOString()}`),
  checkInReminder: ({ week }) => email(`asks about week ${week}`),
  completed: () => email("completed"),
  redFlagAlert: ({ alertId }) => email(`alert ${alertId}`),
  proposal: ({ week, proposal }) => email(`${proposal} after week ${week}`),
  weeklyDigest: ({ first }) => email(`list of the week from ${first}`),
};

/** The week that an email is about; undefined when it is about a visit. */
export function weekOf(subject: string): number | undefined {
  const [, week] = /^week (\d+)$/.exec(subject) ?? [];
  return week === undefined ? undefined : Number(week);
}
