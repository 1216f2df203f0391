import { emailBounced, emailFailed } from "../../events/index.ts";
import type { Consult } from "../../shared/consult/consult.ts";
import * as mail from "../../shared/consult/slot-item.ts";
import { addressOf } from "../../shared/enrollment/advance.ts";
import type { Enrollment } from "../../shared/enrollment/enrollment.ts";
import { recordFailed, recordSent, withRecord } from "../../shared/enrollment/outcome.ts";
import type { Bus, Enrollments, Queues, SlotItem, Store, Suppressions } from "../../shared/ports.ts";
import { parseAttemptId, slotId, type MailSlot, type Slot } from "../../shared/slot.ts";
import { change } from "../../shared/steps/change.ts";
import { escalateIfAlert } from "../../shared/steps/escalate.ts";
import { publishFact } from "../../shared/steps/facts.ts";
import { countAgainst, type BreakerDeps } from "./breaker.ts";
import { risen, verdictOf, type Delivery, type Verdict } from "./delivery.ts";

export interface Deps extends BreakerDeps {
  enrollments: Enrollments;
  consults: Store<Consult>;
  slots: Store<SlotItem>;
  suppressions: Suppressions;
  bus: Bus;
  queues: Queues;
}

interface Attempt {
  slot: Slot;
  attempt: number;
}

/** To whom the email was about, and the address it went to. */
interface About {
  clinicId: string;
  patientId: string;
  correlationId: string;
  addressHash: string | undefined;
  /** Nobody told of this before. */
  isNews: boolean;
}

export function recordDelivery(deps: Deps) {
  return async (delivery: Delivery, now: Date): Promise<undefined> => {
    const attempt = parseAttemptId(delivery.sid?.[0] ?? "");
    const verdict = verdictOf(delivery);
    if (!attempt || !verdict) {
      deps.log("notOurs", { type: delivery.type });
      return undefined;
    }
    const { slot } = attempt;
    if (await isOnRecord(deps, slot, verdict)) return undefined;
    const about =
      slot.kind === "weekly"
        ? await recordWeekly(deps, slot, attempt.attempt, verdict, now)
        : await recordMail(deps, slot, attempt.attempt, verdict, now);
    if (isLost(verdict)) await escalateIfAlert(deps, slot);
    if (about?.isNews && (verdict === "bounced" || verdict === "complained"))
      await countAgainst(deps, about.clinicId, verdict, now);
    if (about) await tell(deps, attempt, verdict, about, { at: delivery.at, now });
    return undefined;
  };
}

/** Most events tell of an email that is on record as sent. That is the last word on it, so an older view cannot be wrong. */
async function isOnRecord({ enrollments }: Deps, slot: Slot, verdict: Verdict): Promise<boolean> {
  if (slot.kind !== "weekly" || isLost(verdict)) return false;
  const known = await enrollments.peek(slot.enrollmentId);
  if (!known || known.status === "awaiting-patient") return false;
  const slots = known.status === "active" ? known.slots : known.was?.slots;
  return slots?.[slot.date]?.end === "sent";
}

async function recordWeekly(
  { enrollments }: Deps,
  { enrollmentId, date }: Slot & { kind: "weekly" },
  attempt: number,
  verdict: Verdict,
  now: Date,
): Promise<About | undefined> {
  let addressHash: string | undefined;
  let isNews = false;
  const enrollment = await change(enrollments, enrollmentId, (plan) => {
    if (!plan || plan.status === "awaiting-patient") return plan;
    addressHash = triedAddress(plan, date);
    const told = withVerdict(plan, date, attempt, verdict, now);
    isNews = told !== plan;
    return told;
  });
  return enrollment && { ...enrollment, addressHash, isNews };
}

const rejected = "rejected-by-ses";

function triedAddress(
  plan: Exclude<Enrollment, { status: "awaiting-patient" }>,
  date: string,
): string | undefined {
  const tried = plan.status === "active" ? plan : plan.was;
  const { claim, unheard, next, sentTo = {} } = tried ?? {};
  const current = next?.date === date ? (claim ?? unheard) : undefined;
  return current?.addressHash ?? addressOf(sentTo, date);
}

function withVerdict(
  plan: Enrollment,
  date: string,
  attempt: number,
  verdict: Verdict,
  now: Date,
): Enrollment {
  const tried = { slot: date, attempt };
  if (verdict === "never-sent") return recordFailed(plan, tried, { now, because: rejected });
  const sent = recordSent(plan, tried, now);
  if (sent.status === "awaiting-patient") return sent;
  const record = (sent.status === "active" ? sent.slots : sent.was?.slots)?.[date];
  const delivery = record && risen(record.delivery, verdict);
  if (!delivery || delivery === record.delivery) return sent;
  return withRecord(sent, date, { ...record, delivery });
}

const isLost = (verdict: Verdict): boolean => verdict !== "accepted" && verdict !== "delivered";

async function recordMail(
  { slots, consults, enrollments }: Deps,
  slot: MailSlot,
  attempt: number,
  verdict: Verdict,
  now: Date,
): Promise<About | undefined> {
  let isNews = false;
  const item = await change(slots, slotId(slot), (found) => {
    const told = found && itemWithVerdict(found, attempt, verdict, now);
    isNews = told !== found;
    return told;
  });
  if (!item || slot.kind === "digest") return undefined;
  const about =
    "consultRef" in slot ? await consults.get(slot.consultRef) : await enrollments.get(slot.enrollmentId);
  // A clinic's own mailbox is never suppressed and stops nothing: whatever comes next must be tried again.
  if (item.patientRef === undefined) return about && { ...about, addressHash: undefined, isNews: false };
  return about && { ...about, addressHash: (item.claim ?? item.unheard)?.addressHash, isNews };
}

function itemWithVerdict(item: SlotItem, attempt: number, verdict: Verdict, now: Date): SlotItem {
  if (verdict === "never-sent") {
    return mail.recordUnsent(item, attempt, { end: "failed", now, because: rejected });
  }
  const sent = mail.recordSent(item, attempt, now);
  const delivery = risen(item.delivery, verdict);
  return delivery === item.delivery || delivery === undefined ? sent : { ...sent, delivery };
}

/** Suppresses an address that bounces or complains, and tells the clinic that a human should ask. */
async function tell(
  { suppressions, bus }: Deps,
  { slot, attempt }: Attempt,
  verdict: Verdict,
  { clinicId, patientId, correlationId, addressHash }: About,
  { at, now }: { at: string; now: Date },
): Promise<void> {
  if (verdict === "accepted" || verdict === "delivered") return;
  const id = slotId(slot);
  const data = { clinicId, patientId, slot: id, kind: slot.kind };
  const about = { cause: `${id}_${attempt}_${verdict}`, correlationId, now };
  if (verdict === "never-sent") {
    // The sender tells of the same failure under the same cause.
    return publishFact(bus, emailFailed, { ...about, cause: id }, { ...data, reason: rejected });
  }
  if (verdict !== "bounced-for-now" && addressHash !== undefined) {
    await suppressions.add(addressHash, { reason: verdict === "complained" ? "complaint" : "bounce", at });
  }
  const bounce = verdict === "complained" ? "complaint" : verdict === "bounced" ? "permanent" : "transient";
  return publishFact(bus, emailBounced, about, { ...data, bounce });
}
