import type { Weekday } from "../calendar/local-date.ts";
import { weekdayOf } from "../calendar/local-date.ts";
import { fingerprintOf } from "../identity.ts";
import type { AwaitingPatient, Enrollment, Plan, Refusal } from "./enrollment.ts";
import { refuse } from "./enrollment.ts";

/** The content of `PlanAssigned` that makes the plan. */
export interface Assignment {
  clinicId: string;
  patientId: string;
  planId: string;
  program: string;
  programVersion?: number | undefined;
  startDate: string;
  weekday?: Weekday | undefined;
  hour?: number | undefined;
  gate?: "calendar" | "clinician" | undefined;
  replaces?: string | undefined;
  signedBy: string;
  signedAt: string;
}

const defaultHour = 8;

export function planOf(assigned: Assignment, program: { id: string; version: number; weeks: number }): Plan {
  const { startDate, signedBy, signedAt } = assigned;
  return {
    program: program.id,
    programVersion: program.version,
    weeks: program.weeks,
    startDate,
    weekday: assigned.weekday ?? weekdayOf(startDate),
    hour: assigned.hour ?? defaultHour,
    gate: assigned.gate ?? "calendar",
    signedBy,
    signedAt,
    fingerprint: fingerprintOf({ ...assigned, contact: undefined }),
  };
}

/**
 * What a `PlanAssigned` makes of the enrollment that is already there, if any: the same plan again changes nothing, the
 * same id with another content is refused, and a plan that was ended before it arrived stays ended.
 */
export function assign(
  existing: Enrollment | undefined,
  plan: Plan,
  identity: Pick<
    AwaitingPatient,
    "id" | "clinicId" | "patientId" | "patientRef" | "planId" | "correlationId"
  >,
): Enrollment | Refusal {
  if (!existing) return { ...identity, rev: 0, status: "awaiting-patient", plan };
  const known =
    existing.status === "awaiting-patient" || existing.status === "active"
      ? existing.plan
      : existing.was?.plan;
  if (!known) return existing;
  if (known.fingerprint === plan.fingerprint) return existing;
  return refuse(
    "data.planId",
    "this plan is already assigned with another content; use a new planId, with replaces",
  );
}
