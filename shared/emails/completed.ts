import type { TextSize } from "../../events/fields/choices.ts";
import type { Clinic } from "../clinic.ts";
import { doseText } from "../content/dose-text.ts";
import { languageOf } from "../content/languages.ts";
import type { Language, Messages } from "../content/languages.ts";
import type { PlanLinks } from "../links/pages.ts";
import { siteLinks } from "../links/site.ts";
import type { Prescription, Program, ProgramWeek } from "../program/program.ts";
import { weekOf } from "../program/program.ts";
import type { EmailDocument, PlainCard } from "./document.ts";
import { emailOf } from "./email.ts";
import type { Email, EmailLinks } from "./email.ts";
import { isolate } from "./isolate.ts";
import { callCard, painCard, redFlagCard } from "./safety-cards.ts";

export interface CompletedEmail {
  clinic: Clinic;
  /** BCP 47; falls back where it is not translated. */
  language: string;
  /** Regular when absent. */
  textSize?: TextSize | undefined;
  givenName: string;
  program: Program;
  /** The clinician who signed the plan, as the clinic writes it. */
  signedBy: string;
  links: EmailLinks & Pick<PlanLinks, "progress" | "settings">;
}

/** After a program, this many sessions a week keep what was gained; a habit of clinics, not a result of trials. */
const maintenanceSessions = 2;

const furtherReading = "keeping-it-going";

export const composeCompleted = (input: CompletedEmail): Email =>
  emailOf(completedDocument(input, languageOf(input.language)));

export function completedDocument(input: CompletedEmail, language: Language): EmailDocument {
  const { clinic, program, links } = input;
  const words = language.messages;
  const { completed, weekly } = words;
  const name = isolate(clinic.name);
  const weeks = Array.from({ length: program.weeks }, (_, index) => weekOf(program, index + 1));
  return {
    language,
    clinic,
    textSize: input.textSize,
    subject: completed.subject,
    preheader: completed.preheader,
    heading: completed.heading,
    progress: { done: program.weeks, total: program.weeks, words: completed.progress(program.weeks) },
    cards: [
      greetingCard(input, words),
      doneCard(weeks, words),
      keepCard(input, weekOf(program, program.weeks), words),
      nextCard(input, language),
      painCard(words),
      redFlagCard(clinic, words),
      callCard(clinic, words),
    ],
    footer: [
      weekly.footer.signed(isolate(input.signedBy)),
      completed.reason(name, program.weeks),
      isolate(clinic.postalAddress),
      weekly.footer.yours,
    ],
    links: [
      { label: weekly.footer.progress, href: links.progress },
      { label: weekly.footer.settings, href: links.settings },
    ],
    unsubscribe: { label: weekly.footer.unsubscribe, href: links.unsubscribe },
  };
}

const greetingCard = ({ givenName, clinic }: CompletedEmail, { weekly, completed }: Messages): PlainCard => ({
  kind: "plain",
  parts: [
    { kind: "paragraph", text: weekly.greeting(isolate(givenName)) },
    { kind: "paragraph", text: completed.lead(isolate(clinic.name)) },
  ],
});

function doneCard(weeks: readonly ProgramWeek[], { completed }: Messages): PlainCard {
  const sessions = weeks.reduce((sum, week) => sum + week.sessions, 0);
  const exercises = new Set(
    weeks.flatMap(({ prescriptions }) => prescriptions.map(({ exercise }) => exercise)),
  );
  return {
    kind: "plain",
    heading: completed.didHeading,
    parts: [
      {
        kind: "figures",
        figures: [
          { figure: String(weeks.length), label: completed.weeks(weeks.length) },
          { figure: String(sessions), label: completed.sessions(sessions) },
          { figure: String(exercises.size), label: completed.exercises(exercises.size) },
        ],
      },
      { kind: "paragraph", text: completed.missedSome },
    ],
  };
}

function keepCard({ signedBy }: CompletedEmail, { prescriptions }: ProgramWeek, words: Messages): PlainCard {
  const { completed, weekly } = words;
  return {
    kind: "plain",
    heading: completed.keepHeading,
    parts: [
      { kind: "paragraph", text: completed.keep(maintenanceSessions, isolate(signedBy)) },
      { kind: "paragraph", text: completed.lastDoses },
      { kind: "list", items: prescriptions.map((prescription) => lastDose(prescription, words)) },
      { kind: "paragraph", text: completed.untilThen },
      { kind: "list", items: [...completed.keepNotes, weekly.effort] },
    ],
  };
}

function lastDose(prescription: Prescription, words: Messages): string {
  const { exercise, load } = prescription;
  const dose = words.completed.dose(words.exercises[exercise].name, `${doseText(prescription, words)}.`);
  return load === "none" ? dose : `${dose} ${words.loads[load]}`;
}

function nextCard({ signedBy, links }: CompletedEmail, { tag, messages }: Language): PlainCard {
  const { completed, articleTitles } = messages;
  const href = siteLinks(links.site, tag).article(furtherReading);
  return {
    kind: "plain",
    heading: completed.nextHeading,
    parts: [
      { kind: "paragraph", text: completed.next(isolate(signedBy)) },
      { kind: "paragraph", text: completed.reading },
      { kind: "button", link: { label: articleTitles[furtherReading], href } },
    ],
  };
}
