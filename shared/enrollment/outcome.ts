import { isClaimed, isLastFailure, mayStillBeHeardOf, outcomeUnknown, unheard } from "../attempt.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { carriedBy, endSlot, withAddress } from "./advance.ts";
import type { Active, Enrollment, Over, SlotClaim, SlotRecord } from "./enrollment.ts";

/** What became of an attempt at a week's slot. The number of an attempt is never given twice within its slot. */
export interface AttemptOf {
  slot: LocalDate;
  attempt: number;
}

/**
 * Records that SES took the email, whenever and from whom we hear it: also after the attempt was given up, after its slot
 * ended otherwise, or after the plan was over. Sent is the last word on a slot.
 */
export function recordSent(enrollment: Enrollment, tried: AttemptOf, now: Date): Enrollment {
  if (enrollment.status === "awaiting-patient") return enrollment;
  if (enrollment.status !== "active") return recordSentAfterEnd(enrollment, tried, now);
  const { slots, next, attempts } = enrollment;
  const record = slots[tried.slot];
  if (record)
    return record.end === "sent" ? enrollment : withRecord(enrollment, tried.slot, corrected(record, now));
  const isNext = next.date === tried.slot && tried.attempt > 0 && tried.attempt <= attempts;
  return isNext ? endSlot(enrollment, "sent", now, tried) : enrollment;
}

/** The week stays where it is: to read it twice does no harm, to miss one might. */
const corrected = (record: SlotRecord, now: Date): SlotRecord => ({
  ...record,
  end: "sent",
  at: now.toISOString(),
});

function recordSentAfterEnd(over: Over, { slot, attempt }: AttemptOf, now: Date): Over {
  const { was } = over;
  const record = was?.slots[slot];
  if (record) return record.end === "sent" ? over : withRecord(over, slot, corrected(record, now));
  if (was?.next?.date !== slot || attempt > (was.attempts ?? 0)) return over;
  const { claim, ...rest } = was;
  const carried = carriedBy(was, attempt) ?? was.next;
  if (!("week" in carried)) return over;
  const to = claim ?? was.unheard;
  const sentTo = to ? withAddress(was.sentTo ?? {}, slot, to.addressHash) : was.sentTo;
  const sent: SlotRecord = { week: carried.week, end: "sent", at: now.toISOString() };
  const slots = { ...was.slots, [slot]: sent };
  return { ...over, was: { ...rest, slots, ...(sentTo ? { sentTo } : {}) } };
}

/** Records that the claimed attempt certainly never went out and is not made again. */
export function recordFailed(
  enrollment: Enrollment,
  tried: AttemptOf,
  { now, because }: { now: Date; because: string },
): Enrollment {
  if (enrollment.status !== "active" || enrollment.claim?.slot !== tried.slot) return enrollment;
  if (!isClaimed(enrollment, tried.attempt)) return enrollment;
  return endSlot(enrollment, "failed", now, { because, attempt: tried.attempt });
}

/** Gives a claim back after SES certainly refused the email; the count of refusals stays. */
export function releaseClaim(enrollment: Enrollment, token: string, counts: boolean): Enrollment {
  if (enrollment.status === "awaiting-patient") return enrollment;
  if (enrollment.status === "active") {
    if (enrollment.claim?.token !== token) return enrollment;
    const { claim, ...rest } = enrollment;
    return { ...rest, refusals: enrollment.refusals + (counts ? 1 : 0) };
  }
  if (enrollment.was?.claim?.token !== token) return enrollment;
  const { claim, ...was } = enrollment.was;
  return { ...enrollment, was };
}

/** What a claim comes to when SES has not spoken of it: the slot may be claimed again, or is over. */
export type Settled = { again: Active | Over } | { failed: Active } | "not-yet";

export function settle(enrollment: Active | Over, claim: SlotClaim, now: Date): Settled {
  if (mayStillBeHeardOf(claim, now)) return "not-yet";
  if (enrollment.status !== "active") return { again: cancelledAfterEnd(enrollment, now) };
  if (isLastFailure(enrollment))
    return { failed: endSlot(enrollment, "failed", now, { because: outcomeUnknown }) };
  return { again: unheard({ ...enrollment, claim }) };
}

/** The plan ended before anybody knew whether its last email had gone out. */
function cancelledAfterEnd(over: Over, now: Date): Over {
  const { was } = over;
  if (!was?.claim) return over;
  const { claim, ...rest } = was;
  const { slot, week } = claim;
  const record: SlotRecord = { week, end: "cancelled", at: now.toISOString() };
  const attempt = { ...claim, attempt: was.attempts ?? 1 };
  return { ...over, was: { ...rest, unheard: attempt, slots: { ...was.slots, [slot]: record } } };
}

export function withRecord<Kind extends Active | Over>(
  enrollment: Kind,
  slot: LocalDate,
  record: SlotRecord,
): Kind {
  if (enrollment.status === "active") {
    return { ...enrollment, slots: { ...enrollment.slots, [slot]: record } };
  }
  const { was } = enrollment;
  if (!was) return enrollment;
  return { ...enrollment, was: { ...was, slots: { ...was.slots, [slot]: record } } };
}
