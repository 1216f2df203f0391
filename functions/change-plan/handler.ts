import type { Clinic } from "../../shared/clinic.ts";
import { localTime } from "../../shared/calendar/zone.ts";
import { acknowledgeAlert, noSuchAlert, parseAlertId } from "../../shared/enrollment/alerts.ts";
import * as rule from "../../shared/enrollment/change.ts";
import type { Enrollment, Hold, Refusal } from "../../shared/enrollment/enrollment.ts";
import { isRefusal, refuse } from "../../shared/enrollment/enrollment.ts";
import { enrollmentIdOf, patientRefOf } from "../../shared/identity.ts";
import { withContact, withWishes } from "../../shared/patient/contact.ts";
import { isErased, refuseErased } from "../../shared/patient/erase.ts";
import { newPatient, withEnrollment, type Patient } from "../../shared/patient/patient.ts";
import { dueScheduleName, type ErasedAddresses, type Store } from "../../shared/ports.ts";
import { slotId } from "../../shared/slot.ts";
import { change } from "../../shared/steps/change.ts";
import { endEnrollment } from "../../shared/steps/end-enrollment.ts";
import {
  ensureNextSlot,
  ensureWeekly,
  startEnrollment,
  type StartPorts,
} from "../../shared/steps/start-enrollment.ts";
import type { PlanChange } from "./events.ts";
import { changeSubscription } from "./subscription.ts";

export interface Deps extends StartPorts {
  clinics: ReadonlyMap<string, Clinic>;
  patients: Store<Patient>;
  erasedAddresses: ErasedAddresses;
}

type Outcome = Promise<Refusal | undefined>;

export function changePlan(deps: Deps) {
  return async (event: PlanChange, now: Date): Outcome => {
    const at = event.metadata.occurredAt;
    switch (event.type) {
      case "PlanPaused": {
        const { holdId, until } = event.data;
        const hold: Hold = { by: "clinic", at, ...(until ? { until } : {}) };
        return onPlan(deps, event, now, (plan) => rule.putHold(plan, holdId, hold));
      }
      case "PlanResumed":
        return onPlan(deps, event, now, (plan) =>
          rule.liftHold(plan, event.data.holdId, { at, signed: false }),
        );
      case "HoldLifted":
        return onPlan(deps, event, now, (plan) =>
          rule.liftHold(plan, event.data.holdId, { at, signed: true }),
        );
      case "ProgressionDecided":
        return onPlan(deps, event, now, (plan) => rule.decideProgression(plan, { ...event.data, at }));
      case "AlertAcknowledged":
        return acknowledge(deps, event);
      case "PlanEnded":
        return endPlan(deps, event, now);
      case "PausedByPatient": {
        const { enrollmentId, until } = event.data;
        return onEnrollment(deps, enrollmentId, (plan) =>
          rule.putHold(plan, rule.ownPauseId, { by: "patient", at, until }),
        );
      }
      case "ResumedByPatient":
        return onEnrollment(deps, event.data.enrollmentId, (plan) => rule.endOwnPause(plan, at));
      case "PreferencesChanged":
        return heedWishes(deps, event, now);
      case "PatientUpdated":
        return updatePatient(deps, event, now);
      case "PatientUnsubscribed":
      case "NotMe":
      case "Resubscribed":
        return changeSubscription(deps, event, now);
    }
  };
}

/** Events can overtake one another: for this long a plan that is not known yet may still arrive. */
const overtakingMs = 10 * 60_000;

async function onPlan(
  deps: Deps,
  event: Extract<PlanChange, { data: { planId: string } }>,
  now: Date,
  decide: (enrollment: Enrollment) => Enrollment | Refusal,
): Outcome {
  const { clinicId, patientId, planId } = event.data;
  const id = enrollmentIdOf(clinicId, planId);
  const outcome = await change(
    deps.enrollments,
    id,
    (plan) => plan && (plan.patientId === patientId ? decide(plan) : anothersPlan),
  );
  if (outcome) return isRefusal(outcome) ? outcome : undefined;
  if (now.getTime() - Date.parse(event.metadata.occurredAt) < overtakingMs) {
    throw new Error(`plan of ${event.type} ${event.metadata.eventId} is not known yet; tried again later`);
  }
  return refuse("data.planId", "no such plan is known for this clinic");
}

/** A slip of the clinic's must not stop, or show, what is somebody else's. */
const anothersPlan = refuse(
  "data.patientId",
  "this plan is another patient's; name the one it was assigned to",
);

async function onEnrollment(
  { enrollments }: Deps,
  enrollmentId: string,
  decide: (enrollment: Enrollment) => Enrollment | Refusal,
): Outcome {
  const outcome = await change(enrollments, enrollmentId, (plan) => plan && decide(plan));
  if (!outcome) return refuse("data.enrollmentId", "no such enrollment");
  return isRefusal(outcome) ? outcome : undefined;
}

