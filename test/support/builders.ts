import type { Clinic } from "../../shared/clinic.ts";
import type { Active, AwaitingPatient, Plan } from "../../shared/enrollment/enrollment.ts";
import { start } from "../../shared/enrollment/start.ts";
import { enrollmentIdOf, patientRefOf } from "../../shared/identity.ts";

/** Things as they usually are; a test names only what matters to it. */

export const clinic: Clinic = {
  id: "northside",
  name: "Northside Physio",
  replyTo: "desk@northside.example",
  alertEmail: "alerts@northside.example",
  escalationEmail: "lead@northside.example",
  phone: "+1 555 0100",
  postalAddress: "1 Main Street, Springfield",
  timeZone: "America/New_York",
  emergencyNumber: "911",
  color: "#0b5d57",
};

/** Its clinician read the Spanish words and signed them. */
export const spanishClinic: Clinic = { ...clinic, id: "southside", languageSignOff: ["es"] };

/** It asks patients to fill in a questionnaire on a page of its own. */
export const askingClinic: Clinic = { ...clinic, questionnaireUrl: "https://northside.example/questions" };

export const clinics: ReadonlyMap<string, Clinic> = new Map([
  [clinic.id, clinic],
  [spanishClinic.id, spanishClinic],
]);

export const contact = {
  email: "maria@patient.example",
  givenName: "Maria",
  language: "en",
  timeZone: "America/New_York",
  birthYear: 1980,
  consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
};

export const patientRef = patientRefOf("northside", "p-1");
export const enrollmentId = enrollmentIdOf("northside", "plan-1");

export const plan: Plan = {
  program: "pfp-12",
  programVersion: 1,
  weeks: 12,
  startDate: "2027-01-18",
  weekday: "mon",
  hour: 8,
  gate: "calendar",
  signedBy: "Dr. Ada Park",
  signedAt: "2027-01-15T16:00:00Z",
  fingerprint: "signed",
};

export const waiting: AwaitingPatient = {
  id: enrollmentId,
  rev: 1,
  clinicId: "northside",
  patientId: "p-1",
  patientRef,
  planId: "plan-1",
  correlationId: "correlation-1",
  status: "awaiting-patient",
  plan,
};

/** A plan that starts on Monday 2027-01-18 in New York. */
export const active = (changes: Partial<Active> = {}): Active => ({
  ...start(waiting, "America/New_York", "2027-01-18"),
  ...changes,
});

/** The same plan with its slot of `date` claimed by attempt 1 under the token `claim-1`. */
export function claimed(date: string, changes: Partial<Active> = {}): Active {
  const { next } = active(changes);
  const week = next.kind === "week" ? next.week : 1;
  const carried = { slot: date, week, ...("repeat" in next ? { repeat: next.repeat } : {}) };
  const claim = { ...carried, token: "claim-1", at: `${date}T13:05:00.000Z`, addressHash: "a1" };
  return active({ attempts: 1, claim, ...changes });
}
