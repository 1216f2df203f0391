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
}

/** A reader of this address is somebody else. A stop of its own, beside what the patient said, until the clinic corrects it. */
export interface WrongAddress {
  at: string;
  email: string | undefined;
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
  wrongAddress?: WrongAddress;
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

/**
 * Applies a word that came by a link in an email. An older one of its kind changes nothing; at the same instant the stop wins.
 * Whoever says that they are somebody else takes back no stop of the patient's.
 */
export function withWord(patient: Patient, word: WordFromMailbox, at: string): Patient {
  const { subscription, wrongAddress, contact } = patient;
  if (word === "NotMe") {
    return wrongAddress && !isAfter(at, wrongAddress.at)
      ? patient
      : { ...patient, wrongAddress: { at, email: contact?.email } };
  }
  const stopped = word === "PatientUnsubscribed";
  const isNewer = !subscription || isAfter(at, subscription.at);
  const stopsAtOnce = subscription?.stopped === false && stopped && !isAfter(subscription.at, at);
  return isNewer || stopsAtOnce ? { ...patient, subscription: { stopped, at } } : patient;
}

const isAfter = (at: string, other: string): boolean => Date.parse(at) > Date.parse(other);

/**
 * Since when email is stopped, if it is (ISO 8601). The patient's stop counts until a newer resubscription or consent; a wrong address
 * besides until a newer and other one. Each stands for itself.
 */
export function standingStop(patient: Patient): string | undefined {
  const standing = stopsOf(patient).filter(({ lift }) => lift === undefined);
  return newestOf(standing.map(({ at }) => at));
}

export const hasStopped = (patient: Patient): boolean => standingStop(patient) !== undefined;

/** Whether the patient wants email, as of the newest word on it; undefined when nobody ever said anything. */
export function wordOnEmail(patient: Patient): Subscription | undefined {
  const { subscription } = patient;
  const words = stopsOf(patient).flatMap(({ at, lift }) => [at, lift]);
  const at = newestOf([...words, subscription?.at]);
  return at === undefined ? undefined : { stopped: hasStopped(patient), at };
}

function stopsOf({ subscription, wrongAddress, contact, contactAt }: Patient) {
  const stops: { at: string; lift: string | undefined }[] = [];
  const add = (at: string, ...lifts: (string | undefined)[]) =>
    stops.push({ at, lift: newestOf(lifts.filter((lift) => lift !== undefined && isAfter(lift, at))) });
  const consentAt = contact?.consent.at;
  if (subscription?.stopped) add(subscription.at, consentAt);
  if (wrongAddress) {
    const { at, email } = wrongAddress;
    const isOther = contact !== undefined && email !== undefined && contact.email !== email;
    const resumedAt = subscription?.stopped === false ? subscription.at : undefined;
    add(at, consentAt, resumedAt, isOther ? contactAt : undefined);
  }
  return stops;
}

const newestOf = (times: readonly (string | undefined)[]): string | undefined =>
  times.filter((at) => at !== undefined).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