/** Somebody at the clinic took charge: nobody else need hear of it. */
async function acknowledge(
  { enrollments, schedules }: Deps,
  { data, metadata }: Extract<PlanChange, { type: "AlertAcknowledged" }>,
): Outcome {
  const { clinicId, patientId, alertId } = data;
  const named = parseAlertId(alertId);
  if (!named) return noSuchAlert;
  const { enrollmentId, alert } = named;
  const outcome = await change(enrollments, enrollmentId, (plan) =>
    plan?.clinicId === clinicId && plan.patientId === patientId
      ? acknowledgeAlert(plan, alert, metadata.occurredAt)
      : noSuchAlert,
  );
  if (isRefusal(outcome)) return outcome;
  await schedules.remove(dueScheduleName(slotId({ kind: "red-flag-escalation", enrollmentId, alert })));
  return undefined;
}

async function endPlan(deps: Deps, event: Extract<PlanChange, { type: "PlanEnded" }>, now: Date): Outcome {
  const { clinicId, patientId, planId, reason } = event.data;
  const { occurredAt, correlationId } = event.metadata;
  const id = enrollmentIdOf(clinicId, planId);
  const patientRef = patientRefOf(clinicId, patientId);
  const identity = { id, clinicId, patientId, patientRef, planId, correlationId };
  const stored = await deps.enrollments.get(id);
  if (stored && stored.patientId !== patientId) return anothersPlan;
  const patient = await change(deps.patients, patientRef, (known) => {
    const before = known ?? newPatient(patientRef, clinicId, patientId);
    return isErased(before) ? refuseErased(before) : withEnrollment(before, id);
  });
  if (isRefusal(patient)) return patient;
  return endEnrollment(
    deps,
    id,
    (plan) => (plan ? rule.end(plan, reason, occurredAt) : rule.tombstone(identity, reason, occurredAt)),
    now,
  );
}

/** When the email comes belongs to the plan; in which language and size, to the person. */
async function heedWishes(
  deps: Deps,
  { data, metadata }: Extract<PlanChange, { type: "PreferencesChanged" }>,
  now: Date,
): Outcome {
  const { enrollmentId, weekday, hour, timeZone, language, textSize } = data;
  const about = await deps.enrollments.get(enrollmentId);
  if (!about) return refuse("data.enrollmentId", "no such enrollment");
  const { occurredAt: at } = metadata;
  if (language !== undefined || textSize !== undefined) {
    await change(
      deps.patients,
      about.patientRef,
      (known) => known && withWishes(known, { language, textSize, at }),
    );
  }
  if (weekday === undefined && hour === undefined && timeZone === undefined) return undefined;
  return changePreferences(deps, enrollmentId, { weekday, hour, timeZone, at }, now);
}

async function changePreferences(
  deps: Deps,
  enrollmentId: string,
  wanted: rule.Preferences,
  now: Date,
): Outcome {
  const outcome = await change(deps.enrollments, enrollmentId, (plan) => {
    if (plan?.status !== "active") return plan && rule.changePreferences(plan, wanted, "");
    const today = localTime(now, wanted.timeZone ?? plan.timeZone).date;
    return rule.changePreferences(plan, wanted, today);
  });
  if (!outcome) return refuse("data.enrollmentId", "no such enrollment");
  if (isRefusal(outcome)) return outcome;
  if (outcome.status === "active") {
    await ensureWeekly(deps, outcome);
    await ensureNextSlot(deps.schedules, outcome);
  }
  return undefined;
}

async function updatePatient(
  deps: Deps,
  event: Extract<PlanChange, { type: "PatientUpdated" }>,
  now: Date,
): Outcome {
  const { clinicId, patientId, contact } = event.data;
  const clinic = deps.clinics.get(clinicId);
  if (!clinic)
    return refuse("data.clinicId", "this deployment serves no such clinic; add it to its configuration");
  const ref = patientRefOf(clinicId, patientId);
  const addressErasedAt =
    contact.email === undefined ? undefined : await deps.erasedAddresses.erasedAt(contact.email);
  const patient = await change(deps.patients, ref, (known) => {
    const before = known ?? newPatient(ref, clinicId, patientId);
    return withContact(before, contact, event.metadata.occurredAt, now, addressErasedAt);
  });
  if (isRefusal(patient)) return patient;
  if (patient.enrollmentId === undefined || !patient.contact) return undefined;
  await startEnrollment(deps, { patient, clinic, now });
  if (contact.timeZone === undefined) return undefined;
  return changePreferences(deps, patient.enrollmentId, { timeZone: patient.contact.timeZone }, now);
}
