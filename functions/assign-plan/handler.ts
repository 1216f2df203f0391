import type { EventOf, planAssigned } from "../../events/index.ts";
import { dayWindow } from "../../shared/calendar/send-window.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { assign, planOf } from "../../shared/enrollment/assign.ts";
import { end, tombstone } from "../../shared/enrollment/change.ts";
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
    if (assignment.replaces === planId) return refuseItself;

    const identity = identityOf(event, planId);
    const { id, patientRef } = identity;
    const known = assign(await enrollments.get(id), plan, identity);
    if (isRefusal(known)) return known;
    if (isOver(known)) return reachByContact(deps, { event, patientRef, clinic, now });

    const replaced = assignment.replaces === undefined ? undefined : identityOf(event, assignment.replaces);
    const other = replaced && (await enrollments.get(replaced.id));
    if (other && other.patientId !== patientId) return refuseAnothersPlan;
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
      if (!free && told.enrollmentId !== replaced?.id) return refuseSecondPlan(assignment.replaces);
      const listed = replaced ? withEnrollment(told, replaced.id) : told;
      return { ...withEnrollment(listed, id), enrollmentId: id };
    });
    if (isRefusal(patient)) {
      await expectStored(deps, patientRef, event);
      // Meanwhile another plan may have taken the place of this one.
      if (!isOver(await enrollments.get(id))) return patient;
      return reachByContact(deps, { event, patientRef, clinic, now });
    }
    // Before this plan is stored: whoever finds it knows that the other is over.
    if (replaced) await endReplaced(deps, replaced, event.metadata.occurredAt, now);

    const enrollment = await change(enrollments, id, (found) => {
      const assigned = assign(found, plan, identity);
      return isRefusal(assigned) ? assigned : running(assigned, { patient, clinic, now });
    });
    if (isRefusal(enrollment)) return enrollment;
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

const refuseItself = refuse(
  "data.replaces",
  "this is the plan itself; name the plan whose place it takes, or leave it out",
);

const refuseAnothersPlan = refuse(
  "data.replaces",
  "this plan is another patient's; name the one that this patient has",
);

/** Who a plan of the event's patient is, this one or the one whose place it takes. */
function identityOf({ data, metadata }: PlanAssignedEvent, planId: string) {
  const { clinicId, patientId } = data;
  const id = enrollmentIdOf(clinicId, planId);
  const patientRef = patientRefOf(clinicId, patientId);
  return { id, clinicId, patientId, patientRef, planId, correlationId: metadata.correlationId };
}

/** Also when it is not known yet: it finds that it is over. */
const endReplaced = (
  deps: Deps,
  replaced: ReturnType<typeof identityOf>,
  at: string,
  now: Date,
): Promise<Refusal | undefined> =>
  endEnrollment(
    deps,
    replaced.id,
    (current) => (current ? end(current, "replaced", at) : tombstone(replaced, "replaced", at)),
    now,
  );

/** The patient's plan may be on its way to be stored, and may be the one that takes the place of this one. */
async function expectStored(
  { patients, enrollments }: Deps,
  patientRef: string,
  { metadata }: PlanAssignedEvent,
): Promise<void> {
  const id = (await patients.get(patientRef))?.enrollmentId;
  if (id === undefined || (await enrollments.get(id))) return;
  throw new Error(
    `PlanAssigned ${metadata.eventId} finds another plan of its patient that is not stored yet; tried again later`,
  );
}

/** A plan that was over before it came still tells how to reach its patient, if another one waits for that. */
async function reachByContact(
  deps: Deps,
  about: { event: PlanAssignedEvent; patientRef: string; clinic: Clinic; now: Date },
): Promise<Refusal | undefined> {
  const { event, patientRef, clinic, now } = about;
  const { contact } = event.data;
  if (!contact) return undefined;
  const addressErasedAt = await deps.erasedAddresses.erasedAt(contact.email);
  const patient = await change(
    deps.patients,
    patientRef,
    (found) =>
      found &&
      (found.enrollmentId === undefined || found.contact
        ? found
        : withContact(found, contact, event.metadata.occurredAt, now, addressErasedAt)),
  );
  if (patient && isRefusal(patient)) return patient;
  if (patient) await startEnrollment(deps, { patient, clinic, now });
  return undefined;
}
