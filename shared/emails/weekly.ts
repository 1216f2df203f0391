import type { TextSize } from "../../events/fields/choices.ts";
import type { Clinic } from "../clinic.ts";
import type { Barrier } from "../enrollment/enrollment.ts";
import { languageOf } from "../content/languages.ts";
import type { Language, Messages } from "../content/languages.ts";
import type { PlanLinks } from "../links/pages.ts";
import { siteLinks } from "../links/site.ts";
import { changeSince, weekOf } from "../program/program.ts";
import type { Program } from "../program/program.ts";
import { exerciseCard } from "./exercise-card.ts";
import type { Card, EmailDocument, Link, PlainCard } from "./document.ts";
import { emailOf } from "./email.ts";
import type { Email, EmailLinks } from "./email.ts";
import { goalCard, greetingCard } from "./goal-card.ts";
import type { Told } from "./goal-card.ts";
import { isolate } from "./isolate.ts";
import { runCard } from "./run-card.ts";
import { checkInCard } from "./check-in-card.ts";
import { questionnaireCards } from "./questionnaire-card.ts";
import { callCard, painCard, redFlagCard } from "./safety-cards.ts";

export interface WeeklyEmail {
  clinic: Clinic;
  /** BCP 47; falls back where it is not translated. */
  language: string;
  /** Regular when absent. */
  textSize?: TextSize | undefined;
  givenName: string;
  program: Program;
  week: number;
  /** Why a week is sent once more. */
  repeat?: RepeatReason | undefined;
  /** What got in the way last week, as the patient said. */
  barrier?: Barrier | undefined;
  /** The clinician who signed the plan, as the clinic writes it. */
  signedBy: string;
  links: EmailLinks & PlanLinks;
}
export type RepeatReason = "check-in" | "waiting-for-clinician" | "clinician";

export const composeWeekly = (input: WeeklyEmail): Email =>
  emailOf(weeklyDocument(input, languageOf(input.language)));

export function weeklyDocument(input: WeeklyEmail, language: Language): EmailDocument {
  const { clinic, program, week, repeat, links } = input;
  const words = language.messages;
  const now = weekOf(program, week);
  const before = repeat ? now : week > 1 ? weekOf(program, week - 1) : undefined;
  const phase = words.phases[program.id]?.[now.phase] ?? now.phase;
  const site = siteLinks(links.site, language.tag);
  const told: Told = { input, words, now, before, phase, site };
  const { weekly } = words;
  const name = isolate(clinic.name);
  const signedBy = isolate(input.signedBy);
  return {
    language,
    clinic,
    textSize: input.textSize,
    subject: repeat ? weekly.subjectAgain(week) : weekly.subject(week),
    preheader: weekly.preheader(now.sessions, now.minutes),
    heading: weekly.heading(week, phase),
    progress: { done: week, total: program.weeks, words: weekly.progress(week, program.weeks) },
    cards: weeklyCards(told),
    footer: [
      weekly.footer.signed(signedBy),
      weekly.footer.reason(name, program.weeks),
      isolate(clinic.postalAddress),
      weekly.footer.yours,
    ],
    links: ownPages(links, words),
    unsubscribe: { label: weekly.footer.unsubscribe, href: links.unsubscribe },
  };
}

const weeklyCards = (told: Told): Card[] => {
  const { input, words, now, before, site } = told;
  return [
    greetingCard(told),
    goalCard(told),
    ...now.prescriptions.map((prescription, index) =>
      // In week 1 all is new, so nothing is marked.
      exerciseCard(prescription, index + 1, before ? changeSince(before, prescription) : "same", words, site),
    ),
    ...(now.run ? [runCard(now.run, words)] : []),
    painCard(words),
    readingCard(told),
    checkInCard(input, words),
    ...questionnaireCards(input, words),
    redFlagCard(input.clinic, words),
    callCard(input.clinic, words),
  ];
};

const ownPages = ({ plan, progress, settings, pause }: PlanLinks, { weekly }: Messages): Link[] => [
  { label: weekly.footer.plan, href: plan },
  { label: weekly.footer.progress, href: progress },
  { label: weekly.footer.settings, href: settings },
  { label: weekly.footer.pause, href: pause },
];

function readingCard({ words, now, site }: Told): PlainCard {
  const title = words.articleTitles[now.reading as keyof Messages["articleTitles"]];
  return {
    kind: "plain",
    heading: words.weekly.reading.heading,
    parts: [
      { kind: "paragraph", text: words.weekly.reading.lead },
      { kind: "link", link: { label: title, href: site.article(now.reading) } },
    ],
  };
}
