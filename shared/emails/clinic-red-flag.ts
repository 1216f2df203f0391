import type { RedFlag } from "../../events/fields/check-in.ts";
import { languageOf } from "../content/languages.ts";
import type { Language } from "../content/languages.ts";
import { signOf } from "../content/red-flag-codes.ts";
import { clinicDocument, fittingSubject, listCard, patientCard } from "./clinic-mail.ts";
import type { AboutPlan } from "./clinic-mail.ts";
import type { EmailDocument, PlainCard } from "./document.ts";
import { emailOf } from "./email.ts";
import type { Email } from "./email.ts";
import { isolate } from "./isolate.ts";
import { dayOf, timeOf } from "./visit-time.ts";

export interface RedFlagAlert extends AboutPlan {
  alertId: string;
  /** What was ticked; at least one. */
  flags: readonly RedFlag[];
  at: Date;
  /** To somebody else, because nobody took charge. */
  isEscalation?: boolean;
}

/** The same for every sign: what was ticked stands in the fixed words, and nothing ranks it. */
export const composeRedFlagAlert = (input: RedFlagAlert): Email =>
  emailOf(redFlagDocument(input, languageOf(input.language)));

export function redFlagDocument(input: RedFlagAlert, language: Language): EmailDocument {
  const { clinicMail } = language.messages;
  const { redFlag, doHeading, doneHeading } = clinicMail;
  return clinicDocument(input, language, {
    subject: fittingSubject(redFlag.subject(input.patientId), redFlag.subjectWithoutId),
    preheader: redFlag.preheader,
    heading: redFlag.heading,
    cards: [
      patientCard(input, language),
      ...(input.isEscalation ? [notTakenCard(language)] : []),
      tickedCard(input, language),
      listCard(doHeading, redFlag.todo(isolate(input.alertId))),
      listCard(doneHeading, redFlag.done),
    ],
  });
}

function tickedCard({ week, at, flags, clinic }: RedFlagAlert, { tag, messages }: Language): PlainCard {
  const { lead, ticked } = messages.clinicMail.redFlag;
  return {
    kind: "plain",
    parts: [
      {
        kind: "paragraph",
        text: lead(week, dayOf(at, clinic.timeZone, tag), timeOf(at, clinic.timeZone, tag)),
      },
      { kind: "list", items: flags.map((flag) => ticked(signOf(flag, messages))) },
    ],
  };
}

const notTakenCard = ({ messages }: Language): PlainCard => ({
  kind: "plain",
  parts: [{ kind: "paragraph", text: messages.clinicMail.redFlag.notTaken }],
});
