import type { TextSize } from "../../events/index.ts";
import type { Refusal } from "../enrollment/enrollment.ts";
import { refuse } from "../enrollment/enrollment.ts";
import type { Contact, ContactChanges, Patient } from "./patient.ts";

const youngest = 16;
const adult = 18;

/** Who may get a program by email: everybody from 18, at 16 and 17 through a guardian's mailbox, nobody under 16. */
export function refuseByAge(contact: Contact, now: Date): Refusal | undefined {
  // A birth year leaves one year of doubt; the younger reading protects.
  const age = now.getUTCFullYear() - contact.birthYear - 1;
  if (age + 1 < youngest) {
    return refuse(
      "data.contact.birthYear",
      "the patient must be 16 or older; enroll younger patients in person",
    );
  }
  if (age < adult && !contact.guardianMailbox) {
    return refuse(
      "data.contact.guardianMailbox",
      "a patient who may be under 18 needs a guardian's mailbox; confirm it with guardianMailbox: true",
    );
  }
  return undefined;
}

export function refuseByConsent(contact: Contact, now: Date): Refusal | undefined {
  if (Date.parse(contact.consent.at) <= now.getTime() + clockSkewMs) return undefined;
  return refuse(
    "data.contact.consent.at",
    "consent must have been given already; this time lies in the future",
  );
}

/** Who was erased, or had this address when they were, must have agreed anew; an old list cannot bring them back. */
function refuseByErasure({ consent }: Contact, ...erasures: (string | undefined)[]): Refusal | undefined {
  const older = erasures.find((at) => at !== undefined && Date.parse(consent.at) <= Date.parse(at));
  if (older === undefined) return undefined;
  return refuse(
    "data.contact.consent.at",
    `must be newer than the erasure of ${older}: the consent of before ended with it`,
  );
}

/** How far a clinic's clock may run ahead of ours. */
export const clockSkewMs = 5 * 60_000;

/**
 * Applies contact details told at `occurredAt`. Details older than those known change nothing: the newest word on how
 * to reach a person wins, whatever the order of arrival. `addressErasedAt`: when a patient with the address told was erased.
 */
export function withContact(
  patient: Patient,
  changes: ContactChanges,
  occurredAt: string,
  now: Date,
  addressErasedAt?: string,
): Patient | Refusal {
  if (patient.contactAt && Date.parse(patient.contactAt) >= Date.parse(occurredAt)) return patient;
  const merged = { ...patient.contact, ...withoutUndefined(changes) };
  const missing = requiredParts.find((part) => merged[part] === undefined);
  if (missing) {
    return refuse(
      `data.contact.${missing}`,
      "required, because nothing is known of this patient's contact yet",
    );
  }
  const contact = inOwnLanguage(merged as Contact, patient.wishes);
  // Two people may share a mailbox: who had it before goes on.
  const isNewAddress = contact.email !== patient.contact?.email;
  const refusal =
    refuseByAge(contact, now) ??
    refuseByConsent(contact, now) ??
    refuseByErasure(contact, patient.erasedAt, isNewAddress ? addressErasedAt : undefined);
  return refusal ?? { ...patient, contact, contactAt: occurredAt };
}

const requiredParts = ["email", "givenName", "language", "timeZone", "birthYear", "consent"] as const;

function withoutUndefined(changes: ContactChanges): Partial<Contact> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** Applies what the patient chose at `at`; an older choice changes nothing. */
export function withWishes(
  patient: Patient,
  { language, textSize, at }: { language?: string | undefined; textSize?: TextSize | undefined; at: string },
): Patient {
  const { wishes: before, contact } = patient;
  if (before && Date.parse(before.at) >= Date.parse(at)) return patient;
  const wishes = { ...before, ...(language && { language }), ...(textSize && { textSize }), at };
  return { ...patient, wishes, ...(contact && { contact: inOwnLanguage(contact, wishes) }) };
}

const inOwnLanguage = (contact: Contact, wishes: Patient["wishes"]): Contact =>
  wishes?.language === undefined ? contact : { ...contact, language: wishes.language };
