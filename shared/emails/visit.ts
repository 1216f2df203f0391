import type { Topic } from "../../events/fields/choices.ts";
import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import type { Language, Messages } from "../content/languages.ts";
import { phoneLink } from "./contact.ts";
import type { Card, EmailDocument, PlainCard } from "./document.ts";
import { emailOf } from "./email.ts";
import type { Email, EmailLinks } from "./email.ts";
import { isolate } from "./isolate.ts";
import { redFlagCard } from "./safety-cards.ts";
import { dayOf, timeOf } from "./visit-time.ts";

export interface VisitEmail {
  clinic: Clinic;
  /** BCP 47; falls back where it is not translated. */
  language: string;
  givenName: string;
  /** Only "knee" gets the page about knees. */
  topic: Topic;
  startsAt: Date;
  /** The zone the patient reads times in. */
  timeZone: string;
  links: EmailLinks;
}

export const composeBeforeVisit = (input: VisitEmail & { moved: boolean }): Email =>
  emailOf(visitDocument(input, input.moved ? "moved" : "before", languageOf(input.language)));

export const composeVisitReminder = (input: VisitEmail): Email =>
  emailOf(visitDocument(input, "reminder", languageOf(input.language)));

type Occasion = "before" | "moved" | "reminder";

export function visitDocument(input: VisitEmail, occasion: Occasion, language: Language): EmailDocument {
  const { clinic, startsAt, timeZone, links } = input;
  const words = language.messages;
  const { visit, weekly } = words;
  return {
    language,
    clinic,
    subject: visit[occasion].subject(dayOf(startsAt, timeZone, language.tag)),
    preheader: visit[occasion].preheader,
    heading: visit[occasion].heading,
    cards: [
      whenCard(input, occasion, language),
      prepareCard(words),
      ...readingCards(input, words),
      redFlagCard(clinic, words),
    ],
    footer: [visit.reason(isolate(clinic.name)), isolate(clinic.postalAddress)],
    unsubscribe: { label: weekly.footer.unsubscribe, href: links.unsubscribe },
  };
}

function whenCard(
  { clinic, givenName, startsAt, timeZone }: VisitEmail,
  occasion: Occasion,
  language: Language,
): PlainCard {
  const { visit } = language.messages;
  return {
    kind: "plain",
    parts: [
      { kind: "paragraph", text: visit.greeting(isolate(givenName)) },
      { kind: "paragraph", text: visit[occasion].lead(isolate(clinic.name)) },
      {
        kind: "highlight",
        label: visit[occasion].when,
        lines: [dayOf(startsAt, timeZone, language.tag), timeOf(startsAt, timeZone, language.tag)],
      },
      { kind: "paragraph", text: visit.change },
      { kind: "link", link: phoneLink(clinic) },
    ],
  };
}

const prepareCard = ({ visit }: Messages): PlainCard => ({
  kind: "plain",
  heading: visit.prepareHeading,
  parts: [
    { kind: "list", items: visit.prepare },
    { kind: "paragraph", text: visit.expect },
  ],
});

const readingCards = ({ topic, links }: VisitEmail, { visit }: Messages): Card[] =>
  topic === "knee"
    ? [
        {
          kind: "plain",
          heading: visit.reading.heading,
          parts: [
            { kind: "paragraph", text: visit.reading.lead },
            { kind: "button", link: { label: visit.reading.button, href: links.article("hip-and-knee") } },
          ],
        },
      ]
    : [];
