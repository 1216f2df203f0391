import { erasureCompleted, type EventOf, type patientErased } from "../../events/index.ts";
import type { Clinic } from "../../shared/clinic.ts";
import type { Refusal } from "../../shared/enrollment/enrollment.ts";
import { refuse } from "../../shared/enrollment/enrollment.ts";
import type { EraseRest } from "../../shared/erase-message.ts";
import { patientRefOf } from "../../shared/identity.ts";
import { beginErasing, endErasing, isErased, leftToErase } from "../../shared/patient/erase.ts";
import type { Patient } from "../../shared/patient/patient.ts";
import type { Bus, ErasedAddresses, Erasure, ScheduleNames, Schedules, Store } from "../../shared/ports.ts";
import { change } from "../../shared/steps/change.ts";
import { publishFact } from "../../shared/steps/facts.ts";
import { stores } from "./receipt.ts";

export type PatientErasedEvent = EventOf<typeof patientErased>;

export interface Deps {
  clinics: ReadonlyMap<string, Clinic>;
  patients: Store<Patient>;
  erasedAddresses: ErasedAddresses;
  erasure: Erasure;
  schedules: ScheduleNames & Pick<Schedules, "remove">;
  /** Comes back here after five minutes. */
  later: (message: EraseRest) => Promise<void>;
  bus: Bus;
}

/**
 * Erases in two rounds. The mark on the patient's item comes first: from then on nothing new can be stored for them. The
 * second round takes what a function that was at work in that moment stored after all.
 */
export function erasePatient(deps: Deps) {
  return async (message: PatientErasedEvent | EraseRest, now: Date): Promise<Refusal | undefined> => {
    if ("kind" in message) await finish(deps, message, now);
    else return begin(deps, message, now);
    return undefined;
  };
}

async function begin(deps: Deps, event: PatientErasedEvent, now: Date): Promise<Refusal | undefined> {
  const { clinicId, patientId } = event.data;
  const { eventId, correlationId, occurredAt } = event.metadata;
  if (!deps.clinics.has(clinicId))
    return refuse("data.clinicId", "this deployment serves no such clinic; add it to its configuration");
  const patientRef = patientRefOf(clinicId, patientId);
  const patient = await mark(deps, { ref: patientRef, clinicId, patientId }, occurredAt);
  const rest: EraseRest = {
    v: 1,
    kind: "erase-rest",
    patientRef,
    clinicId,
    patientId,
    eventId,
    correlationId,
  };
  if (!patient.erasing) {
    await finish(deps, rest, now);
    return undefined;
  }
  await eraseLeft(deps, patient, now);
  await deps.later(rest);
  return undefined;
}

async function mark(
  { patients, erasedAddresses }: Deps,
  identity: Pick<Patient, "ref" | "clinicId" | "patientId">,
  at: string,
): Promise<Patient> {
  const email = (await patients.get(identity.ref))?.contact?.email;
  // Before the mark, which takes the address away.
  if (email !== undefined) await erasedAddresses.add(email, at);
  return change(patients, identity.ref, (known) => {
    const marked = beginErasing(known, identity, at);
    if (marked !== known && known?.contact && known.contact.email !== email)
      throw new Error(`the address of patient ${identity.ref} changed while it was noted; tried again later`);
    return marked;
  });
}

/** The plan goes before its schedules: from then on none of its emails can be claimed. */
async function eraseLeft({ erasure, schedules }: Deps, patient: Patient, now: Date): Promise<void> {
  const { enrollmentIds, consultRefs } = leftToErase(patient);
  for (const id of enrollmentIds) await erasure.enrollment(id);
  for (const ref of consultRefs) await erasure.consult(ref);
  for (const subject of [...enrollmentIds, ...consultRefs])
    for (const name of await schedules.about(subject)) await schedules.remove(name);
  const { ref, erasedAt = "" } = patient;
  await erasure.audit(ref, isErased(patient) ? now.toISOString() : erasedAt);
}

async function finish(deps: Deps, message: EraseRest, now: Date): Promise<void> {
  const { patientRef, clinicId, patientId, eventId, correlationId } = message;
  const patient = await deps.patients.get(patientRef);
  if (!patient?.erasedAt) throw new Error(`patient ${patientRef} bears no mark of an erasure`);
  if (patient.erasing) {
    await eraseLeft(deps, patient, now);
    await change(deps.patients, patientRef, (known) => known && endErasing(known));
  }
  const { erasedAt } = patient;
  const about = { cause: eventId, correlationId, now };
  await publishFact(deps.bus, erasureCompleted, about, { clinicId, patientId, erasedAt, stores });
}
