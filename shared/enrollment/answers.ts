import type { CheckIn } from "../check-in/check-in.ts";
import {
  holdsBack,
  isInBounds,
  isLowAdherence,
  painChange,
  proposalOf,
  type AnsweredWeek,
} from "../check-in/rules.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Active, Barrier, Enrollment, Next, Over, Refusal } from "./enrollment.ts";
import { refuse } from "./enrollment.ts";

/** After this many repeats for the answers the program waits for a clinician. */
export const maxCheckInRepeats = 2;
/** Ends with answers in bounds, or with what a clinician decides. */
export const checkInHoldId = "check-in";

/** The slot in which the patient last got a week. */
export function lastSentSlot({
  slots,
}: Pick<Active, "slots">): { date: LocalDate; week: number } | undefined {
  const date = Object.keys(slots)
    .filter((slot) => slots[slot]?.end === "sent")
    .sort()
    .at(-1);
  const record = date === undefined ? undefined : slots[date];
  return date === undefined || !record ? undefined : { date, week: record.week };
}

/** How many weeks in a row were sent and not answered. */
export function silentWeeks({ slots, answered }: Pick<Active, "slots" | "answered">): number {
  const since = answered?.slot ?? "";
  return Object.entries(slots).filter(([date, { end }]) => end === "sent" && date > since).length;
}

/** What got in the way in the newest sent week, while no email has answered it. */
export function tipFor({ slots, answered, tipped = [] }: Active): Barrier | undefined {
  const { slot, barrier } = answered ?? {};
  if (barrier === undefined || tipped.includes(barrier)) return undefined;
  return lastSentSlot({ slots })?.date === slot ? barrier : undefined;
}

/** Refuses answers about a week that never left; warning signs are heard whatever they come with. */
export function refuseAnswers(
  enrollment: Enrollment | undefined,
  { week, flags }: { week: number; flags: number },
): Refusal | undefined {
  if (!enrollment) return refuse("data.enrollmentId", "no such enrollment");
  if (enrollment.status === "awaiting-patient") {
    return refuse("data.enrollmentId", "this plan has not started: no week of it was sent");
  }
  if (flags > 0 || wasTried(enrollment, week)) return undefined;
  return refuse("data.week", `week ${week} of this plan was not sent`);
}

/** Also an attempt of which nothing was heard may have reached the patient. */
export function wasTried(enrollment: Active | Over, week: number): boolean {
  const { slots = {}, claim, unheard } = enrollment.status === "active" ? enrollment : (enrollment.was ?? {});
  if (claim?.week === week || unheard?.week === week) return true;
  return Object.values(slots).some(
    (slot) => slot.week === week && (slot.end === "sent" || slot.end === "failed"),
  );
}

/** Whether answers are about the newest sent week and came before anything was done about the next one. */
export function areDecisive(
  enrollment: Enrollment,
  { week, at }: Pick<CheckIn, "week" | "at">,
): enrollment is Active {
  if (enrollment.status !== "active" || enrollment.claim || enrollment.unheard) return false;
  const { lastSent } = enrollment;
  // What was said before the week came again was about the time before.
  return lastSentSlot(enrollment)?.week === week && (!lastSent || Date.parse(lastSent.at) <= Date.parse(at));
}

/** Brings the plan in line with the newest answers about a week. Late answers change nothing. */
export function heedAnswers(enrollment: Enrollment, checkIn: CheckIn, about: AnsweredWeek): Enrollment {
  if (!areDecisive(enrollment, checkIn)) return enrollment;
  const { at, answers } = checkIn;
  const slot = lastSentSlot(enrollment)?.date ?? "";
  const { answered: before } = enrollment;
  if (before?.slot === slot && before.at === at) return enrollment;
  const { barrier } = answers;
  const heard: Active = {
    ...enrollment,
    answered: {
      slot,
      at,
      ...(barrier === undefined ? {} : { barrier }),
      ...(proposalOf(about) === undefined ? {} : { proposes: true }),
    },
    lowAdherence: isLowAdherence(about),
    ...withPainChange(enrollment, painChange(about), at),
  };
  const { decidedAt } = enrollment;
  if (decidedAt !== undefined && Date.parse(decidedAt) >= Date.parse(at)) return heard;
  if (holdsBack(answers)) return heldBack(heard, checkIn.week, at);
  const mayGoOn = isInBounds(answers) || (heard.checkInRepeats ?? 0) === 0;
  return mayGoOn ? goneOn(heard) : heard;
}

/** When it changed, so that a clinic hears of it once. */
function withPainChange(
  { painChanged }: Active,
  change: "less" | "more" | undefined,
  at: string,
): Pick<Active, "painChanged"> {
  if (change === undefined || painChanged?.change === change) return {};
  return { painChanged: { change, at } };
}

function heldBack(enrollment: Active, week: number, at: string): Active {
  const { next, checkInRepeats = 0, holds } = enrollment;
  // It comes again anyway, for the clinician's reasons.
  if (next.kind === "week" && next.week <= week && next.repeat !== "check-in") return enrollment;
  const repeat = repeatOf(next, week);
  if (checkInRepeats < maxCheckInRepeats) return { ...enrollment, next: repeat };
  return { ...enrollment, next: repeat, holds: { ...holds, [checkInHoldId]: { by: "gate", at } } };
}

/** The week once more, with what it stands in the way of. */
export function repeatOf(next: Next, week: number): Next {
  if (next.kind === "week" && next.repeat === "check-in") return next;
  const { date, ...instead } = next;
  return { kind: "week", date, week, repeat: "check-in", instead: instead };
}

function goneOn(enrollment: Active): Active {
  const { next } = enrollment;
  if (next.kind !== "week" || next.repeat !== "check-in" || !next.instead) return enrollment;
  const { [checkInHoldId]: hold, ...holds } = enrollment.holds;
  return { ...enrollment, holds, next: { ...next.instead, date: next.date } };
}
