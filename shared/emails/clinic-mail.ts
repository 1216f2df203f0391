import type { Clinic } from "../clinic.ts";
import type { Language } from "../content/languages.ts";
import type { Card, EmailDocument, PlainCard } from "./document.ts";
import { maxSubjectLength } from "./email.ts";
import { isolate } from "./isolate.ts";

/** What every email to a clinic is about. Ids only; the patient's is the clinic's own. */
export interface ClinicMail {
  clinic: Clinic;
  /** BCP 47; falls back where it is not translated. */
  language: string;
}

export interface AboutPlan extends ClinicMail {
  patientId: string;
  planId: string;
  week: number;
}

/** A clinic's ids may be longer than a subject. */
export const fittingSubject = (full: string, short: string): string =>
  full.length <= maxSubjectLength ? full : short;

export const patientCard = (
  { patientId, planId, week }: AboutPlan,
  { messages: { clinicMail } }: Language,
): PlainCard => ({
  kind: "plain",
  parts: [
    { kind: "highlight", label: clinicMail.patient, lines: [isolate(patientId)] },
    { kind: "paragraph", text: clinicMail.plan(isolate(planId), week) },
  ],
});

export const listCard = (heading: string, items: readonly string[]): PlainCard => ({
  kind: "plain",
  heading,
  parts: [{ kind: "list", items }],
});

/** An email to the clinic. There is nothing to unsubscribe from: the clinic's own setup says who gets it. */
export function clinicDocument(
  { clinic }: ClinicMail,
  language: Language,
  content: { subject: string; preheader: string; heading: string; cards: readonly Card[] },
): EmailDocument {
  const { clinicMail } = language.messages;
  return {
    language,
    clinic,
    ...content,
    footer: [clinicMail.judgesNothing, clinicMail.reason(isolate(clinic.name))],
  };
}
