import type { LocalDate } from "../calendar/local-date.ts";
import { jitterMinute, nextOpening, isOpen, type SendWindow } from "../calendar/send-window.ts";
import { instantOf, localTime } from "../calendar/zone.ts";
import { outcomeUnknown, type Claim } from "../attempt.ts";
import { isTooLate } from "../kinds.ts";
import type { SlotEnd } from "../slot.ts";
import { apartMs, dueUntilHour } from "./claim.ts";
import { complete, endSlot } from "./advance.ts";
import type { Active, Enrollment, Over } from "./enrollment.ts";
import { standingHolds } from "./enrollment.ts";
import { settle } from "./outcome.ts";

/** What the firing of a weekly slot comes to. */
export type WeeklyDecision =
  | { act: "send"; enrollment: Active; slot: LocalDate }
  /** Outside the day window, or too soon after the last email. */
  | { act: "wait"; slot: LocalDate; until: Date }
  | { act: "end"; end: SlotEnd; enrollment: Active; slot: LocalDate }
  | { act: "complete"; enrollment: Over }
  /** An earlier attempt has no outcome yet: sending again could send twice. */
  | { act: "await-outcome"; slot: LocalDate; attempt: number; claim: Claim }
  /** SES never spoke of an earlier attempt: it no longer stands in the way. */
  | { act: "settle"; slot: LocalDate; enrollment: Active | Over }
  /** Whatever had to happen when the plan ended has happened, or happens now. */
  | { act: "close" }
  | { act: "nothing"; because: string };

export interface WeeklyFacts {
  now: Date;
  /** Where the patient is now; the plan may not know it yet. */
  timeZone: string;
  today: LocalDate;
  window: SendWindow;
  /** The patient has stopped, or the address bounces or complained. */
  suppressed: boolean;
}

/**
 * Decides by `next` what is due. The firing itself is a hint: it may be early, late, repeated, or come for a date that
 * has moved on.
 */
export function decideWeekly(enrollment: Enrollment | undefined, facts: WeeklyFacts): WeeklyDecision {
  if (!enrollment || enrollment.status === "awaiting-patient") {
    return { act: "nothing", because: enrollment?.status ?? "not found" };
  }
  const unsettled = decideUnsettled(enrollment, facts.now);
  if (unsettled) return unsettled;
  if (enrollment.status !== "active") return { act: "close" };
  const { next } = enrollment;
  if (next.date > facts.today) return { act: "nothing", because: `the next slot is ${next.date}` };
  if (next.kind === "completion") return { act: "complete", enrollment: complete(enrollment, facts.now) };
  const slot = next.date;
  const end = (how: SlotEnd, because?: string): WeeklyDecision => {
    return { act: "end", end: how, slot, enrollment: endSlot(enrollment, how, facts.now, { because }) };
  };
  if (facts.suppressed || enrollment.stoppedAt) return end("suppressed");
  if (standingHolds(enrollment, facts.today).length > 0) return end("held");
  if (isTooLate("weekly", facts.now, { planned: plannedAt(enrollment, slot) })) {
    // An attempt that may have gone out, or not, is nothing to pass over in silence.
    return enrollment.unheard ? end("failed", outcomeUnknown) : end("skipped-late");
  }
  const until = notDueBefore(enrollment, slot, facts.now) ?? waitUntil(enrollment, facts);
  if (until) return { act: "wait", slot, until };
  return { act: "send", slot, enrollment: withoutExpiredHolds(enrollment, facts.today) };
}

function decideUnsettled(enrollment: Active | Over, now: Date): WeeklyDecision | undefined {
  const { claim, attempts = 1 } = enrollment.status === "active" ? enrollment : (enrollment.was ?? {});
  if (!claim) return undefined;
  const { slot } = claim;
  const settled = settle(enrollment, claim, now);
  if (settled === "not-yet") return { act: "await-outcome", slot, attempt: attempts, claim };
  if ("failed" in settled) return { act: "end", end: "failed", slot, enrollment: settled.failed };
  return { act: "settle", slot, enrollment: settled.again };
}

/** The instant at which the slot's email should leave. */
export function plannedAt(
  { id, plan, timeZone }: Pick<Active, "id" | "plan" | "timeZone">,
  slot: LocalDate,
): Date {
  return instantOf({ date: slot, hour: plan.hour, minute: jitterMinute(id) }, timeZone);
}

/** A firing may come early: of a schedule as it was before the patient chose another hour, or of one that went astray. */
function notDueBefore(enrollment: Active, slot: LocalDate, now: Date): Date | undefined {
  const { plan, timeZone, lastSent } = enrollment;
  // The first email goes at once, whatever the hour of the others.
  if (!lastSent || plan.hour <= dueUntilHour(slot, now, timeZone)) return undefined;
  return plannedAt(enrollment, slot);
}

function waitUntil({ id, lastSent }: Active, { now, timeZone, window }: WeeklyFacts): Date | undefined {
  const soonest = lastSent ? new Date(Date.parse(lastSent.at) + apartMs + 60_000) : now;
  if (soonest > now) {
    return isOpen(soonest, timeZone, window)
      ? soonest
      : nextOpening(soonest, timeZone, jitterMinute(id), window);
  }
  return isOpen(now, timeZone, window) ? undefined : nextOpening(now, timeZone, jitterMinute(id), window);
}

/** A pause until a date ends by itself on that date. */
function withoutExpiredHolds(enrollment: Active, today: LocalDate): Active {
  const holds = Object.fromEntries(standingHolds(enrollment, today));
  if (Object.keys(holds).length === Object.keys(enrollment.holds).length) return enrollment;
  return { ...enrollment, holds };
}

/** The local date on which a firing scheduled for `instant` counts. */
export const slotDateOf = (instant: Date, timeZone: string): LocalDate => localTime(instant, timeZone).date;
