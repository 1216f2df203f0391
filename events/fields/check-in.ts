import * as z from "zod/mini";
import { described, oneOf, wholeNumber } from "./describe.ts";

/** One code for each warning sign that is printed in every email; the words are in the content. */
export const redFlags = [
  "breathless-or-chest-pain",
  "numb-or-cold-leg",
  "swollen-calf",
  "hot-knee-and-fever",
  "injury",
  "locked-knee",
  "giving-way",
  "lasting-swelling",
  "night-or-rest-pain",
  "new-numbness",
  "morning-stiffness",
] as const;
export type RedFlag = (typeof redFlags)[number];

const pain = (which: string, example: number) =>
  z.exactOptional(
    described(wholeNumber(0, 10), `${which}, from 0 (none) to 10 (worst imaginable).`, example),
  );

const redFlagList = z
  .array(described(oneOf(redFlags), "A warning sign, by its code.", "locked-knee"), "a list")
  .check(
    z.maxLength(redFlags.length, {
      error: `a list of at most ${redFlags.length} warning signs`,
      abort: true,
    }),
    z.refine((flags) => new Set(flags).size === flags.length, "a list that names each warning sign once"),
    z.meta({ uniqueItems: true }),
  );

export const exampleAnswers = {
  sessions: 3,
  worstPain: 4,
  usualPain: 2,
  exercisePain: 3,
  settledByMorning: "always" as const,
  effortLeft: "2-3" as const,
  redFlags: [],
  barrier: "time" as const,
};

export const checkInAnswers = described(
  z.strictObject({
    sessions: z.exactOptional(
      described(wholeNumber(0, 7), "On how many days of the week the patient exercised.", 3),
    ),
    worstPain: pain("The worst knee pain of the week", 4),
    usualPain: pain("The usual knee pain of the week", 2),
    exercisePain: pain("The knee pain during the exercises", 3),
    settledByMorning: z.exactOptional(
      described(
        oneOf(["always", "mostly", "no"]),
        "Whether soreness had settled by the next morning.",
        "always",
      ),
    ),
    effortLeft: z.exactOptional(
      described(
        oneOf(["0", "1", "2-3", "4+"]),
        "How many more repetitions the patient could have done at the end of a set.",
        "2-3",
      ),
    ),
    redFlags: described(
      redFlagList,
      "The warning signs that the patient ticked. Any of them holds the program.",
      [],
    ),
    barrier: z.exactOptional(
      described(
        oneOf(["time", "pain", "forgot", "unsure", "other"]),
        "What got in the way, if anything.",
        "time",
      ),
    ),
  }),
  "The answers to the check-in. A question that was left out has no field; warning signs are always asked.",
  exampleAnswers,
);
export type CheckInAnswers = z.output<typeof checkInAnswers>;
