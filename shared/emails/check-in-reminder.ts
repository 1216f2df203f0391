import type { TextSize } from "../../events/fields/choices.ts";
import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import type { Language, Messages } from "../content/languages.ts";
import type { EmailDocument, PlainCard } from "./document.ts";
import { emailOf } from "./email.ts";
import type { Email } from "./email.ts";
import { isolate } from "./isolate.ts";
import { callCard, redFlagCard } from "./safety-cards.ts";

export interface CheckInReminderEmail {
  clinic: Clinic;
  /** BCP 47; falls back where it is not translated. */
  language: string;
  /** Regular when absent. */
  textSize?: TextSize | undefined;
  givenName: string;
  /** The week it asks about. */
  week: number;
  /** How many weeks the plan has. */
  weeks: number;
  links: { unsubscribe: string; checkIn: string };
}

export const composeCheckInReminder = (input: CheckInReminderEmail): Email =>
  emailOf(checkInReminderDocument(input, languageOf(input.language)));

export function checkInReminderDocument(input: CheckInReminderEmail, language: Language): EmailDocument {
  const { clinic, week, weeks, links } = input;
  const words = language.messages;
  const { checkInReminder, weekly } = words;
  return {
    language,
    clinic,
    textSize: input.textSize,
    subject: checkInReminder.subject(week),
    preheader: checkInReminder.preheader,
    heading: checkInReminder.heading(week),
    cards: [askCard(input, words), redFlagCard(clinic, words), callCard(clinic, words)],
    footer: [weekly.footer.reason(isolate(clinic.name), weeks), isolate(clinic.postalAddress)],
    unsubscribe: { label: weekly.footer.unsubscribe, href: links.unsubscribe },
  };
}

function askCard(
  { givenName, clinic, links }: CheckInReminderEmail,
  { weekly, checkInReminder }: Messages,
): PlainCard {
  return {
    kind: "plain",
    parts: [
      { kind: "paragraph", text: weekly.greeting(isolate(givenName)) },
      { kind: "paragraph", text: checkInReminder.lead(isolate(clinic.name)) },
      { kind: "paragraph", text: checkInReminder.time },
      { kind: "button", link: { label: checkInReminder.button, href: links.checkIn } },
      { kind: "paragraph", text: checkInReminder.already },
      { kind: "paragraph", text: checkInReminder.notAtOnce },
    ],
  };
}
