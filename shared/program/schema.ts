import * as z from "zod/mini";
import { exercises } from "./exercises.ts";
import type { ExerciseId } from "./exercises.ts";
import { loads } from "./loads.ts";
import type { LoadId } from "./loads.ts";
import { gapsIn, onePerWeek } from "./coverage.ts";

/** The shape every program has, built in or added by a clinic. Only data enters here; behavior is in program.ts. */

const data = <const S extends z.core.$ZodLooseShape>(shape: S) => z.readonly(z.strictObject(shape));
const list = <S extends z.core.SomeType>(item: S, least = 0, most = 60) =>
  z.readonly(z.array(item).check(z.minLength(least), z.maxLength(most)));
const count = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const sentence = z.string().check(z.minLength(3), z.maxLength(200));

/** `min` equals `max` when the dose is one number. */
const rangeSchema = data({ min: count(1, 60), max: count(1, 60) }).check(
  z.refine(({ min, max }) => min <= max, {
    path: ["min"],
    error: ({ input }) => {
      const { min, max } = input as { min: number; max: number };
      return `must not be above max, ${max}, found ${min}; write the smaller number as min`;
    },
  }),
);

/** Seconds up, held and down. */
const tempoSchema = z.readonly(z.tuple([count(0, 10), count(0, 10), count(0, 10)]));

const workSchema = z.discriminatedUnion("kind", [
  data({ kind: z.literal("reps"), reps: rangeSchema, tempo: z.union([tempoSchema, z.literal("steady")]) }),
  data({ kind: z.literal("steps"), steps: rangeSchema }),
  data({ kind: z.literal("hold"), seconds: rangeSchema, times: count(1, 20) }),
]);

const evidenceSchema = z.enum(["confirmed", "confirmed-second-hand", "memory", "design"]);

const prescriptionShape = {
  exercise: z.enum(Object.keys(exercises) as [ExerciseId, ...ExerciseId[]]),
  sets: count(1, 5),
  work: workSchema,
  sides: z.enum(["both-together", "each-side", "each-way"]),
  restSeconds: count(0, 180),
  load: z.enum(Object.keys(loads) as [LoadId, ...LoadId[]]),
  sources: list(data({ ref: sentence, evidence: evidenceSchema }), 1),
} as const;

/** One row of a phase as its source prints it, with what changes in a later week of the same phase. */
const rowSchema = data({
  ...prescriptionShape,
  /** What the clinician may choose in its place. */
  alternate: z.optional(data(prescriptionShape)),
  later: z.optional(
    list(
      data({
        fromWeek: count(2, 52),
        sets: z.optional(prescriptionShape.sets),
        work: z.optional(workSchema),
        sides: z.optional(prescriptionShape.sides),
        load: z.optional(prescriptionShape.load),
        /** Why this week, when the source leaves it open. */
        reason: z.optional(sentence),
      }),
    ),
  ),
});

const phaseSchema = data({
  id: z.string().check(z.regex(/^[A-Z][0-9]$/)),
  weeks: data({ first: count(1, 52), last: count(1, 52) }),
  /** A day of rest lies between sessions, so a week has room for three. */
  sessionsPerWeek: count(2, 3),
  /** As the source states it, for the first and the last week of the phase. */
  statedMinutes: data({ least: count(5, 90), most: count(5, 90), difference: z.optional(sentence) }),
  entry: list(sentence),
  progress: list(sentence),
  rows: list(rowSchema, 3, 5),
});

/** One rung of a run-walk ladder: walk and run by turns until the distance is done. */
const runStageSchema = data({
  id: z.string().check(z.regex(/^R[0-9]$/)),
  pace: z.discriminatedUnion("kind", [
    data({ kind: z.literal("walk"), minutes: count(5, 60) }),
    data({
      kind: z.literal("walk-run"),
      walkMinutes: count(1, 30),
      runMinutes: count(1, 30),
      miles: z.number().check(z.gt(0), z.lte(10)),
    }),
    data({ kind: z.literal("run"), miles: z.number().check(z.gt(0), z.lte(10)) }),
  ]),
  /** How hard it feels, 0 to 10. */
  effort: count(1, 10),
  /** Strides follow the run. */
  strides: z.optional(z.literal(true)),
  sources: prescriptionShape.sources,
});

export const programSchema = data({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,31}$/)),
  version: count(1, 1000),
  weeks: count(1, 52),
  phases: list(phaseSchema, 1),
  /** The article each week's email links to, week 1 first. */
  reading: list(z.string()),
  /** The run-walk stage of each week, week 1 first. */
  runs: z.optional(list(runStageSchema)),
  /** The most that a dose may grow from one week to the next, where the program wants another rule than ours. */
  mostPerWeek: z.optional(data({ sets: count(0, 2), reps: count(0, 5), seconds: count(0, 15) })),
}).check(
  z.check(({ value, issues }) => {
    const problems = [...onePerWeek(value, "reading"), ...onePerWeek(value, "runs"), ...gapsIn(value)];
    for (const { path, message } of problems) {
      issues.push({ code: "custom", input: value, path: [...path], message });
    }
  }),
);

export type Range = z.infer<typeof rangeSchema>;
export type Tempo = z.infer<typeof tempoSchema>;
export type Work = z.infer<typeof workSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type PrescriptionRow = z.infer<typeof rowSchema>;
/** A row as it stands in one week. */
export type Prescription = Omit<PrescriptionRow, "later">;
export type Phase = z.infer<typeof phaseSchema>;
export type RunStage = z.infer<typeof runStageSchema>;
export type Program = z.infer<typeof programSchema>;
