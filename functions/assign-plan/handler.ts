import type { EventOf, planAssigned } from "../../events/index.ts";
import { dayWindow } from "../../shared/calendar/send-window.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { assign, planOf } from "../../shared/enrollment/assign.ts";
import { end } from "../../shared/enrollment/change.ts";
import type { Enrollment, Plan, Refusal } from "../../shared/enrollment/enrollment.ts";
import { isRefusal, refuse } from "../../shared/enrollment/enrollment.ts";
import { enrollmentIdOf, patientRefOf } from "../../shared/identity.ts";
import { withContact } from "../../shared/patient/contact.ts";
import { isErased, refuseErased } from "../../shared/patient/erase.ts";
import { newPatient, withEnrollment, type Patient } from "../../shared/patient/patient.ts";
import type { ErasedAddresses, LookAtWaiting, Store } from "../../shared/ports.ts";
import { findProgram } from "../../shared/program/catalog.ts";
import { change } from "../../shared/steps/change.ts";
import { endEnrollment } from "../../shared/steps/end-enrollment.ts";
import { running, startEnrollment, type StartPorts } from "../../shared/steps/start-enrollment.ts";

export type PlanAssignedEvent = EventOf<typeof planAssigned>;

export interface Deps extends StartPorts {
  clinics: ReadonlyMap<string, Clinic>;
  patients: Store<Patient>;
  erasedAddresses: ErasedAddresses;
  lookAtWaiting: LookAtWaiting;
}

export function assignPlan(deps: Deps) {
  const { clinics, patients, enrollments } = deps;

  return async (event: PlanAssignedEvent, now: Date): Promise<Refusal | undefined> => {
    const { contact, ...assignment } = event.data;
    const { clinicId, patientId, planId } = assignment;
    const clinic = clinics.get(clinicId);
    if (!clinic)
      return refuse("data.clinicId", "this deployment serves no such clinic; add it to its configuration");
    const plan = signedPlan(assignment, clinic);
    if (isRefusal(plan)) return plan;

    const id = enrollmentIdOf(clinicId, planId);
    const patientRef = patientRefOf(clinicId, patientId);
    const identity = {
      id,
      clinicId,
      patientId,
      patientRef,
      planId,
      correlationId: event.metadata.correlationId,
    };
    const known = assign(await enrollments.get(id), plan, identity);
    if (isRefusal(known) || isOver(known)) return isRefusal(known) ? known : undefined;

    const replaced = assignment.replaces ? enrollmentIdOf(clinicId, assignment.replaces) : undefined;
    const current = (await patients.get(patientRef))?.enrollmentId;
    const currentIsOver = current !== undefined && isOver(await enrollments.get(current));
    const addressErasedAt = contact && (await deps.erasedAddresses.erasedAt(contact.email));
    const patient = await change(patients, patientRef, (found) => {
      const before = found ?? newPatient(patientRef, clinicId, patientId);
      const { occurredAt } = event.metadata;
      const told = contact ? withContact(before, contact, occurredAt, now, addressErasedAt) : before;
      if (isRefusal(told)) return told;
      if (isErased(told)) return refuseErased(told);
      if (told.enrollmentId === id) return told;
      const free = told.enrollmentId === undefined || (told.enrollmentId === current && currentIsOver);
      if (!free && told.enrollmentId !== replaced) return refuseSecondPlan(assignment.replaces);
      return { ...withEnrollment(told, id), enrollmentId: id };
    });
    if (isRefusal(patient)) return patient;

    const enrollment = await change(enrollments, id, (found) => {
      const assigned = assign(found, plan, identity);
      return isRefusal(assigned) ? assigned : running(assigned, { patient, clinic, now });
    });
    if (isRefusal(enrollment)) return enrollment;
    if (replaced) await endReplaced(deps, replaced, event, now);
    // Read again: the contact may have arrived while the plan was not stored yet, and then nobody else starts it.
    const newest = await patients.get(patientRef);
    if (newest) await startEnrollment(deps, { patient: newest, clinic, now });
    // Events overtake one another by minutes. Whoever is not known after a day was forgotten, and people are called.
    if (!newest?.contact) await deps.lookAtWaiting(id, new Date(now.getTime() + dayMs));
    return undefined;
  };
}

const dayMs = 24 * 3_600_000;

function signedPlan(assignment: Parameters<typeof planOf>[0], clinic: Clinic): Plan | Refusal {
  const program = findProgram(assignment.program, assignment.programVersion);
  if (!program) {
    return findProgram(assignment.program)
      ? refuse("data.programVersion", "this program has no such version")
      : refuse("data.program", "no such program; the catalog has its ids");
  }
  const { opens, closes } = clinic.sendWindow ?? dayWindow;
  const plan = planOf(assignment, program);
  if (plan.hour < opens || plan.hour >= closes) {
    return refuse(
      "data.hour",
      `must lie within the clinic's sending hours, ${opens} to ${closes - 1}, found ${plan.hour}`,
    );
  }
  return plan;
}

const isOver = (enrollment: Enrollment | undefined): boolean =>
  enrollment?.status === "ended" || enrollment?.status === "completed";

const refuseSecondPlan = (replaces: string | undefined): Refusal =>
  replaces === undefined
    ? refuse("data.replaces", "the patient already has an active plan; name it in replaces, or end it first")
    : refuse("data.replaces", "the patient's active plan is another one; name that one in replaces");

async function endReplaced(deps: Deps, replaced: string, event: PlanAssignedEvent, now: Date): Promise<void> {
  const at = event.metadata.occurredAt;
  await endEnrollment(deps, replaced, (current) => current && end(current, "replaced", at), now);
}
