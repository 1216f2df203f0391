import { checkInRecorded, redFlagRaised, type CheckInSubmitted } from "../../events/index.ts";
import { answeredWeekOf } from "../../shared/check-in/answered-week.ts";
import { checkInIdOf, withSubmission, type CheckIn } from "../../shared/check-in/check-in.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { alertIdOf, escalationTime, openAlertsOf, raiseAlert } from "../../shared/enrollment/alerts.ts";
import { areDecisive, heedAnswers, refuseAnswers } from "../../shared/enrollment/answers.ts";
import type { Active, Enrollment, Over, Refusal } from "../../shared/enrollment/enrollment.ts";
import { kinds } from "../../shared/kinds.ts";
import type { Bus, CheckIns, Enrollments, Queues, Schedules } from "../../shared/ports.ts";
import { dueScheduleName } from "../../shared/ports.ts";
import { firingOf } from "../../shared/send-message.ts";
import { slotId } from "../../shared/slot.ts";
import { change } from "../../shared/steps/change.ts";
import { publishFact } from "../../shared/steps/facts.ts";
import { ensureProposal } from "../../shared/steps/proposal.ts";

export interface Deps {
  clinics: ReadonlyMap<string, Clinic>;
  enrollments: Enrollments;
  checkIns: CheckIns;
  queues: Queues;
  schedules: Schedules;
  bus: Bus;
}

/** Keeps what a patient said about a week, and has the clinic hear what it must hear. */
export function recordCheckIn(deps: Deps) {
  const { enrollments, checkIns } = deps;
  return async (event: CheckInSubmitted, now: Date): Promise<Refusal | undefined> => {
    const { enrollmentId, week, answers } = event.data;
    const at = event.metadata.occurredAt;
    const known = await enrollments.get(enrollmentId);
    const refusal = refuseAnswers(known, { week, flags: answers.redFlags.length });
    if (refusal || !known || known.status === "awaiting-patient") return refusal;

    const checkIn = await change(checkIns, checkInIdOf(enrollmentId, week), (before) =>
      withSubmission(before, { enrollmentId, week, answers, at }),
    );
    const all = await checkIns.ofEnrollment(enrollmentId);
    const enrollment = await change(enrollments, enrollmentId, (plan) => {
      if (!plan || plan.status === "awaiting-patient") return plan;
      const alerted = raiseAlert(plan, { week, flags: answers.redFlags, at });
      return heeded(alerted, checkIn, all);
    });
    if (!enrollment || enrollment.status === "awaiting-patient") return undefined;

    // A crash may have come between the save and these steps, so a repeat performs them again.
    for (const number of openAlertsAbout(enrollment, week)) await alertClinic(deps, enrollment, number, now);
    await tellRecorded(deps, enrollment, event, now);
    if (areDecisive(enrollment, checkIn)) await ensureProposal(deps, enrollment, now);
    return undefined;
  };
}

function heeded(enrollment: Active | Over, checkIn: CheckIn, all: readonly CheckIn[]): Enrollment {
  if (enrollment.status !== "active") return enrollment;
  const about = answeredWeekOf(enrollment.plan, all, checkIn.week);
  return about ? heedAnswers(enrollment, checkIn, about) : enrollment;
}

const openAlertsAbout = (enrollment: Active | Over, week: number): number[] =>
  openAlertsOf(enrollment)
    .filter(([, alert]) => alert.week === week)
    .map(([number]) => Number(number));

/** Ensures the email, the wait after which somebody else hears of it, and the fact. */
async function alertClinic(
  { clinics, queues, schedules, bus }: Deps,
  enrollment: Active | Over,
  number: number,
  now: Date,
): Promise<void> {
  const { id: enrollmentId, clinicId, patientId, planId, patientRef, correlationId, alerts } = enrollment;
  const alert = alerts?.[number];
  const clinic = clinics.get(clinicId);
  if (!alert || !clinic) throw new Error(`alert ${number} of ${enrollmentId} has no clinic to hear of it`);
  const about = { enrollmentId, alert: number };
  const first = { kind: "red-flag", ...about } as const;
  await queues.send(kinds[first.kind].queue, firingOf(first, patientRef));
  const second = { kind: "red-flag-escalation", ...about } as const;
  const { queue } = kinds[second.kind];
  const message = firingOf(second, patientRef);
  const at = escalationTime(alert, clinic.timeZone);
  if (at > now) await schedules.ensureOnce({ name: dueScheduleName(slotId(second)), at, queue, message });
  else await queues.send(queue, message);
  const alertId = alertIdOf(enrollmentId, number);
  const data = { clinicId, patientId, planId, enrollmentId, alertId, week: alert.week };
  await publishFact(bus, redFlagRaised, { cause: alertId, correlationId, now }, data);
}

async function tellRecorded(
  { bus }: Deps,
  { id: enrollmentId, clinicId, patientId, planId }: Enrollment,
  { metadata: { eventId, correlationId }, data: { week } }: CheckInSubmitted,
  now: Date,
): Promise<void> {
  const data = { clinicId, patientId, planId, enrollmentId, week };
  await publishFact(bus, checkInRecorded, { cause: eventId, correlationId, now }, data);
}
