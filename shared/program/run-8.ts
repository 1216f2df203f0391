import { hold, reps, steps } from "./program.ts";
import type { Phase, Program, RunStage } from "./program.ts";

/**
 * Eight weeks back to running: strength three times a week (twice in weeks 7 and 8), and up to three runs on other days.
 * The run-walk ladder is held or stepped back on its own when a run breaks its rules.
 */

const pattern = {
  ref: "McKay 2020, weekly pattern; an ITB study, extrapolated",
  evidence: "confirmed",
} as const;
const list = { ref: "Esculier 2018, exercise list", evidence: "confirmed-second-hand" } as const;
const ownChoice = { ref: "Dose or cut-off", evidence: "design" } as const;

const walkThenRun: Phase = {
  id: "B1",
  weeks: { first: 1, last: 2 },
  sessionsPerWeek: 3,
  statedMinutes: { least: 25, most: 25 },
  entry: ["Cleared by the clinician.", "Walks 30 minutes with pain 2 or less."],
  progress: ["At least 5 of 6 sessions done.", "R1 done twice inside the run rules."],
  rows: [
    {
      exercise: "E01",
      sets: 3,
      work: reps(10, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 30,
      load: "none",
      sources: [pattern],
      later: [{ fromWeek: 2, load: "ankle-weight-0.5kg" }],
    },
    {
      exercise: "E11",
      sets: 2,
      work: hold(30),
      sides: "each-side",
      restSeconds: 30,
      load: "from-knees",
      sources: [pattern],
    },
    {
      exercise: "E05",
      sets: 3,
      work: reps(10, [2, 1, 3]),
      sides: "both-together",
      restSeconds: 30,
      load: "green-band-above-knees",
      sources: [pattern],
    },
    {
      exercise: "E14",
      sets: 2,
      work: reps(10, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 30,
      load: "step-10-to-15cm",
      sources: [list],
    },
  ],
};

const runALittleMore: Phase = {
  id: "B2",
  weeks: { first: 3, last: 4 },
  sessionsPerWeek: 3,
  statedMinutes: {
    least: 29,
    most: 29,
    difference: "The source states one number; three doses grow within the phase, from 25 to 35 minutes.",
  },
  entry: ["B1 progress met."],
  progress: ["10 quarter squats with pain 2 or less."],
  rows: [
    {
      exercise: "E09",
      sets: 2,
      work: steps(15),
      sides: "each-way",
      restSeconds: 30,
      load: "red-band-above-knees",
      sources: [pattern],
      later: [{ fromWeek: 4, sets: 3 }],
    },
    {
      exercise: "E06",
      sets: 3,
      work: reps(8, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 30,
      load: "none",
      sources: [list],
    },
    {
      exercise: "E17",
      sets: 2,
      work: reps(10, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 30,
      load: "none",
      sources: [pattern],
      later: [{ fromWeek: 4, sets: 3, work: reps(12, [2, 1, 3]) }],
    },
    {
      exercise: "E11",
      sets: 2,
      work: reps(10, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 30,
      load: "from-knees-with-clam-red-band",
      sources: [pattern],
      later: [
        {
          fromWeek: 4,
          sets: 3,
          work: reps(12, [2, 1, 3]),
          reason: "The source ends at 3x15; from 2x10 that is more than one step in the one week there is.",
        },
      ],
    },
  ],
};

const runLonger: Phase = {
  id: "B3",
  weeks: { first: 5, last: 6 },
  sessionsPerWeek: 3,
  statedMinutes: { least: 29, most: 29 },
  entry: ["B2 progress met.", "8 slow step-downs with pain 3 or less."],
  progress: ["R5 done twice inside the run rules."],
  rows: [
    {
      exercise: "E09",
      sets: 2,
      work: steps(15),
      sides: "each-way",
      restSeconds: 45,
      load: "green-band-above-knees",
      sources: [pattern],
      later: [{ fromWeek: 6, sets: 3 }],
    },
    {
      exercise: "E11",
      sets: 3,
      work: hold([15, 20]),
      sides: "each-side",
      restSeconds: 45,
      load: "legs-straight",
      sources: [pattern],
    },
    {
      exercise: "E15",
      sets: 3,
      work: reps(8, [1, 0, 4]),
      sides: "each-side",
      restSeconds: 45,
      load: "step-10cm",
      sources: [list, { ref: "Height; B4 says 20 cm, so B3 starts low", evidence: "design" }],
    },
    {
      exercise: "E16",
      sets: 3,
      work: reps(10, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 45,
      load: "none",
      sources: [pattern],
    },
  ],
};

const runWithoutWalking: Phase = {
  id: "B4",
  weeks: { first: 7, last: 8 },
  sessionsPerWeek: 2,
  statedMinutes: { least: 28, most: 28 },
  entry: ["B3 progress met.", "10 hops on two feet with pain 2 or less."],
  progress: ["End of the program: 20 minutes or more of running inside the run rules."],
  rows: [
    {
      exercise: "E11",
      sets: 2,
      work: reps(10, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 30,
      load: "top-leg-lifted",
      sources: [pattern],
      later: [{ fromWeek: 8, sets: 3 }],
    },
    {
      exercise: "E18",
      sets: 3,
      work: reps(10, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 30,
      load: "reach-with-5-to-10kg",
      sources: [ownChoice],
    },
    {
      exercise: "E15",
      sets: 3,
      work: reps(8, [1, 0, 4]),
      sides: "each-side",
      restSeconds: 30,
      load: "step-20cm",
      sources: [list],
    },
    {
      exercise: "E19",
      sets: 3,
      work: reps(10, "steady"),
      sides: "both-together",
      restSeconds: 30,
      load: "two-feet",
      sources: [ownChoice],
      later: [{ fromWeek: 8, sides: "each-side", load: "one-foot" }],
    },
  ],
};

const trial = [{ ref: "Trials 2023, Table 1", evidence: "confirmed" }] as const;

const walkRun = (
  id: string,
  walkMinutes: number,
  runMinutes: number,
  miles: number,
  effort: number,
): RunStage => ({ id, pace: { kind: "walk-run", walkMinutes, runMinutes, miles }, effort, sources: trial });

const runAll: RunStage = { id: "R6", pace: { kind: "run", miles: 2 }, effort: 5, sources: trial };

export const run8: Program = {
  id: "run-8",
  version: 1,
  weeks: 8,
  phases: [walkThenRun, runALittleMore, runLonger, runWithoutWalking],
  reading: [
    "walking-and-running",
    "how-much-is-ok",
    "load-and-stairs",
    "hips-and-thighs",
    "noisy-knees",
    "flare-ups",
    "shoes-and-tape",
    "keeping-it-going",
  ],
  runs: [
    {
      id: "R0",
      pace: { kind: "walk", minutes: 30 },
      effort: 3,
      sources: [{ ref: "Pain 2 or less twice before R1", evidence: "design" }],
    },
    walkRun("R1", 2, 3, 1, 3),
    walkRun("R2", 2, 3, 1.5, 3),
    walkRun("R3", 2, 4, 1.5, 4),
    walkRun("R4", 2, 4, 2, 4),
    walkRun("R5", 1, 4, 2, 5),
    runAll,
    { ...runAll, strides: true },
  ],
};
