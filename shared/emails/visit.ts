import type { TextSize, Topic } from "../../events/fields/choices.ts";
import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import type { Language, Messages } from "../content/languages.ts";
import { leadArticle } from "../content/lead-article.ts";
import { siteLinks } from "../links/site.ts";
import { fittingSubject } from "./clinic-mail.ts";
import { phoneLink } from "./contact.ts";
import type { Card, EmailDocument, PlainCard } from "./document.ts";
import { emailOf } from "./email.ts";
import type { Email, EmailLinks } from "./email.ts";
import { isolate } from "./isolate.ts";
import { redFlagCard } from "./safety-cards.ts";
import { dayOf, localeOf, shortDayOf, timeOf } from "./visit-time.ts";

export interface VisitEmail {
  clinic: Clinic;
  /** BCP 47; falls back where it is not translated. */
  language: string;
  /** Regular when absent. */
  textSize?: TextSize | undefined;
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
  const locale = localeOf(input.language, language);
  const { subject } = visit[occasion];
  return {
    language,
    clinic,
    textSize: input.textSize,
    subject: fittingSubject(
      subject(dayOf(startsAt, timeZone, locale)),
      subject(shortDayOf(startsAt, timeZone, locale)),
    ),
    preheader: visit[occasion].preheader,
    heading: visit[occasion].heading,
    cards: [
      whenCard(input, occasion, language),
      prepareCard(words),
      ...readingCards(input, language),
      redFlagCard(clinic, words),
    ],
    footer: [visit.reason(isolate(clinic.name)), isolate(clinic.postalAddress)],
    unsubscribe: { label: weekly.footer.unsubscribe, href: links.unsubscribe },
  };
}

function whenCard(
  { clinic, givenName, startsAt, timeZone, ...input }: VisitEmail,
  occasion: Occasion,
  language: Language,
): PlainCard {
  const { visit } = language.messages;
  const locale = localeOf(input.language, language);
  return {
    kind: "plain",
    parts: [
      { kind: "paragraph", text: visit.greeting(isolate(givenName)) },
      { kind: "paragraph", text: visit[occasion].lead(isolate(clinic.name)) },
      {
        kind: "highlight",
        label: visit[occasion].when,
        lines: [dayOf(startsAt, timeZone, locale), timeOf(startsAt, timeZone, locale)],
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

function readingCards({ topic, clinic, links }: VisitEmail, { tag, messages }: Language): Card[] {
  if (topic !== "knee") return [];
  const { reading } = messages.visit;
  const href = siteLinks(links.site, tag).article(leadArticle, clinic.bookingUrl && clinic.id);
  return [
    {
      kind: "plain",
      heading: reading.heading,
      parts: [
        { kind: "paragraph", text: reading.lead },
        { kind: "button", link: { label: reading.button, href } },
      ],
    },
  ];
}
