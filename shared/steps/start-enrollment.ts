import { enrollmentStarted } from "../../events/index.ts";
import { jitterMinute, dayWindow } from "../calendar/send-window.ts";
import { instantOf } from "../calendar/zone.ts";
import type { Clinic } from "../clinic.ts";
import type { Active, Enrollment } from "../enrollment/enrollment.ts";
import { dueKeysOf } from "../enrollment/due-hour.ts";
import { heed } from "../enrollment/change.ts";
import { firstSend, start } from "../enrollment/start.ts";
import { plannedAt } from "../enrollment/weekly.ts";
import { wordOnEmail, type Patient } from "../patient/patient.ts";
import type { Bus, DueKeys, Enrollments, Queues, Schedules } from "../ports.ts";
import { dueScheduleName } from "../ports.ts";
import { slotId } from "../slot.ts";
import { addDays } from "../calendar/local-date.ts";
import { change } from "./change.ts";
import { publishFact } from "./facts.ts";

export interface StartPorts {
  enrollments: Enrollments;
  queues: Queues;
  schedules: Schedules;
  dueKeys: DueKeys;
  bus: Bus;
}

interface Start {
  patient: Patient;
  clinic: Clinic;
  now: Date;
}

/** The plan as it runs once there is a way to reach the patient, in line with whether they want email. */
export function running(current: Enrollment, { patient, clinic, now }: Start): Enrollment {
  const { contact } = patient;
  if (!contact) return current;
  const word = wordOnEmail(patient);
  if (current.status !== "awaiting-patient") return heed(current, word);
  const window = clinic.sendWindow ?? dayWindow;
  const first = firstSend(current.plan, current.id, contact.timeZone, now, window);
  return heed(start(current, contact.timeZone, first.date), word);
}

/**
 * Ensures that the patient's plan runs, once both the plan and a way to reach the patient are known: the weekly schedule
 * exists and week 1 is on its way. Repeating it changes nothing.
 */
export async function startEnrollment(
  { enrollments, queues, schedules, dueKeys, bus }: StartPorts,
  begin: Start,
): Promise<void> {
  const { patient, clinic, now } = begin;
  const { contact, enrollmentId } = patient;
  if (!contact || enrollmentId === undefined) return;
  const window = clinic.sendWindow ?? dayWindow;
  const enrollment = await change(enrollments, enrollmentId, (current) => current && running(current, begin));
  if (enrollment?.status !== "active" || Object.keys(enrollment.slots).length > 0) return;
  await ensureWeekly({ schedules, dueKeys }, enrollment);
  await ensureFirstEmail({ queues, schedules }, enrollment, window, now);
  const { clinicId, patientId, planId, plan, timeZone, correlationId } = enrollment;
  await publishFact(
    bus,
    enrollmentStarted,
    { cause: enrollmentId, correlationId, now },
    {
      clinicId,
      patientId,
      planId,
      enrollmentId,
      program: plan.program,
      programVersion: plan.programVersion,
      firstSlot: firstSlotOf(enrollment),
      timeZone,
    },
  );
}

const firstSlotOf = ({ slots, next }: Active): string => Object.keys(slots).sort()[0] ?? next.date;

/**
 * Ensures that the enrollment fires every week, and is looked at afterwards. The weekly schedule begins the day after the
 * first slot, which has a message of its own.
 */
export async function ensureWeekly(
  { schedules, dueKeys }: Pick<StartPorts, "schedules" | "dueKeys">,
  enrollment: Active,
): Promise<void> {
  const { id, patientRef, plan, timeZone } = enrollment;
  for (const key of dueKeysOf(enrollment)) await dueKeys.add(key);
  const dayAfterFirst = addDays(firstSlotOf(enrollment), 1);
  await schedules.ensureWeekly({
    enrollmentId: id,
    patientRef,
    weekday: plan.weekday,
    hour: plan.hour,
    minute: jitterMinute(id),
    timeZone,
    from: instantOf({ date: dayAfterFirst, hour: 0, minute: 0 }, timeZone),
  });
}

async function ensureFirstEmail(
  { queues, schedules }: Pick<StartPorts, "queues" | "schedules">,
  { id, patientRef, plan, timeZone, next }: Active,
  window: { opens: number; closes: number },
  now: Date,
): Promise<void> {
  const slot = { kind: "weekly", enrollmentId: id, date: next.date } as const;
  const message = { v: 1, kind: "weekly", enrollmentId: id, patientRef, slot: next.date } as const;
  const { at } = firstSend({ ...plan, startDate: next.date }, id, timeZone, now, window);
  if (at === "now") return queues.send("send", message);
  return schedules.ensureOnce({ name: dueScheduleName(slotId(slot)), at, queue: "send", message });
}

/** A one-time firing for the next slot, for when its date is none on which the weekly schedule fires. */
export async function ensureNextSlot(schedules: Schedules, enrollment: Active): Promise<void> {
  const { id, patientRef, next } = enrollment;
  const slot = { kind: "weekly", enrollmentId: id, date: next.date } as const;
  const message = { v: 1, kind: "weekly", enrollmentId: id, patientRef, slot: next.date } as const;
  const at = plannedAt(enrollment, next.date);
  await schedules.ensureOnce({ name: dueScheduleName(slotId(slot)), at, queue: "send", message });
}
