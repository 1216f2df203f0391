import { jitterMinute } from "../../shared/calendar/send-window.ts";
import type { Clinic } from "../../shared/clinic.ts";
import type { Enrollment, Plan } from "../../shared/enrollment/enrollment.ts";
import { pinnedProgram } from "../../shared/enrollment/pinned.ts";
import { reminderAt, reminderEnd } from "../../shared/enrollment/reminder.ts";
import { plannedAt } from "../../shared/enrollment/weekly.ts";
import { isTooLate } from "../../shared/kinds.ts";
import type { Contact, Patient } from "../../shared/patient/patient.ts";
import type { PatientSlot } from "../../shared/slot.ts";
import type { Run } from "./deps.ts";
import { planLinksFor } from "./hand-over.ts";
import { waitUntil } from "./hours.ts";
import type { Mail } from "./mail.ts";
import { getsNoMail, readerOf } from "./recipient.ts";

/** An email around a program, with what it needs of the enrollment. */
interface Around {
  slot: PatientSlot;
  enrollment: Enrollment;
  plan: Plan;
  timeZone: string;
  clinic: Clinic;
  patient: Patient;
  contact: Contact;
}

export async function planPatientMail(run: Run, slot: PatientSlot, now: Date): Promise<Mail | undefined> {
  const enrollment = await run.enrollments.get(slot.enrollmentId);
  const patient = enrollment && (await run.patients.get(enrollment.patientRef));
  const clinic = enrollment && run.clinics.get(enrollment.clinicId);
  const { plan, timeZone } = runningPartOf(enrollment);
  if (!patient?.contact || !clinic || !plan || timeZone === undefined) return undefined;
  const around: Around = { slot, enrollment, plan, timeZone, clinic, patient, contact: patient.contact };
  return {
    slot,
    clinic,
    to: patient.contact.email,
    patientRef: patient.ref,
    about: enrollment,
    decision: await decide(run, around, now),
    compose: () => (slot.kind === "completed" ? completed(run, around) : checkInReminder(run, around)),
  };
}

const runningPartOf = (enrollment: Enrollment | undefined): { plan?: Plan; timeZone?: string } =>
  enrollment?.status === "active"
    ? enrollment
    : (enrollment?.status !== "awaiting-patient" && enrollment?.was) || {};

async function decide(run: Run, around: Around, now: Date): Promise<Mail["decision"]> {
  const { slot, enrollment, clinic, patient, contact } = around;
  const unneeded =
    slot.kind === "completed" ? completedEnd(enrollment) : reminderEnd(enrollment, slot.date, now);
  if (unneeded) return { act: "end", end: unneeded };
  if (await getsNoMail(run, patient, contact)) return { act: "end", end: "suppressed" };
  const planned = plannedFor(around);
  if (isTooLate(slot.kind, now, { planned })) return { act: "end", end: "skipped-late" };
  const minute = jitterMinute(enrollment.id);
  const until = await waitUntil(run, { kind: slot.kind, clinic, timeZone: contact.timeZone, minute }, now);
  return until ? { act: "wait", until } : { act: "send" };
}

const completedEnd = ({ status }: Enrollment) =>
  status === "completed" ? undefined : ("cancelled" as const);

function plannedFor({ slot, enrollment: { id }, plan, timeZone }: Around): Date {
  const calendar = { id, plan, timeZone };
  return slot.kind === "completed" ? plannedAt(calendar, slot.date) : reminderAt(calendar, slot.date);
}

async function completed(
  run: Run,
  { enrollment, plan, clinic, contact, patient }: Around,
): Promise<Composed> {
  const about = { patientRef: patient.ref, enrollmentId: enrollment.id, week: plan.weeks };
  const links = await planLinksFor(run, about);
  const email = run.emails.completed({
    ...readerOf(clinic, patient, contact),
    program: pinnedProgram(plan),
    signedBy: plan.signedBy,
    links,
  });
  return { email, unsubscribe: links.unsubscribe };
}

async function checkInReminder(
  run: Run,
  { slot, enrollment, plan, clinic, contact, patient }: Around,
): Promise<Composed> {
  const { id: enrollmentId } = enrollment;
  const week = enrollment.status === "active" ? enrollment.slots[slot.date]?.week : undefined;
  if (week === undefined) throw new Error(`${enrollmentId} sent no week on ${slot.date} to ask about`);
  const links = await planLinksFor(run, { patientRef: patient.ref, enrollmentId, week });
  const email = run.emails.checkInReminder({
    ...readerOf(clinic, patient, contact),
    week,
    weeks: plan.weeks,
    links,
  });
  return { email, unsubscribe: links.unsubscribe };
}

type Composed = Awaited<ReturnType<Mail["compose"]>>;
