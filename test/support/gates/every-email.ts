import { redFlags } from "../../../events/fields/check-in.ts";
import { doseText } from "../../../shared/content/dose-text.ts";
import { languages } from "../../../shared/content/languages.ts";
import type { Language } from "../../../shared/content/languages.ts";
import { composeCheckInReminder } from "../../../shared/emails/check-in-reminder.ts";
import { composeWeeklyDigest } from "../../../shared/emails/clinic-digest.ts";
import { composeProposal } from "../../../shared/emails/clinic-proposal.ts";
import { composeRedFlagAlert } from "../../../shared/emails/clinic-red-flag.ts";
import { composeCompleted } from "../../../shared/emails/completed.ts";
import type { Email } from "../../../shared/emails/email.ts";
import { composeBeforeVisit, composeVisitReminder } from "../../../shared/emails/visit.ts";
import { composeWeekly } from "../../../shared/emails/weekly.ts";
import { programs } from "../../../shared/program/catalog.ts";
import { pfp12 } from "../../../shared/program/pfp-12.ts";
import { weekOf } from "../../../shared/program/program.ts";
import type { Program } from "../../../shared/program/program.ts";
import { askingClinic, clinic } from "../builders.ts";
import { alertInput, digestInput, proposalInput } from "../clinic-emails.ts";
import { checkInInput, completedInput, visitInput, weeklyInput } from "../emails.ts";
import type { Mail } from "./mail.ts";

type Made = readonly [name: string, email: Email, doses?: readonly string[]];

const dosesOf = (program: Program, week: number, { messages }: Language): string[] =>
  weekOf(program, week).prescriptions.flatMap((prescription) => [
    doseText(prescription, messages),
    ...(prescription.load === "none" ? [] : [messages.loads[prescription.load]]),
  ]);

const weeklyEmails = (language: Language): Made[] =>
  programs.flatMap((program) =>
    Array.from({ length: program.weeks }, (_, index): Made => {
      const week = index + 1;
      const email = composeWeekly(weeklyInput({ program, week, language: language.tag }));
      return [`${program.id} week ${week}`, email, dosesOf(program, week, language)];
    }),
  );

const askingEmails = (language: Language): Made[] =>
  [1, 6, 12].map((week) => [
    `week ${week} with questions of the clinic`,
    composeWeekly(weeklyInput({ clinic: askingClinic, week, language: language.tag })),
    dosesOf(pfp12, week, language),
  ]);

const otherEmails = (language: string): Made[] => [
  ["a repeated week", composeWeekly(weeklyInput({ repeat: "check-in", language }))],
  ...(["time", "pain", "forgot", "unsure"] as const).map((barrier): Made => [
    `a week with a tip for ${barrier}`,
    composeWeekly(weeklyInput({ barrier, language })),
  ]),
  ["a week that waits", composeWeekly(weeklyInput({ repeat: "waiting-for-clinician", language }))],
  ["before a visit", composeBeforeVisit({ ...visitInput({ language }), moved: false })],
  ["a moved visit", composeBeforeVisit({ ...visitInput({ topic: "hip", language }), moved: true })],
  ["a reminder of a visit", composeVisitReminder(visitInput({ topic: "other", language }))],
  ["how a week went", composeCheckInReminder(checkInInput({ language }))],
  ["a week in large letters", composeWeekly(weeklyInput({ week: 9, textSize: "large", language }))],
];

const completedEmails = (language: Language): Made[] =>
  programs.map((program) => [
    `the end of ${program.id}`,
    composeCompleted(completedInput({ program, language: language.tag })),
    dosesOf(program, program.weeks, language),
  ]);

const busyWeek = {
  alerts: ["p-1"],
  decisions: ["p-2"],
  failed: ["p-3"],
  paused: ["p-4"],
  silent: ["p-5"],
  adherence: ["p-6"],
  changed: ["p-7"],
  completed: ["p-8"],
};
const clinicEmails = (language: string): Made[] => [
  ["an alert", composeRedFlagAlert(alertInput({ language }))],
  ["an alert that nobody took", composeRedFlagAlert(alertInput({ isEscalation: true, language }))],
  ["an alert with every sign", composeRedFlagAlert(alertInput({ flags: redFlags, language }))],
  ...(["repeat", "step-back", "hold"] as const).map((proposal): Made => [
    `a proposal to ${proposal}`,
    composeProposal(proposalInput({ proposal, language })),
  ]),
  [
    "a proposal while the plan goes on",
    composeProposal(proposalInput({ proposal: "step-back", repeats: false, painChange: "more", language })),
  ],
  [
    "a proposal without answers",
    composeProposal(proposalInput({ proposal: "hold", answers: undefined, language })),
  ],
  ["a digest", composeWeeklyDigest(digestInput(busyWeek, { language }))],
];

const mails = (
  made: readonly Made[],
  audience: Mail["audience"],
  language: Language,
  from = clinic,
): Mail[] =>
  made.map(([name, email, doses = []]) => ({
    ...email,
    name: `${name} (${language.tag})`,
    audience,
    language,
    clinic: from,
    doses,
  }));

/** Every email there is, in every language. */
export const everyEmail: readonly Mail[] = [...languages.values()].flatMap((language) => [
  ...mails(
    [...weeklyEmails(language), ...otherEmails(language.tag), ...completedEmails(language)],
    "patient",
    language,
  ),
  ...mails(askingEmails(language), "patient", language, askingClinic),
  ...mails(clinicEmails(language.tag), "clinic", language),
]);

export function emailNamed(name: string): Mail {
  const mail = everyEmail.find((one) => one.name === name);
  if (!mail) throw new Error(`There is no email named "${name}"; see every-email.ts`);
  return mail;
}
