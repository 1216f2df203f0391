import {
  isClaimed,
  isLastFailure,
  mayStillBeHeardOf,
  outcomeUnknown,
  unheard,
  type Attempts,
  type Claim,
} from "../attempt.ts";
import type { SlotEnd } from "../slot.ts";

/** Every email but the weekly one: claimed and ended on an item of its own. */
export interface SlotItem extends Attempts {
  slotId: string;
  rev: number;
  /** Absent for an email to the clinic. */
  patientRef?: string;
  /** `because` says why it failed. */
  end?: { end: SlotEnd; at: string; because?: string };
  delivery?: "bounced" | "complained";
}

export const openSlot = (slotId: string, patientRef: string | undefined): SlotItem => ({
  slotId,
  rev: 0,
  ...(patientRef === undefined ? {} : { patientRef }),
  attempts: 0,
  refusals: 0,
});

export const claimSlot = (item: SlotItem, claim: Claim): SlotItem => ({
  ...item,
  attempts: item.attempts + 1,
  claim,
});

/** Ends a slot that is not being sent right now. */
export function endUnsent(item: SlotItem, end: SlotEnd, now: Date): SlotItem {
  if (item.end || item.claim) return item;
  return { ...item, end: { end, at: now.toISOString() } };
}

/** SES took the email; that is the last word on a slot, whatever it ended as before. */
export function recordSent(item: SlotItem, attempt: number, now: Date): SlotItem {
  if (item.end?.end === "sent" || attempt > item.attempts) return item;
  return { ...item, end: { end: "sent", at: now.toISOString() } };
}

/** The claimed attempt certainly did not go out, and is not made again. */
export function recordUnsent(
  item: SlotItem,
  attempt: number,
  { end, now, because }: { end: SlotEnd; now: Date; because?: string },
): SlotItem {
  if (item.end || !isClaimed(item, attempt)) return item;
  return { ...item, end: { end, at: now.toISOString(), ...(because === undefined ? {} : { because }) } };
}

/** Gives a claim back after SES certainly refused the email; the count of refusals stays. */
export function releaseClaim(item: SlotItem, token: string, counts: boolean): SlotItem {
  if (item.end || item.claim?.token !== token) return item;
  const { claim, ...open } = item;
  return { ...open, refusals: item.refusals + (counts ? 1 : 0) };
}

/** What the claim comes to when SES has not spoken of it. */
export function settle(item: SlotItem & { claim: Claim }, now: Date): SlotItem | "not-yet" {
  if (mayStillBeHeardOf(item.claim, now)) return "not-yet";
  if (isLastFailure(item))
    return { ...item, end: { end: "failed", at: now.toISOString(), because: outcomeUnknown } };
  return unheard(item);
}
