import { hold, reps, steps } from "./program.ts";
import type { Phase, Program } from "./program.ts";

/** Six gentle weeks for older people and low capacity: two sessions a week, a third if they like. The evidence is thin. */

const pilot = { ref: "Hoglund 2018, a pilot with 10 women", evidence: "confirmed" } as const;
const cut = { ref: "Cut by about one set", evidence: "design" } as const;
const mix = { ref: "Crossley 2015, thigh and hip mix", evidence: "confirmed" } as const;
const ownDose = { ref: "Dose", evidence: "design" } as const;

const startGently: Phase = {
  id: "C1",
  weeks: { first: 1, last: 2 },
  sessionsPerWeek: 2,
  statedMinutes: { least: 15, most: 15 },
  entry: [
    "Red-flag screen clear.",
    "Usual pain 6 of 10 or less.",
    "Stands from a chair, with hands if needed.",
    "No fall in 6 months, or the clinician waives it.",
    "No chest pain or dizziness on effort.",
  ],
  progress: ["At least 3 of 4 sessions done.", "Pain 3 or less.", "6 stands without dizziness."],
  rows: [
    {
      exercise: "E20",
      sets: 1,
      work: hold(5, 10),
      sides: "both-together",
      restSeconds: 0,
      load: "none",
      sources: [pilot],
    },
    {
      exercise: "E02",
      sets: 2,
      work: reps(8, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 45,
      load: "none",
      sources: [pilot, cut],
    },
    {
      exercise: "E12",
      sets: 2,
      work: reps(6, [2, 1, 3]),
      sides: "both-together",
      restSeconds: 60,
      load: "raised-seat-hands-allowed",
      sources: [mix, ownDose],
    },
    {
      exercise: "E18",
      sets: 1,
      work: hold(5, 5),
      sides: "each-side",
      restSeconds: 0,
      load: "fingertips",
      sources: [pilot, cut],
    },
  ],
};

const aLittleMore: Phase = {
  id: "C2",
  weeks: { first: 3, last: 4 },
  sessionsPerWeek: 2,
  statedMinutes: { least: 20, most: 20 },
  entry: ["C1 progress met."],
  progress: ["At least 3 of 4 sessions done.", "8 stands without hands."],
  rows: [
    {
      exercise: "E05",
      sets: 2,
      work: reps(8, [2, 3, 2]),
      sides: "both-together",
      restSeconds: 45,
      load: "none",
      sources: [pilot, cut],
    },
    {
      exercise: "E03",
      sets: 2,
      work: reps(8, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 45,
      load: "yellow-band",
      sources: [pilot, cut],
    },
    {
      exercise: "E08",
      sets: 2,
      work: reps(8, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 45,
      load: "none",
      sources: [mix, ownDose],
    },
    {
      exercise: "E12",
      sets: 2,
      work: reps(8, [2, 1, 3]),
      sides: "both-together",
      restSeconds: 45,
      load: "none",
      sources: [mix, ownDose],
    },
  ],
};

const onYourFeet: Phase = {
  id: "C3",
  weeks: { first: 5, last: 6 },
  sessionsPerWeek: 2,
  statedMinutes: { least: 23, most: 23 },
  entry: ["C2 progress met."],
  progress: [
    "End of the program: the clinician chooses phase A2, C3 again, or two sessions a week to keep it.",
  ],
  rows: [
    {
      exercise: "E01",
      sets: 2,
      work: reps(10, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 45,
      load: "slower-lowering-if-easy",
      sources: [pilot, cut],
    },
    {
      exercise: "E09",
      sets: 2,
      work: steps(10),
      sides: "each-way",
      restSeconds: 45,
      load: "at-counter",
      sources: [mix, ownDose],
      later: [
        {
          fromWeek: 6,
          load: "at-counter-yellow-band-above-knees",
          reason: "The source says no band, then yellow; the phase has two weeks.",
        },
      ],
    },
    {
      exercise: "E14",
      sets: 2,
      work: reps(8, [2, 1, 3]),
      sides: "each-side",
      restSeconds: 45,
      load: "step-10cm-with-rail",
      sources: [{ ref: "10 cm step, pain below 3: knee-OA physiotherapy trial", evidence: "confirmed" }],
    },
    {
      exercise: "E12",
      sets: 3,
      work: reps(8, [2, 1, 3]),
      sides: "both-together",
      restSeconds: 45,
      load: "none",
      sources: [mix, ownDose],
    },
  ],
};

export const gentle6: Program = {
  id: "gentle-6",
  version: 1,
  weeks: 6,
  phases: [startGently, aLittleMore, onYourFeet],
  reading: [
    "about-your-knee",
    "how-much-is-ok",
    "load-and-stairs",
    "flare-ups",
    "staying-with-it",
    "keeping-it-going",
  ],
};
