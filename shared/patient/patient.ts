import type { TextSize } from "../../events/index.ts";

/** How to reach a patient. Rests in the patient item alone; everything else carries ids. */
export interface Contact {
  email: string;
  givenName: string;
  language: string;
  timeZone: string;
  birthYear: number;
  /** The mailbox is a guardian's; required for patients of 16 and 17. */
  guardianMailbox?: boolean | undefined;
  consent: { at: string; textVersion: string };
}

export type ContactChanges = { [K in keyof Contact]?: Contact[K] | undefined };

export interface Subscription {
  stopped: boolean;
  at: string;
  /** The reader is somebody else: the stop is about this address, and ends when the clinic corrects it. */
  wrongAddress?: string;
}

export interface Patient {
  ref: string;
  /** Counts the writes; a save that does not start from the newest one is refused. */
  rev: number;
  clinicId: string;
  patientId: string;
  /** Absent while only a plan has told us of this patient. */
  contact?: Contact;
  /** `occurredAt` of the newest contact change; older ones are ignored. */
  contactAt?: string;
  /** The newest word of the patient on getting email. */
  subscription?: Subscription;
  /** What the patient chose on their settings page. Their language stands above the one that the clinic told. */
  wishes?: { language?: string; textSize?: TextSize; at: string };
  /** The one plan that may be active. */
  enrollmentId?: string;
  /** Every plan and consult there ever was, known before it is stored: so nothing is left behind by export or erasure. */
  enrollmentIds?: string[];
  consultRefs?: string[];
  /** The patient was erased then. What is older does not count any more, a consent neither. */
  erasedAt?: string;
  /** What is still to be deleted. */
  erasing?: { enrollmentIds: string[]; consultRefs: string[] };
}

export const newPatient = (ref: string, clinicId: string, patientId: string): Patient => ({
  ref,
  rev: 0,
  clinicId,
  patientId,
});

export const withEnrollment = (patient: Patient, id: string): Patient =>
  patient.enrollmentIds?.includes(id)
    ? patient
    : { ...patient, enrollmentIds: [...(patient.enrollmentIds ?? []), id] };

export const withConsult = (patient: Patient, ref: string): Patient =>
  patient.consultRefs?.includes(ref)
    ? patient
    : { ...patient, consultRefs: [...(patient.consultRefs ?? []), ref] };

export type WordFromMailbox = "PatientUnsubscribed" | "NotMe" | "Resubscribed";

/** Applies a word that came by a link in an email. An older one changes nothing; at the same instant the stop wins. */
export function withWord(patient: Patient, word: WordFromMailbox, at: string): Patient {
  const { subscription: known, contact } = patient;
  const stopped = word !== "Resubscribed";
  const newer = known ? Date.parse(at) - Date.parse(known.at) : Infinity;
  if (newer < 0 || (newer === 0 && (known?.stopped === true || !stopped))) return patient;
  const wrongAddress = word === "NotMe" ? contact?.email : undefined;
  return { ...patient, subscription: { stopped, at, ...(wrongAddress ? { wrongAddress } : {}) } };
}

/**
 * The newest word on whether the patient wants email, if they ever said anything. A stop counts until a newer consent or
 * resubscription, or until a newer address where the old one was wrong; at the same instant the stop wins.
 */
export function wordOnEmail(patient: Patient): Pick<Subscription, "stopped" | "at"> | undefined {
  const { subscription, contact, contactAt } = patient;
  if (!subscription?.stopped || !contact) return subscription;
  const { at, wrongAddress } = subscription;
  const corrected = wrongAddress !== undefined && contact.email !== wrongAddress ? contactAt : undefined;
  const newest = [contact.consent.at, corrected].find(
    (told) => told !== undefined && Date.parse(told) > Date.parse(at),
  );
  return newest === undefined ? { stopped: true, at } : { stopped: false, at: newest };
}

export const hasStopped = (patient: Patient): boolean => wordOnEmail(patient)?.stopped === true;
