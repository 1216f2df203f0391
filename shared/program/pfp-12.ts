import { hold, reps, steps } from "./program.ts";
import type { Phase, Program } from "./program.ts";

/** Twelve weeks, adults with kneecap pain that a clinician has diagnosed. Three sessions a week, on days apart. */

const settleAndSwitchOn: Phase = {
  id: "A1",
  weeks: { first: 1, last: 2 },
  sessionsPerWeek: 3,
  statedMinutes: { least: 26, most: 29 },
  entry: ["Clinician diagnosis.", "Red-flag screen clear.", "Usual pain 6 of 10 or less."],
  progress: [
    "At least 5 of 6 sessions done.",
    "Exercise pain 3 or less.",
    "Back to usual next morning.",
    "Last set of side-lying leg raises with 2 or more in reserve.",
  ],
  rows: [
    {
      exercise: "E01",
      sets: 2,
      work: reps(10, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 30,
      load: "none",
      sources: [{ ref: "Hoglund 2018, week 1: 3x10", evidence: "confirmed" }],
      later: [{ fromWeek: 2, sets: 3 }],
    },
    {
      exercise: "E02",
      sets: 2,
      work: reps(10, [2, 5, 2]),
      sides: "each-side",
      restSeconds: 30,
      load: "none",
      sources: [
        { ref: "Nakagawa 2008: 2x15x10 s holds", evidence: "confirmed" },
        { ref: "Cut to a home dose", evidence: "design" },
      ],
    },
    {
      exercise: "E05",
      sets: 3,
      work: reps(10, [2, 2, 2]),
      sides: "both-together",
      restSeconds: 45,
      load: "none",
      sources: [{ ref: "Hoglund 2018, week 2", evidence: "confirmed" }],
    },
    {
      exercise: "E21",
      sets: 1,
      work: hold(10, 10),
      sides: "each-side",
      restSeconds: 0,
      load: "none",
      sources: [{ ref: "Nakagawa 2008, quad set", evidence: "confirmed" }],
    },
  ],
};

const addLoad: Phase = {
  id: "A2",
  weeks: { first: 3, last: 4 },
  sessionsPerWeek: 3,
  statedMinutes: { least: 32, most: 32 },
  entry: ["A1 progress met."],
  progress: [
    "At least 5 of 6 sessions done.",
    "Exercise pain 3 or less.",
    "10 sit-to-stands with pain 3 or less.",
  ],
  rows: [
    {
      exercise: "E01",
      sets: 3,
      work: reps(12, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 30,
      load: "red-band-or-ankle-weight",
      sources: [
        { ref: "Khayambashi 2012 and 2014, 3 a week", evidence: "confirmed" },
        { ref: "Reps", evidence: "design" },
      ],
    },
    {
      exercise: "E03",
      sets: 2,
      work: reps(12, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 30,
      load: "red-band",
      sources: [
        { ref: "Khayambashi 2014", evidence: "confirmed" },
        { ref: "Hoglund 2018: 3x10", evidence: "confirmed" },
      ],
    },
    {
      exercise: "E04",
      sets: 2,
      work: reps(10, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 30,
      load: "none",
      sources: [{ ref: "Hoglund 2018, week 2", evidence: "confirmed" }],
      later: [
        {
          fromWeek: 4,
          load: "ankle-weight-0.5kg",
          reason: "The source says none, then 0.5 kg; the phase has two weeks.",
        },
      ],
    },
    {
      exercise: "E12",
      sets: 3,
      work: reps(10, [1, 1, 3]),
      sides: "both-together",
      restSeconds: 45,
      load: "none",
      sources: [
        { ref: "Rathleff 2015, exercise list", evidence: "confirmed" },
        { ref: "Dose", evidence: "design" },
      ],
    },
    {
      exercise: "E18",
      sets: 1,
      work: hold(5, 10),
      sides: "each-side",
      restSeconds: 0,
      load: "none",
      sources: [{ ref: "Hoglund 2018, week 1", evidence: "confirmed" }],
    },
  ],
};

const buildOnYourFeet: Phase = {
  id: "A3",
  weeks: { first: 5, last: 8 },
  sessionsPerWeek: 3,
  statedMinutes: { least: 33, most: 33 },
  entry: ["A2 progress met.", "Usual pain not up 2 or more from week 1."],
  progress: [
    "At least 10 of 12 sessions done.",
    "Pain 3 or less on the step-up.",
    "Stairs pain lower than or equal to week 4.",
  ],
  rows: [
    {
      exercise: "E09",
      sets: 3,
      work: steps(15),
      sides: "each-way",
      restSeconds: 45,
      load: "red-or-green-band-above-knees",
      sources: [{ ref: "McKay 2020, weeks 3-6", evidence: "confirmed" }],
      later: [{ fromWeek: 7, load: "green-or-blue-band-above-knees" }],
    },
    {
      exercise: "E06",
      sets: 3,
      work: reps(8, [2, 2, 2]),
      sides: "each-side",
      restSeconds: 30,
      load: "none",
      sources: [
        { ref: "Esculier 2018, exercise list", evidence: "confirmed-second-hand" },
        { ref: "McKay 2020: 10x2-3", evidence: "confirmed" },
      ],
      later: [{ fromWeek: 7, work: reps(10, [2, 2, 2]) }],
    },
    {
      exercise: "E10",
      sets: 2,
      work: reps(15, [2, 0, 2]),
      sides: "each-side",
      restSeconds: 30,
      load: "none",
      sources: [{ ref: "Nakagawa 2008, weeks 3-4", evidence: "confirmed" }],
    },
    {
      exercise: "E14",
      sets: 3,
      work: reps(8, [2, 0, 3]),
      sides: "each-side",
      restSeconds: 45,
      load: "step-10cm",
      sources: [{ ref: "Nakagawa 2008: 20 cm, 3x5", evidence: "confirmed" }],
      later: [
        {
          fromWeek: 8,
          load: "step-20cm",
          reason:
            "One load step a week, about two weeks apart: week 7 raises the band. Week 9 asks for 8 on 20 cm.",
        },
      ],
    },
    {
      exercise: "E13",
      sets: 3,
      work: reps(10, [2, 1, 2]),
      sides: "both-together",
      restSeconds: 45,
      load: "bend-to-60-degrees",
      sources: [{ ref: "Nakagawa 2008, weeks 3-4", evidence: "confirmed" }],
    },
  ],
};

const strongAndSpecific: Phase = {
  id: "A4",
  weeks: { first: 9, last: 12 },
  sessionsPerWeek: 3,
  statedMinutes: { least: 31, most: 31 },
  entry: ["A3 progress met.", "8 step-ups on 20 cm with pain 3 or less."],
  progress: ["End of the program: outcome questionnaires go to the clinician."],
  rows: [
    {
      exercise: "E01",
      sets: 3,
      work: reps([8, 10], [3, 2, 3]),
      sides: "each-side",
      restSeconds: 45,
      load: "hard-band-or-ankle-weight",
      sources: [
        { ref: "MacAskill 2014, 10RM stimulus", evidence: "confirmed" },
        { ref: "Fukuda 2010, 70% of 1RM", evidence: "memory" },
      ],
    },
    {
      exercise: "E11",
      sets: 3,
      work: hold([20, 30]),
      sides: "each-side",
      restSeconds: 30,
      load: "from-knees",
      sources: [{ ref: "McKay 2020; Esculier 2018 planks", evidence: "confirmed" }],
      later: [
        {
          fromWeek: 10,
          load: "legs-straight",
          reason: "One load step a week: week 10 the plank, week 11 the lunge, week 12 the step-down.",
        },
      ],
    },
    {
      exercise: "E15",
      sets: 3,
      work: reps(8, [1, 0, 4]),
      sides: "each-side",
      restSeconds: 45,
      load: "step-10cm",
      sources: [{ ref: "Esculier 2018, eccentric step-down", evidence: "confirmed-second-hand" }],
      later: [
        {
          fromWeek: 12,
          load: "step-20cm",
          reason: "One load step a week: week 10 the plank, week 11 the lunge, week 12 the step-down.",
        },
      ],
    },
    {
      exercise: "E16",
      sets: 3,
      work: reps(10, [2, 0, 3]),
      sides: "each-side",
      restSeconds: 45,
      load: "none",
      sources: [{ ref: "Nakagawa 2008, weeks 5-6", evidence: "confirmed" }],
      later: [{ fromWeek: 11, load: "band-pulls-knee-in" }],
      alternate: {
        exercise: "E17",
        sets: 3,
        work: reps(10, [2, 0, 3]),
        sides: "each-side",
        restSeconds: 45,
        load: "none",
        sources: [{ ref: "Alternate to the lunge", evidence: "design" }],
      },
    },
  ],
};

export const pfp12: Program = {
  id: "pfp-12",
  version: 1,
  weeks: 12,
  phases: [settleAndSwitchOn, addLoad, buildOnYourFeet, strongAndSpecific],
  reading: [
    "about-your-knee",
    "how-much-is-ok",
    "load-and-stairs",
    "hips-and-thighs",
    "noisy-knees",
    "flare-ups",
    "sleep-and-stress",
    "walking-and-running",
    "staying-with-it",
    "shoes-and-tape",
    "keeping-it-going",
    "what-next",
  ],
};
