import type { EndReason } from "../../events/index.ts";
import type { LocalDate, Weekday } from "../calendar/local-date.ts";
import { addDays, nextSlotDate } from "../calendar/local-date.ts";
import { gateHoldId, over } from "./advance.ts";
import { acknowledgeUntil, redFlagHoldId } from "./alerts.ts";
import { checkInHoldId, wasTried } from "./answers.ts";
import type { Active, Enrollment, Hold, Next, Over, Refusal } from "./enrollment.ts";
import { refuse } from "./enrollment.ts";
import { firstWeekOfPreviousPhase, pinnedProgram } from "./pinned.ts";

/** The rules of every change to a running plan. Each returns the enrollment after the change, the same one, or a refusal. */
type Changed = Enrollment | Refusal;

export function putHold(enrollment: Enrollment, id: string, hold: Hold): Changed {
  if (isOver(enrollment)) return notRunning(enrollment);
  const { holds = {}, lifted = {} } = enrollment;
  const liftedAt = lifted[id];
  if (liftedAt !== undefined && Date.parse(liftedAt) >= Date.parse(hold.at)) return enrollment;
  const known = holds[id];
  if (known && Date.parse(known.at) >= Date.parse(hold.at)) return enrollment;
  if (known && known.by !== hold.by) {
    return refuse("data.holdId", `this hold was put by ${known.by}; use an id of its own for another hold`);
  }
  return { ...enrollment, holds: { ...holds, [id]: hold } };
}

/** Lifts one hold. A red-flag hold is lifted by `HoldLifted` alone, which names a clinician and a note. */
export function liftHold(enrollment: Enrollment, id: string, lift: { at: string; signed: boolean }): Changed {
  if (isOver(enrollment)) return notRunning(enrollment);
  const { holds = {}, lifted = {} } = enrollment;
  const { [id]: hold, ...others } = holds;
  if (hold?.by === "red-flag" && !lift.signed) {
    return refuse(
      "data.holdId",
      "a red-flag hold is lifted by HoldLifted, signed by a clinician with a note",
    );
  }
  if (hold && Date.parse(hold.at) > Date.parse(lift.at)) return enrollment;
  const before = lifted[id];
  if (before !== undefined && Date.parse(before) >= Date.parse(lift.at)) return enrollment;
  const without = { ...enrollment, holds: others, lifted: { ...lifted, [id]: lift.at } };
  if (id !== redFlagHoldId || !hold || without.status !== "active" || !without.alerts) return without;
  return { ...without, alerts: acknowledgeUntil(without.alerts, lift.at) };
}

const isOver = (enrollment: Enrollment): enrollment is Over =>
  enrollment.status === "ended" || enrollment.status === "completed";

export const ownPauseId = "patient";

/** The patient takes back their own pause; nobody else's hold is theirs to lift. */
export function endOwnPause(enrollment: Enrollment, at: string): Changed {
  const hold = enrollment.status === "active" ? enrollment.holds[ownPauseId] : undefined;
  if (hold && hold.by !== "patient") {
    return refuse("data.enrollmentId", `this hold was put by ${hold.by}; the patient lifts only their own`);
  }
  return liftHold(enrollment, ownPauseId, { at, signed: false });
}

export function end(enrollment: Enrollment, reason: EndReason, at: string): Changed {
  if (enrollment.status === "active") return over(enrollment, "ended", reason, at);
  if (enrollment.status === "awaiting-patient") {
    const { plan, holds, lifted, ...identity } = enrollment;
    return { ...identity, status: "ended", reason, at, was: { plan, slots: {} } };
  }
  return enrollment;
}

/** An end that arrives before its plan: the plan will find it and stay ended. */
export function tombstone(
  identity: Pick<Over, "id" | "clinicId" | "patientId" | "patientRef" | "planId" | "correlationId">,
  reason: EndReason,
  at: string,
): Over {
  return { ...identity, rev: 0, status: "ended", reason, at };
}

export interface Decision {
  week: number;
  decision: "advance" | "repeat" | "step-back";
  at: string;
}

