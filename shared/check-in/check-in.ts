import type { CheckInAnswers, RedFlag } from "../../events/fields/check-in.ts";
import { redFlags } from "../../events/fields/check-in.ts";

/** What a patient said about one week. */
export interface CheckIn {
  enrollmentId: string;
  week: number;
  /** Counts the writes; a save that does not start from the newest one is refused. */
  rev: number;
  /** The newest answers, by `at`. */
  answers: CheckInAnswers;
  /** `occurredAt` of the newest answers. */
  at: string;
  /** Every warning sign that was ever ticked for this week, sorted; no later answer takes one back. */
  flags: RedFlag[];
}

/** Names the check-in of one week: the enrollment and the week in two digits. */
export const checkInIdOf = (enrollmentId: string, week: number): string =>
  `${enrollmentId}_${String(week).padStart(2, "0")}`;

export interface Submission {
  enrollmentId: string;
  week: number;
  answers: CheckInAnswers;
  /** `occurredAt` of the event that carried them. */
  at: string;
}

/**
 * The check-in after one more submission. The newest answers count; a warning sign counts whenever it comes, and alone it
 * takes no answer back.
 */
export function withSubmission(known: CheckIn | undefined, submitted: Submission): CheckIn {
  const { enrollmentId, week, answers, at } = submitted;
  if (!known) return { enrollmentId, week, rev: 0, answers, at, flags: union(answers.redFlags) };
  const isNewer = Date.parse(at) > Date.parse(known.at) && !isWarningAlone(answers);
  const flags = union(known.flags, answers.redFlags);
  if (!isNewer && flags.length === known.flags.length) return known;
  return isNewer ? { ...known, answers, at, flags } : { ...known, flags };
}

const isWarningAlone = ({ redFlags: ticked, ...answers }: CheckInAnswers): boolean =>
  ticked.length > 0 && Object.keys(answers).length === 0;

/** Sorted as the signs are printed, the most urgent first. */
export function union(...lists: readonly (readonly RedFlag[])[]): RedFlag[] {
  const ticked = new Set(lists.flat());
  return redFlags.filter((flag) => ticked.has(flag));
}
