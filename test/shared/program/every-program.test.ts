import { describe, expect, it } from "vitest";
import { articleTitles } from "../../../shared/content/en/article-titles.ts";
import { programs, weekOf } from "../../../shared/program/catalog.ts";
import { loadOf } from "../../../shared/program/loads.ts";
import type { Prescription, Program, Work } from "../../../shared/program/program.ts";
import { programSchema } from "../../../shared/program/schema.ts";

const weeksOf = (program: Program) =>
  Array.from({ length: program.weeks }, (_, index) => weekOf(program, index + 1));

const amount = (work: Work): number =>
  work.kind === "reps" ? work.reps.max : work.kind === "steps" ? work.steps.max : work.seconds.max;

/** In one week a dose may gain one set, up to two reps or ten seconds, and one rung of load. */
const isOneStep = (before: Prescription, after: Prescription): boolean => {
  const rungs = loadOf(after.load).rung - loadOf(before.load).rung;
  const more = amount(after.work) - amount(before.work);
  return (
    after.sets - before.sets <= 1 &&
    more <= (after.work.kind === "hold" ? 10 : 2) &&
    (after.load === before.load || Math.abs(rungs) <= 1)
  );
};

describe.each(programs.map((program) => [program.id, program] as const))("%s", (_, program) => {
  const weeks = weeksOf(program);

  it("has the shape every program has", () => {
    expect(programSchema.safeParse(program).error).toBeUndefined();
  });

  it("cannot be changed", () => {
    expect(() => Object.assign(program.phases[0]?.rows[0] ?? {}, { sets: 9 })).toThrow(TypeError);
  });

  it("asks for three to five exercises each week", () => {
    for (const { prescriptions } of weeks) {
      expect(prescriptions.length).toBeGreaterThanOrEqual(3);
      expect(prescriptions.length).toBeLessThanOrEqual(5);
    }
  });

  it("names no exercise twice in a week", () => {
    for (const { prescriptions } of weeks) {
      expect(new Set(prescriptions.map(({ exercise }) => exercise)).size).toBe(prescriptions.length);
    }
  });

  it("never jumps by more than one step from one week to the next", () => {
    const jumps = weeks.slice(1).flatMap((now, index) =>
      now.prescriptions.flatMap((after) => {
        const before = weeks[index]?.prescriptions.find(({ exercise }) => exercise === after.exercise);
        return before && !isOneStep(before, after) ? [`week ${now.week}: ${after.exercise}`] : [];
      }),
    );
    expect(jumps).toEqual([]);
  });

  it("takes at most one load step a week inside a phase", () => {
    for (const [index, now] of weeks.entries()) {
      const before = weeks[index - 1];
      if (before?.phase !== now.phase) continue;
      const stepped = now.prescriptions.filter((one, row) => one.load !== before.prescriptions[row]?.load);
      expect(stepped.length, `week ${now.week}`).toBeLessThanOrEqual(1);
    }
  });

  it.each(program.phases.map((phase) => [phase.id, phase] as const))(
    "states the minutes of phase %s within two of what its doses take, or says why not",
    (_id, { weeks: { first, last }, statedMinutes }) => {
      const taken = weeks.slice(first - 1, last).map(({ minutes }) => minutes);
      const within =
        Math.min(...taken) >= statedMinutes.least - 2 && Math.max(...taken) <= statedMinutes.most + 2;
      expect(within || statedMinutes.difference !== undefined, taken.join()).toBe(true);
    },
  );

  it("links each week to an article that exists", () => {
    for (const { reading } of weeks) expect(Object.keys(articleTitles)).toContain(reading);
  });

  it("gives every dose a source", () => {
    for (const { rows } of program.phases) {
      for (const { sources } of rows) expect(sources.length).toBeGreaterThan(0);
    }
  });
});
