import type { LocalDate } from "../calendar/local-date.ts";
import { attentionLists, type Attention } from "../enrollment/attention.ts";
import { languageOf } from "../content/languages.ts";
import type { Language, Messages } from "../content/languages.ts";
import { clinicDocument } from "./clinic-mail.ts";
import type { ClinicMail } from "./clinic-mail.ts";
import type { EmailDocument, PlainCard } from "./document.ts";
import { emailOf } from "./email.ts";
import type { Email } from "./email.ts";
import { isolate } from "./isolate.ts";
import { dayOf } from "./visit-time.ts";

export interface WeeklyDigest extends ClinicMail {
  first: LocalDate;
  last: LocalDate;
  /** The clinic's own ids of patients. */
  patients: Readonly<Record<Attention, readonly string[]>>;
}

/** More than these are a number: the email stays one that is read. */
const mostPerList = 20;

export const composeWeeklyDigest = (input: WeeklyDigest): Email =>
  emailOf(digestDocument(input, languageOf(input.language)));

export function digestDocument(input: WeeklyDigest, language: Language): EmailDocument {
  const { digest } = language.messages.clinicMail;
  const lists = attentionLists.filter((list) => input.patients[list].length > 0);
  const count = new Set(lists.flatMap((list) => input.patients[list])).size;
  return clinicDocument(input, language, {
    subject: digest.subject(count),
    preheader: digest.preheader,
    heading: digest.heading,
    cards: [
      periodCard(input, language),
      ...lists.map((list) => patientsCard(list, input.patients[list], digest)),
    ],
  });
}

function periodCard({ first, last }: WeeklyDigest, { tag, messages }: Language): PlainCard {
  const day = (date: LocalDate) => dayOf(new Date(`${date}T12:00:00Z`), "UTC", tag);
  const text = messages.clinicMail.digest.period(day(first), day(last));
  return { kind: "plain", parts: [{ kind: "paragraph", text }] };
}

function patientsCard(
  list: Attention,
  patients: readonly string[],
  { lists, more }: Messages["clinicMail"]["digest"],
): PlainCard {
  const { heading, why } = lists[list];
  const shown = patients.slice(0, mostPerList).map(isolate);
  const rest = patients.length - shown.length;
  return {
    kind: "plain",
    heading,
    parts: [
      { kind: "paragraph", text: why },
      { kind: "paragraph", text: [...shown, ...(rest > 0 ? [more(rest)] : [])].join(", ") },
    ],
  };
}
