import type { consultBooked, consultCancelled, consultRescheduled, EventOf } from "../../events/index.ts";
import type { Clinic } from "../../shared/clinic.ts";
import type { Consult } from "../../shared/consult/consult.ts";
import { book, cancel, reschedule } from "../../shared/consult/consult.ts";
import type { Refusal } from "../../shared/enrollment/enrollment.ts";
import { isRefusal, refuse } from "../../shared/enrollment/enrollment.ts";
import { consultRefOf, patientRefOf } from "../../shared/identity.ts";
import { withContact } from "../../shared/patient/contact.ts";
import { isErased, refuseErased } from "../../shared/patient/erase.ts";
import { newPatient, withConsult, type Patient } from "../../shared/patient/patient.ts";
import type { ErasedAddresses, SlotItem, Store } from "../../shared/ports.ts";
import { change } from "../../shared/steps/change.ts";
import { cancelFormerMails, planConsultMails } from "../../shared/steps/consult-mails.ts";
import { startEnrollment, type StartPorts } from "../../shared/steps/start-enrollment.ts";

export type ConsultEvent = EventOf<
  typeof consultBooked | typeof consultRescheduled | typeof consultCancelled
>;

export interface Deps extends StartPorts {
  clinics: ReadonlyMap<string, Clinic>;
  patients: Store<Patient>;
  erasedAddresses: ErasedAddresses;
  consults: Store<Consult>;
  slots: Store<SlotItem>;
}

export function recordConsult(deps: Deps) {
  const { clinics, patients, erasedAddresses, consults, slots, schedules } = deps;

  return async (event: ConsultEvent, now: Date): Promise<Refusal | undefined> => {
    const { clinicId, patientId, consultId } = event.data;
    const clinic = clinics.get(clinicId);
    if (!clinic) return unknownClinic;
    const patientRef = patientRefOf(clinicId, patientId);

    const ref = consultRefOf(clinicId, consultId);
    const contact = event.type === "ConsultBooked" ? event.data.contact : undefined;
    const addressErasedAt = contact && (await erasedAddresses.erasedAt(contact.email));
    const patient = await change(patients, patientRef, (known): Patient | Refusal => {
      const before = known ?? newPatient(patientRef, clinicId, patientId);
      const { occurredAt } = event.metadata;
      const told = contact ? withContact(before, contact, occurredAt, now, addressErasedAt) : before;
      if (isRefusal(told)) return told;
      return isErased(told) ? refuseErased(told) : withConsult(told, ref);
    });
    if (isRefusal(patient)) return patient;

    const consult = await change(consults, ref, (known) => apply(event, known, { ref, patientRef }));
    if (isRefusal(consult)) return consult;

    // A crash may have come between the save and these steps, so a repeat performs them again.
    await cancelFormerMails({ slots, schedules }, consult, now);
    if (patient.contact) {
      await planConsultMails(deps, consult, now);
      await startEnrollment(deps, { patient, clinic, now });
    }
    return undefined;
  };
}

const unknownClinic = refuse(
  "data.clinicId",
  "this deployment serves no such clinic; add it to its configuration",
);

function apply(
  event: ConsultEvent,
  known: Consult | undefined,
  identity: { ref: string; patientRef: string },
) {
  const { eventId, occurredAt, correlationId } = event.metadata;
  const change = { eventId, occurredAt, correlationId };
  switch (event.type) {
    case "ConsultBooked":
      return book(known, identity, { ...change, ...event.data });
    case "ConsultRescheduled":
      return reschedule(known, identity, { ...change, ...event.data });
    case "ConsultCancelled":
      return cancel(known, identity, { ...change, ...event.data });
  }
}
