import { dayWindow, isOpen, jitterMinute, type SendWindow } from "../../shared/calendar/send-window.ts";
import { localTime } from "../../shared/calendar/zone.ts";
import { dueUntilHour, type ClaimRequest } from "../../shared/enrollment/claim.ts";
import type { Enrollment } from "../../shared/enrollment/enrollment.ts";
import { decideWeekly, type WeeklyDecision, type WeeklyFacts } from "../../shared/enrollment/weekly.ts";
import { kinds } from "../../shared/kinds.ts";
import { hasStopped } from "../../shared/patient/patient.ts";
import { waitScheduleName, weeklyScheduleName } from "../../shared/ports.ts";
import { firingOf } from "../../shared/send-message.ts";
import { slotId } from "../../shared/slot.ts";
import { endEnrollment } from "../../shared/steps/end-enrollment.ts";
import { askAgainAt, type Held } from "./brakes.ts";
import { deliverWeekly, weeklySlot, type Recipient } from "./deliver-weekly.ts";
import { TryLater, type Run } from "./deps.ts";
import { followUp } from "./follow-up.ts";
import { ensureSettleCheck } from "../../shared/steps/settle-check.ts";

export interface WeeklyFiring {
  enrollmentId: string;
  patientRef: string;
  /** The date for which it fired; the enrollment's `next` decides. */
  slot: string;
}

const maxRounds = 12;

export async function sendWeekly(run: Run, firing: WeeklyFiring, now: Date): Promise<void> {
  const { patients, suppressions, clinics, enrollments, brakes, log } = run;
  const { enrollmentId, patientRef, slot } = firing;
  const patient = await patients.get(patientRef);
  const clinic = patient && clinics.get(patient.clinicId);
  if (!patient?.contact || !clinic) {
    log("nothingDue", { enrollmentId, because: "patient unknown" });
    if (!(await enrollments.get(enrollmentId))) await removeOrphan(run, enrollmentId);
    return;
  }
  const { contact } = patient;
  const addressHash = await run.addressHash(contact.email);
  const suppressed = hasStopped(patient) || (await suppressions.has(addressHash));
  const window = clinic.sendWindow ?? dayWindow;
  const { timeZone } = contact;
  const today = localTime(now, timeZone).date;
  const recipient: Recipient = { clinic, patient, contact, addressHash };

  const held = await brakes.held("weekly", clinic);
  if (slot === today && isOpen(now, timeZone, window) && !suppressed && !held) {
    const hour = dueUntilHour(slot, now, timeZone);
    const claimed = await claim(run, { enrollmentId, slot, addressHash, hour, now });
    if (claimed) return deliverWeekly(run, claimed, recipient);
  }
  for (let round = 0; round < maxRounds; round += 1) {
    const current = await enrollments.get(enrollmentId);
    const decision = decideWeekly(current, { now, timeZone, today, window, suppressed });
    if (await act(run, { current, decision, recipient, firing, held, window, now })) return;
  }
  throw new TryLater(`enrollment ${enrollmentId} kept changing while its slot was decided`);
}

interface Round {
  current: Enrollment | undefined;
  decision: WeeklyDecision;
  recipient: Recipient;
  firing: WeeklyFiring;
  /** Nothing may be sent now; whatever else is due happens. */
  held: Held | undefined;
  window: SendWindow;
  now: WeeklyFacts["now"];
}

/** Does what was decided; true when nothing is left to do now. */
async function act(run: Run, round: Round): Promise<boolean> {
  const { current, decision, recipient, firing, now } = round;
  const { enrollments, log } = run;
  const { enrollmentId, patientRef } = firing;
  switch (decision.act) {
    case "nothing":
      log("nothingDue", { enrollmentId, because: decision.because });
      if (!current) await removeOrphan(run, enrollmentId);
      await followUp(run, current, firing.slot);
      return true;
    case "await-outcome": {
      const { attempt, claim } = decision;
      await ensureSettleCheck(run, {
        slot: weeklySlot(enrollmentId, decision.slot),
        attempt,
        claim,
        patientRef,
      });
      return true;
    }
    case "settle":
      if (await enrollments.save(decision.enrollment)) {
        log("neverHeard", { slot: slotId(weeklySlot(enrollmentId, decision.slot)) });
      }
      return false;
    case "complete":
      await enrollments.save(decision.enrollment);
      return false;
    case "close":
      // A crash may have come between the end and what follows from it.
      await endEnrollment(run, enrollmentId, (plan) => plan, now);
      await congratulate(run, current);
      return true;
    case "wait":
      await wait(run, firing, decision);
      return true;
    case "end":
      if (await enrollments.save(decision.enrollment)) {
        log("slotEnded", { enrollmentId, slot: decision.slot, end: decision.end });
        await followUp(run, decision.enrollment, decision.slot);
      }
      return false;
    case "send": {
      const { enrollment, slot } = decision;
      if (round.held) {
        const { timeZone } = recipient.contact;
        const about = { now, timeZone, minute: jitterMinute(enrollmentId), window: round.window };
        await wait(run, firing, { slot, until: askAgainAt(round.held, about) });
        return true;
      }
      if (enrollment !== current && !(await enrollments.save(enrollment))) return false;
      const { addressHash } = recipient;
      const hour = dueUntilHour(slot, now, enrollment.timeZone);
      const claimed = await claim(run, { enrollmentId, slot, addressHash, hour, now });
      if (!claimed) return false;
      await deliverWeekly(run, claimed, recipient);
      return true;
    }
  }
}

/** An enrollment is stored before its schedule is, so one that is not there any more was erased. */
const removeOrphan = ({ schedules }: Run, enrollmentId: string): Promise<void> =>
  schedules.remove(weeklyScheduleName(enrollmentId));

async function claim({ brakes, enrollments, token, signal }: Run, wanted: Omit<ClaimRequest, "token">) {
  await brakes.pace("weekly", signal);
  return enrollments.claim({ ...wanted, token: token() });
}

/** Who has had all weeks gets one more email. */
async function congratulate({ queues }: Run, enrollment: Enrollment | undefined): Promise<void> {
  if (enrollment?.status !== "completed" || !enrollment.was?.next) return;
  const { id: enrollmentId, patientRef } = enrollment;
  const slot = { kind: "completed", enrollmentId, date: enrollment.was.next.date } as const;
  await queues.send(kinds[slot.kind].queue, firingOf(slot, patientRef));
}

async function wait(
  { schedules, log }: Run,
  { enrollmentId, patientRef }: WeeklyFiring,
  { slot, until }: { slot: string; until: Date },
): Promise<void> {
  const id = slotId(weeklySlot(enrollmentId, slot));
  const message = { v: 1, kind: "weekly", enrollmentId, patientRef, slot } as const;
  await schedules.ensureOnce({ name: waitScheduleName(id, until), at: until, queue: "send", message });
  log("waiting", { slot: id, until: until.toISOString() });
}
