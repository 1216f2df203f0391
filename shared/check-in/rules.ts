import type { CheckInAnswers, RedFlag } from "../../events/fields/check-in.ts";
import type { proposals } from "../../events/progression-proposed.ts";

/**
 * The written rules of the weekly check-in. Their names are the same on the page, in emails and in what the clinic sees. A
 * clinician confirms every one of them; what happens by itself is `holdsBack`, and the hold after a warning sign.
 */

/** Pain during the exercises above this is too much. TREK, My Knee Cap [confirmed]; Thomee 1997 [memory]. */
export const exercisePainLimit = 5;
/** Up to here pain needs no second thought. One scale everywhere: 0-2 green, 3-5 yellow, 6-10 red. */
const easyPain = 3;
/** A rise of the usual pain that counts, in points. Crossley 2004, doi 10.1016/S0003-9993(03)00613-0 [confirmed]. */
const painRise = 2;
/** Share of the planned sessions. Khayambashi 2014 [confirmed, second source]. */
const enoughSessions = 0.8;
const halfTheSessions = 0.5;
/** Sessions in a row that count as missed. Khayambashi 2014 [confirmed, second source]. */
const missedInARow = 3;

/** The smallest change that patients notice. Usual: Piva 2009 J Rehabil Med 41(3). Worst: Crossley 2004. Both [confirmed]. */
export const smallestMeaningfulChange = { usualPain: 1.16, worstPain: 2 } as const;

/** Everything that the rules look at. */
export interface AnsweredWeek {
  answers: CheckInAnswers;
  flags: readonly RedFlag[];
  plannedSessions: number;
  /** Of the week before, if it was answered. */
  before?: CheckInAnswers | undefined;
  beforePlannedSessions?: number | undefined;
  /** Of the first week that was answered. */
  first?: CheckInAnswers | undefined;
}

export type RuleName = "stop" | "step-back" | "hold" | "progress-same-load" | "progress";

export interface Rule {
  name: RuleName;
  basis: string;
  applies(week: AnsweredWeek): boolean;
}

/** In this order: the first that applies is the one. */
export const rules: readonly Rule[] = [
  {
    name: "stop",
    basis: "Any red flag; NHS urgent lists [confirmed, second source]",
    applies: ({ flags }) => flags.length > 0,
  },
  {
    name: "step-back",
    basis: "[design] on the TREK and Thomee rules",
    applies: ({ answers, before }) =>
      isAbove(answers.exercisePain, exercisePainLimit) ||
      (isUnsettled(answers) && isUnsettled(before)) ||
      rise(before?.usualPain, answers.usualPain) >= painRise,
  },
  {
    name: "hold",
    basis: "[design]",
    applies: (week) =>
      isUnsettled(week.answers) ||
      shareOf(week.answers.sessions, week.plannedSessions) < enoughSessions ||
      week.answers.effortLeft === "0" ||
      week.answers.effortLeft === "1",
  },
  {
    name: "progress-same-load",
    basis: "Pain model: Thomee 1997 [memory], TREK [confirmed]",
    applies: ({ answers, first }) =>
      isAbove(answers.exercisePain, easyPain) || rise(first?.usualPain, answers.usualPain) >= painRise,
  },
  {
    name: "progress",
    basis: "80 %: Khayambashi 2014 [confirmed, second source]; 2 points: VAS MCID [confirmed]; rest [design]",
    applies: ({ answers: { sessions, exercisePain, settledByMorning } }) =>
      sessions !== undefined && exercisePain !== undefined && settledByMorning !== undefined,
  },
];

/** Which written rule the answers meet; undefined when too many questions were left out to say. */
export const ruleOf = (week: AnsweredWeek): RuleName | undefined =>
  rules.find((rule) => rule.applies(week))?.name;

/** The only automatic act of answers: the week comes again. A warning sign holds the program in another way. */
export const holdsBack = ({ exercisePain, settledByMorning }: CheckInAnswers): boolean =>
  isAbove(exercisePain, exercisePainLimit) || settledByMorning === "no";

/** What ends a repeat: both questions answered, and neither against going on. */
export const isInBounds = (answers: CheckInAnswers): boolean =>
  answers.exercisePain !== undefined && answers.settledByMorning !== undefined && !holdsBack(answers);

/** What to put before the clinician; undefined when the answers speak for going on as planned. */
export function proposalOf(week: AnsweredWeek): (typeof proposals)[number] | undefined {
  // A warning sign has an alert of its own, and everything waits for that.
  if (ruleOf({ ...week, flags: [] }) === "step-back") return "step-back";
  return holdsBack(week.answers) ? "repeat" : undefined;
}

/** Less than half of the sessions in two weeks running, or three planned ones missed for certain. */
export function isLowAdherence(week: AnsweredWeek): boolean {
  const { answers, before, plannedSessions, beforePlannedSessions = plannedSessions } = week;
  if (answers.sessions === 0 && plannedSessions >= missedInARow) return true;
  return (
    shareOf(answers.sessions, plannedSessions) < halfTheSessions &&
    shareOf(before?.sessions, beforePlannedSessions) < halfTheSessions
  );
}

/** Whether pain has changed by at least what patients notice. For the clinician, never a verdict to the patient. */
export function painChange({ answers, first }: AnsweredWeek): "less" | "more" | undefined {
  const { usualPain, worstPain } = smallestMeaningfulChange;
  const changes = [
    rise(first?.usualPain, answers.usualPain) / usualPain,
    rise(first?.worstPain, answers.worstPain) / worstPain,
  ];
  if (changes.some((change) => change >= 1)) return "more";
  return changes.some((change) => change <= -1) ? "less" : undefined;
}

const isAbove = (pain: number | undefined, limit: number): boolean => pain !== undefined && pain > limit;
const isUnsettled = (answers: CheckInAnswers | undefined): boolean => answers?.settledByMorning === "no";

/** Zero while one of the two is not known. */
const rise = (from: number | undefined, to: number | undefined): number =>
  from === undefined || to === undefined ? 0 : to - from;

/** All of them while it is not known how many. */
const shareOf = (done: number | undefined, planned: number): number =>
  done === undefined ? 1 : done / planned;
