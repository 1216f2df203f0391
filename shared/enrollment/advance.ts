import type { Claim } from "../attempt.ts";
import { nextSlotDate, type LocalDate } from "../calendar/local-date.ts";
import type { SlotEnd } from "../slot.ts";
import { checkInHoldId, maxCheckInRepeats, repeatOf, tipFor } from "./answers.ts";
import type { Active, Next, Over } from "./enrollment.ts";
import { pinnedProgram, startsPhase } from "./pinned.ts";

/** Under the `clinician` gate the last week of a phase repeats this often before the program is held. */
const maxGateRepeats = 2;
export const gateHoldId = "gate";

/**
 * Records how the next slot ended and plans the one after. Only a sent week advances the week. `attempt`: the one that settled
 * it, by its number.
 */
export function endSlot(
  enrollment: Active,
  end: SlotEnd,
  now: Date,
  { because, attempt }: { because?: string | undefined; attempt?: number } = {},
): Active {
  const { next, claim, unheard, ...rest } = enrollment;
  const isTried = end === "sent" || end === "failed";
  const carried = (isTried && carriedBy(enrollment, attempt)) || next;
  if (!("week" in carried)) {
    throw new Error(`enrollment ${enrollment.id}: only a week's slot can end, the next is its completion`);
  }
  const at = now.toISOString();
  const recorded: Active = {
    ...rest,
    next,
    attempts: 0,
    refusals: 0,
    slots: {
      ...enrollment.slots,
      [next.date]: { week: carried.week, end, at, ...(because === undefined ? {} : { because }) },
    },
    ...triedBy(enrollment, claim ?? unheard),
    // Without a claim it was sent by an attempt that we took for refused; SES knows better.
    ...(end === "sent" ? { lastSent: { slot: next.date, at: (claim ?? unheard)?.at ?? at } } : {}),
  };
  const date = nextSlotDate(next.date, enrollment.plan.weekday);
  if (end !== "sent") return { ...recorded, next: { ...next, date } };
  const tipped = withTip(recorded, enrollment);
  // Whoever decided on another week while this one was on its way decided about what comes after it.
  if (next.kind !== "week" || next.week !== carried.week || next.repeat !== carried.repeat)
    return { ...tipped, next: { ...next, date } };
  const onward = afterSentWeek(tipped, next.week, date, at);
  return next.repeat === "check-in" ? repeatedAgain(onward, next.week, at) : withoutRepeats(onward);
}

/** What an attempt at the next slot carried; of the newest one, when nobody says which. */
export const carriedBy = (
  { claim, unheard, attempts }: Partial<Pick<Active, "claim" | "unheard" | "attempts">>,
  attempt: number | undefined,
) => (claim && (attempt === undefined || attempt === attempts || !unheard) ? claim : unheard);

/** What got in the way was answered by the email that just went out. */
function withTip(enrollment: Active, before: Active): Active {
  const tip = tipFor(before);
  return tip === undefined ? enrollment : { ...enrollment, tipped: [...(before.tipped ?? []), tip] };
}

/** A repeat for the answers ends by answers in bounds or by a clinician; silence ends nothing. */
function repeatedAgain(enrollment: Active, week: number, at: string): Active {
  const checkInRepeats = (enrollment.checkInRepeats ?? 0) + 1;
  const again = { ...enrollment, checkInRepeats, next: repeatOf(enrollment.next, week) };
  if (checkInRepeats < maxCheckInRepeats) return again;
  return { ...again, holds: { ...again.holds, [checkInHoldId]: { by: "gate", at } } };
}

const withoutRepeats = ({ checkInRepeats, ...enrollment }: Active): Active => enrollment;

/** Also an email that counts as not sent may have gone out; if it bounces, it is this address that does. */
const triedBy = ({ next, sentTo }: Active, claim: Claim | undefined): Pick<Active, "sentTo"> => ({
  sentTo: claim ? withAddress(sentTo, next.date, claim.addressHash) : sentTo,
});

export function withAddress(
  sentTo: Record<LocalDate, string>,
  slot: LocalDate,
  addressHash: string,
): Record<LocalDate, string> {
  return addressOf(sentTo, slot) === addressHash ? sentTo : { ...sentTo, [slot]: addressHash };
}

/** Where the email of a slot went. */
export function addressOf(sentTo: Record<LocalDate, string>, slot: LocalDate): string | undefined {
  const since = Object.keys(sentTo)
    .filter((date) => date <= slot)
    .sort()
    .at(-1);
  return since && sentTo[since];
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
  const { plan, timeZone, slots, next, attempts, claim, unheard, sentTo, alerts } = enrollment;
  const was = {
    plan,
    timeZone,
    slots,
    next,
    attempts,
    sentTo,
    ...(claim ? { claim } : {}),
    ...(unheard ? { unheard } : {}),
  };
  const identity = { id, rev, clinicId, patientId, patientRef, planId, correlationId };
  return { ...identity, status, reason, at, was, ...(alerts ? { alerts } : {}) };
}
