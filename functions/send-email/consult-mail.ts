import { jitterMinute } from "../../shared/calendar/send-window.ts";
import type { Clinic } from "../../shared/clinic.ts";
import type { Consult } from "../../shared/consult/consult.ts";
import type { EmailLinks } from "../../shared/emails/email.ts";
import { isTooLate } from "../../shared/kinds.ts";
import type { Contact, Patient } from "../../shared/patient/patient.ts";
import type { ConsultMailKind, ConsultSlot } from "../../shared/slot.ts";
import type { Run } from "./deps.ts";
import { linksFor } from "./hand-over.ts";
import { waitUntil } from "./hours.ts";
import { getsNoMail, readerOf } from "./recipient.ts";
import type { Mail } from "./mail.ts";

export async function planConsultMail(run: Run, slot: ConsultSlot, now: Date): Promise<Mail | undefined> {
  const consult = await run.consults.get(slot.consultRef);
  const patient = consult && (await run.patients.get(consult.patientRef));
  const clinic = consult && run.clinics.get(consult.clinicId);
  if (!patient?.contact || !clinic) return undefined;
  const { contact } = patient;
  const { patientRef } = consult;
  return {
    slot,
    clinic,
    to: contact.email,
    patientRef,
    about: consult,
    decision: await decide(run, { slot, consult, clinic, patient, contact }, now),
    async compose() {
      const links = await linksFor(run, patientRef);
      const email = compose(run, { kind: slot.kind, clinic, patient, contact, consult, links });
      return { email, unsubscribe: links.unsubscribe };
    },
  };
}

async function decide(
  run: Run,
  {
    slot: { version, kind },
    consult,
    clinic,
    patient,
    contact,
  }: { slot: ConsultSlot; consult: Consult; clinic: Clinic; patient: Patient; contact: Contact },
  now: Date,
): Promise<Mail["decision"]> {
  if (!isStanding(consult, version)) return { act: "end", end: "cancelled" };
  const visit = new Date(consult.startsAt);
  if (isTooLate(kind, now, { visit })) return { act: "end", end: "skipped-late" };
  if (await getsNoMail(run, patient, contact)) return { act: "end", end: "suppressed" };
  const { timeZone } = contact;
  const until = await waitUntil(run, { kind, clinic, timeZone, minute: jitterMinute(consult.ref) }, now);
  if (!until) return { act: "send" };
  // A visit that starts before the sending hours gets no email.
  return isTooLate(kind, until, { visit }) ? { act: "end", end: "skipped-late" } : { act: "wait", until };
}

const isStanding = (consult: Consult, version: number): consult is Consult & { startsAt: string } =>
  consult.status === "booked" && consult.version === version && consult.startsAt !== undefined;

function compose(
  { emails }: Run,
  {
    kind,
    clinic,
    patient,
    contact,
    consult,
    links,
  }: {
    kind: ConsultMailKind;
    clinic: Clinic;
    patient: Patient;
    contact: Contact;
    consult: Consult;
    links: EmailLinks;
  },
) {
  if (consult.startsAt === undefined) throw new Error(`consult ${consult.ref} has no time to write about`);
  const visit = {
    ...readerOf(clinic, patient, contact),
    topic: consult.topic ?? ("other" as const),
    startsAt: new Date(consult.startsAt),
    timeZone: contact.timeZone,
    links,
  };
  return kind === "before-visit"
    ? emails.beforeVisit({ ...visit, moved: consult.moved })
    : emails.visitReminder(visit);
}
