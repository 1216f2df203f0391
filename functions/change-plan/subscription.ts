import { emailResumed, emailStopped } from "../../events/index.ts";
import { heed } from "../../shared/enrollment/change.ts";
import { isErased } from "../../shared/patient/erase.ts";
import { withWord, wordOnEmail, type Patient } from "../../shared/patient/patient.ts";
import type { Bus, Enrollments, Store } from "../../shared/ports.ts";
import { change } from "../../shared/steps/change.ts";
import { publishFact } from "../../shared/steps/facts.ts";
import type { PlanChange } from "./events.ts";

interface Ports {
  patients: Store<Patient>;
  enrollments: Enrollments;
  bus: Bus;
}

type WordEvent = Extract<PlanChange, { type: "PatientUnsubscribed" | "NotMe" | "Resubscribed" }>;

/** Heeds what a reader said by a link, and tells the clinic when email stops or goes on by it. */
export async function changeSubscription(
  { patients, enrollments, bus }: Ports,
  { type, data, metadata }: WordEvent,
  now: Date,
): Promise<undefined> {
  const { eventId, occurredAt: at, correlationId } = metadata;
  const patient = await change(patients, data.patientRef, (known) =>
    known && !isErased(known) ? withWord(known, type, at) : known,
  );
  const newest = type === "NotMe" ? patient?.wrongAddress : patient?.subscription;
  if (!patient || newest?.at !== at) return undefined;
  const word = wordOnEmail(patient);
  if (patient.enrollmentId !== undefined)
    await change(enrollments, patient.enrollmentId, (plan) => plan && heed(plan, word));
  // Another word says otherwise.
  if (word?.stopped === (type === "Resubscribed")) return undefined;
  const { clinicId, patientId } = patient;
  const about = { cause: eventId, correlationId, now };
  if (type === "Resubscribed") await publishFact(bus, emailResumed, about, { clinicId, patientId });
  else {
    const because = type === "NotMe" ? ("not-me" as const) : ("unsubscribed" as const);
    await publishFact(bus, emailStopped, about, { clinicId, patientId, because });
  }
  return undefined;
}
