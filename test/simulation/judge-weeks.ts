import type { Active, Enrollment, SlotRecord } from "../../shared/enrollment/enrollment.ts";
import type { SlotEnd } from "../../shared/slot.ts";
import type { Decisions } from "./decisions.ts";
import type { Expectations } from "./expectations.ts";
import type { Verdict } from "./judge.ts";
import type { Acceptance } from "./ses.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What is known when a run has come to rest. */
export interface Known {
  expectations: Expectations;
  decisions: Decisions;
  verdict: Verdict;
  accepted: ReadonlyMap<string, Acceptance[]>;
  /** The weeks that went out, in their order. */
  sentWeeks: readonly { week: number; at: number }[];
  /** SES was silent about some emails: then a record may be wrong, and only then. */
  recordsMayBeWrong: boolean;
  suppressed: boolean;
  /** By how much a record may be younger than the time on it: its copy slept, or has a clock that is behind. */
  stampsLagMs: number;
  faultsBetween: (from: number, to: number) => number;
}

/** Every email of the program left, or a reason that clinic, patient or faults gave is on record. */
export function judgeWeeks(enrollment: Enrollment, known: Known): void {
  const { verdict, sentWeeks } = known;
  const expect = (holds: boolean, otherwise: string): void => {
    if (!holds) verdict.violations.push(otherwise);
  };
  const { slots, plan, next } = programOf(enrollment);
  const dates = Object.keys(slots).sort();
  dates.forEach((date, index) => {
    const previous = dates[index - 1];
    const gap = previous === undefined ? 7 : (Date.parse(date) - Date.parse(previous)) / dayMs;
    expect(gap >= 5 && gap <= 11, `there are ${gap} days between the slots ${previous} and ${date}`);
    judgeSlot(enrollment.id, date, slots[date] as SlotRecord, known);
  });
  expect(!plan || enrollment.status !== "active", `${enrollment.id} did not come to an end`);
  if (enrollment.status === "completed") {
    expect(sentWeeks.at(-1)?.week === plan?.weeks, `${enrollment.id} is complete without its last week`);
  }
  judgeClaim(enrollment, known);
  const lastDate = dates.at(-1);
  if (enrollment.status !== "ended" || !plan || next?.kind === "completion") return;
  const due = next?.date ?? plan.startDate;
  const endedAt = Date.parse(enrollment.at);
  const neverFired = !slots[due] && endedAt - Date.parse(due) > 2.5 * dayMs;
  const nothingPlanned = endedAt - Date.parse(lastDate ?? plan.startDate) > 14 * dayMs;
  if (neverFired || nothingPlanned) verdict.lost.push(`nothing became of the email of ${due}`);
}

/** At rest nobody may be left waiting for the outcome of an attempt. */
function judgeClaim(enrollment: Enrollment, { verdict }: Known): void {
  const { claim, slots } = programOf(enrollment);
  if (!claim || slots[claim.slot]) return;
  verdict.ends.open += 1;
  verdict.lost.push(`nobody asked what became of the attempt at ${claim.slot}`);
}

function judgeSlot(id: string, date: string, record: SlotRecord, known: Known): void {
  const { verdict, accepted, recordsMayBeWrong } = known;
  const slot = `w_${id}_${date.replaceAll("-", "")}`;
  const wentOut = accepted.has(slot);
  const { end } = record;
  verdict.ends[end] += 1;
  if (wentOut) {
    if (end !== "sent" && !recordsMayBeWrong) {
      verdict.violations.push(`${slot} went out, yet is recorded as ${end}`);
    }
    return;
  }
  // Somewhere on this day of the patient's.
  const [from, to] = [Date.parse(date) - dayMs, Date.parse(record.at)];
  if (!isExplained(end, from, to, known)) {
    verdict.lost.push(`${slot} ended ${end} at ${record.at}, and nothing explains it`);
  }
}

function isExplained(end: SlotEnd, from: number, to: number, known: Known): boolean {
  const { expectations, suppressed, stampsLagMs, faultsBetween } = known;
  const written = to + stampsLagMs;
  switch (end) {
    case "sent":
      return false;
    case "held":
      return (
        expectations.explains(end, to, written) ||
        expectations.isHeldBack(Infinity, written) ||
        waitsForWord(to, known)
      );
    case "cancelled":
      return expectations.explains(end, to, written);
    case "suppressed":
      return expectations.explains(end, to, written) || suppressed;
    case "failed":
      return faultsBetween(from, written) >= 2;
    case "skipped-late":
      return (
        to - from > 60 * hourMs && (faultsBetween(from, written) >= 2 || expectations.isHalted(from, to))
      );
  }
}

/** Under the clinician's gate the program waits after the last week of a phase. */
function waitsForWord(by: number, { sentWeeks, decisions }: Known): boolean {
  const last = sentWeeks.findLast(({ at }) => at <= by);
  return decisions.mayWait((last?.week ?? 0) + 1, by, sentWeeks);
}

/** The program as far as it is known, whatever has become of it. */
function programOf(enrollment: Enrollment): Partial<Active> & Pick<Active, "slots"> {
  if (enrollment.status === "awaiting-patient") return { plan: enrollment.plan, slots: {} };
  return enrollment.status === "active" ? enrollment : { slots: {}, ...enrollment.was };
}
