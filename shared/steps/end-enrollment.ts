import { enrollmentEnded, programCompleted } from "../../events/index.ts";
import type { Enrollment, Over, Refusal } from "../enrollment/enrollment.ts";
import { isRefusal } from "../enrollment/enrollment.ts";
import type { Patient } from "../patient/patient.ts";
import type { Bus, Enrollments, Schedules, Store } from "../ports.ts";
import { weeklyScheduleName } from "../ports.ts";
import { change } from "./change.ts";
import { publishFact } from "./facts.ts";

export interface EndPorts {
  enrollments: Enrollments;
  patients: Store<Patient>;
  schedules: Schedules;
  bus: Bus;
}

/**
 * Ensures that an enrollment is over by `rule`: nothing fires for it any more, the patient is free for another plan and
 * the clinic has the fact.
 */
export async function endEnrollment(
  ports: EndPorts,
  enrollmentId: string,
  rule: (current: Enrollment | undefined) => Enrollment | Refusal | undefined,
  now: Date,
): Promise<Refusal | undefined> {
  const outcome = await change(ports.enrollments, enrollmentId, rule);
  if (outcome && isRefusal(outcome)) return outcome;
  if (outcome?.status === "ended" || outcome?.status === "completed")
    await closeEnrollment(ports, outcome, now);
  return undefined;
}

async function closeEnrollment({ patients, schedules, bus }: EndPorts, over: Over, now: Date): Promise<void> {
  const { id, clinicId, patientId, patientRef, planId, correlationId, reason } = over;
  await schedules.remove(weeklyScheduleName(id));
  await change(patients, patientRef, (patient) => {
    if (patient?.enrollmentId !== id) return patient;
    const { enrollmentId, ...free } = patient;
    return free;
  });
  const about = { cause: id, correlationId, now };
  const ids = { clinicId, patientId, planId, enrollmentId: id };
  if (reason === "completed") await publishFact(bus, programCompleted, about, ids);
  else await publishFact(bus, enrollmentEnded, about, { ...ids, reason });
}
