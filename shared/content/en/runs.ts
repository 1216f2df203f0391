import type { RunStage } from "../../program/program.ts";

const distance = (miles: number): string =>
  `${miles} ${miles === 1 ? "mile" : "miles"} (${(miles * 1.6).toFixed(1)} km)`;

/** The runs of a week, for a program that has them. */
export const runs = {
  heading: "Your runs this week",
  when: "Up to 3 runs, on days without exercises",
  /** What to do, in one or two short lines. */
  pace: ({ pace }: RunStage): string[] => {
    if (pace.kind === "walk") return [`Walk briskly for ${pace.minutes} minutes`];
    if (pace.kind === "run") return [`Run ${distance(pace.miles)}`];
    return [`Walk ${pace.walkMinutes}, run ${pace.runMinutes} minutes`, `Repeat for ${distance(pace.miles)}`];
  },
  effort: (effort: number): string => `It should feel like ${effort} of 10. Choose level ground.`,
  walkFirst: "Do this walk twice with pain of 2 or less before you run.",
  strides: "Then strides, the way your clinician showed you.",
  rulesHeading: "The run rules:",
  rules: [
    "Pain of 2 or less while you run.",
    "Back to where it was before the run within 60 minutes.",
    "Not more pain the next morning.",
    "Rest at least one day between runs.",
    "Run more often, but shorter and slower. Skip downhills and stairs.",
    "Add distance first. Speed and hills come later.",
  ],
  outside: "Not inside the rules, or swollen or stiff? Do last week's run again. Go on with your exercises.",
};