export function decideProgression(enrollment: Enrollment, decision: Decision): Changed {
  if (enrollment.status !== "active") return notRunning(enrollment);
  const { next, plan, decidedAt } = enrollment;
  // Also when it comes again: a week may have gone out since.
  if (decidedAt !== undefined && Date.parse(decidedAt) >= Date.parse(decision.at)) return enrollment;
  if (next.kind !== "week") return refuse("data.week", "all weeks of this plan have been sent");
  if (decision.week > next.week) {
    return refuse("data.week", `week ${decision.week} lies ahead; the next email is about week ${next.week}`);
  }
  if (decision.decision === "repeat" && decision.week === next.week && !wasTried(enrollment, next.week)) {
    const otherwise = `say "advance" about week ${next.week - 1} to go on to it, or name a week that was sent`;
    const reason = next.week === 1 ? "it comes when it is due" : otherwise;
    return refuse("data.week", `week ${next.week} has not been sent, so it cannot come again; ${reason}`);
  }
  const { [gateHoldId]: gate, [checkInHoldId]: checkIn, ...holds } = enrollment.holds;
  const { checkInRepeats, ...rest } = enrollment;
  const decided: Active = { ...rest, holds, gateRepeats: 0, decidedAt: decision.at };
  if (decision.decision === "advance") {
    const openedWeek = Math.max(enrollment.openedWeek, decision.week + 1);
    // What was decided about a week long gone opens nothing that waits now.
    const newest = next.repeat === undefined ? next.week - 1 : next.week;
    if (decision.week < newest) return { ...enrollment, openedWeek, decidedAt: decision.at };
    return { ...decided, openedWeek, next: afterAdvance(next, decision.week, plan.weeks) };
  }
  const week =
    decision.decision === "repeat"
      ? decision.week
      : firstWeekOfPreviousPhase(pinnedProgram(plan), decision.week);
  return { ...decided, next: { kind: "week", date: next.date, week, repeat: "clinician" } };
}

/** A week that comes again gives way to the one after it; what is due anyway stays. */
function afterAdvance(next: Extract<Next, { kind: "week" }>, week: number, weeks: number): Next {
  if (next.repeat === undefined || week !== next.week) return next;
  const { date } = next;
  return week === weeks ? { kind: "completion", date } : { kind: "week", week: week + 1, date };
}

export interface Preferences {
  weekday?: Weekday | undefined;
  hour?: number | undefined;
  timeZone?: string | undefined;
  /** When the patient chose it; an older choice changes nothing. Absent from what the clinic tells. */
  at?: string;
}

export function changePreferences(enrollment: Enrollment, changes: Preferences, today: LocalDate): Changed {
  if (enrollment.status !== "active") return notRunning(enrollment);
  const { plan, next, slots, preferredAt } = enrollment;
  if (
    changes.at !== undefined &&
    preferredAt !== undefined &&
    Date.parse(changes.at) <= Date.parse(preferredAt)
  ) {
    return enrollment;
  }
  const weekday = changes.weekday ?? plan.weekday;
  const lastSlot = Object.keys(slots).sort().at(-1);
  // What is due today or was before stays due, and is accounted for under its own date.
  const moved =
    weekday !== plan.weekday && lastSlot !== undefined && next.date > today && !isTried(enrollment);
  const date = moved ? movedDate(lastSlot, weekday, today) : next.date;
  const { hour = plan.hour, timeZone = enrollment.timeZone } = changes;
  // A clinic's word has no time here: told again, or told late and not heeded, it is what holds already.
  const isSame = weekday === plan.weekday && hour === plan.hour && timeZone === enrollment.timeZone;
  if (changes.at === undefined && isSame) return enrollment;
  return {
    ...enrollment,
    plan: { ...plan, weekday, hour },
    next: { ...next, date },
    timeZone,
    ...(changes.at === undefined ? {} : { preferredAt: changes.at }),
  };
}

/** Its email may have gone out already under the date it has. */
const isTried = ({ claim, unheard }: Active): boolean => claim !== undefined || unheard !== undefined;

/** The chosen weekday 5 to 11 days after the last slot; tomorrow when that day has gone by already. */
function movedDate(lastSlot: LocalDate, weekday: Weekday, today: LocalDate): LocalDate {
  const date = nextSlotDate(lastSlot, weekday);
  return date > today ? date : addDays(today, 1);
}

/** Brings the plan in line with what the patient last said on getting email, whatever the order in which it arrives. */
export function heed(enrollment: Enrollment, word: { stopped: boolean; at: string } | undefined): Enrollment {
  if (enrollment.status !== "active" || !word) return enrollment;
  const { stoppedAt, ...rest } = enrollment;
  const known = rest.wordAt === undefined ? -Infinity : Date.parse(rest.wordAt);
  const told = Date.parse(word.at);
  // At the same instant the stop wins.
  if (told < known || (told === known && (!word.stopped || stoppedAt !== undefined))) return enrollment;
  return word.stopped ? { ...rest, wordAt: word.at, stoppedAt: word.at } : { ...rest, wordAt: word.at };
}

function notRunning({ status }: Enrollment): Refusal {
  return status === "awaiting-patient"
    ? refuse("data.planId", "this plan has not started: it still waits for the patient's contact details")
    : refuse("data.planId", `this plan is ${status}`);
}
