import { nextSlotDate } from "../calendar/local-date.ts";
import type { SlotEnd } from "../slot.ts";
import type { Active, Claim, Enrollment, Next, Over } from "./enrollment.ts";
import { pinnedProgram, startsPhase } from "./pinned.ts";

/** Under the `clinician` gate the last week of a phase repeats this often before the program is held. */
const maxGateRepeats = 2;
export const gateHoldId = "gate";

/** Records how the next slot ended and plans the one after. Only a sent week advances the week. */
export function endSlot(enrollment: Active, end: SlotEnd, now: Date): Active {
  const { next, claim, ...rest } = enrollment;
  if (next.kind !== "week") {
    throw new Error(`enrollment ${enrollment.id}: only a week's slot can end, the next is its completion`);
  }
  const at = now.toISOString();
  const recorded: Active = {
    ...rest,
    next,
    attempts: 0,
    refusals: 0,
    slots: { ...enrollment.slots, [next.date]: { week: next.week, end, at } },
    ...(end === "sent" && claim
      ? { lastSent: { slot: claim.slot, at: claim.at, addressHash: claim.addressHash } }
      : {}),
  };
  const date = nextSlotDate(next.date, enrollment.plan.weekday);
  if (end !== "sent") return { ...recorded, next: { ...next, date } };
  return afterSentWeek(recorded, next.week, date, at);
}

function afterSentWeek(enrollment: Active, week: number, date: string, at: string): Active {
  if (week === enrollment.plan.weeks) return { ...enrollment, next: { kind: "completion", date } };
  const onward: Next = { kind: "week", week: week + 1, date };
  if (gateIsOpen(enrollment, week + 1)) return { ...enrollment, next: onward, gateRepeats: 0 };
  if (enrollment.gateRepeats < maxGateRepeats) {
    const repeat: Next = { kind: "week", week, date, repeat: "waiting-for-clinician" };
    return { ...enrollment, next: repeat, gateRepeats: enrollment.gateRepeats + 1 };
  }
  return { ...enrollment, next: onward, holds: { ...enrollment.holds, [gateHoldId]: { by: "gate", at } } };
}

function gateIsOpen({ plan, openedWeek }: Active, week: number): boolean {
  if (plan.gate === "calendar") return true;
  return week <= openedWeek || !startsPhase(pinnedProgram(plan), week);
}

export function complete(enrollment: Active, now: Date): Over {
  return over(enrollment, "completed", "completed", now.toISOString());
}

export function over(enrollment: Active, status: Over["status"], reason: Over["reason"], at: string): Over {
  const { id, rev, clinicId, patientId, patientRef, planId, correlationId } = enrollment;
  const { plan, timeZone, slots, next, attempts, claim, lastSent } = enrollment;
  const was = {
    plan,
    timeZone,
    slots,
    next,
    attempts,
    ...(claim ? { claim } : {}),
    ...(lastSent ? { lastSent } : {}),
  };
  return { id, rev, clinicId, patientId, patientRef, planId, correlationId, status, reason, at, was };
}

/** Names one attempt: by the token of its claim, or by what SES events carry. */
export type Claimed = { token: string } | { slot: string; attempt: number };

const isThat = (claim: Claim | undefined, attempts: number | undefined, claimed: Claimed): claim is Claim => {
  if (!claim) return false;
  if ("token" in claimed) return claim.token === claimed.token;
  return claim.slot === claimed.slot && attempts === claimed.attempt;
};

/**
 * Records that SES took the claimed attempt, also when the plan was ended while the email was on its way. An attempt
 * that is no longer the claimed one changes nothing.
 */
export function recordSent(enrollment: Enrollment, claimed: Claimed, now: Date): Enrollment {
  if (enrollment.status === "awaiting-patient") return enrollment;
  if (enrollment.status === "active") {
    return isThat(enrollment.claim, enrollment.attempts, claimed)
      ? endSlot(enrollment, "sent", now)
      : enrollment;
  }
  if (!enrollment.was) return enrollment;
  const { claim, ...was } = enrollment.was;
  if (!isThat(claim, was.attempts, claimed) || was.next?.kind !== "week") return enrollment;
  const record = { week: was.next.week, end: "sent" as const, at: now.toISOString() };
  const lastSent = { slot: claim.slot, at: claim.at, addressHash: claim.addressHash };
  return { ...enrollment, was: { ...was, slots: { ...was.slots, [claim.slot]: record }, lastSent } };
}

/** Records that the claimed attempt certainly never went out and is not tried again. */
export function recordFailed(enrollment: Enrollment, claimed: Claimed, now: Date): Enrollment {
  if (enrollment.status !== "active") return enrollment;
  return isThat(enrollment.claim, enrollment.attempts, claimed)
    ? endSlot(enrollment, "failed", now)
    : enrollment;
}

/** Gives a claim back after SES certainly refused the email; the count of refusals stays. */
export function releaseClaim(enrollment: Enrollment, token: string, counts: boolean): Enrollment {
  if (enrollment.status !== "active" || enrollment.claim?.token !== token) return enrollment;
  const { claim, ...rest } = enrollment;
  return { ...rest, refusals: enrollment.refusals + (counts ? 1 : 0) };
}
