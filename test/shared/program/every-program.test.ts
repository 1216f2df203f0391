import { describe, expect, it } from "vitest";
import { articleTitles } from "../../../shared/content/en/article-titles.ts";
import { programs, weekOf } from "../../../shared/program/catalog.ts";
import type { Program } from "../../../shared/program/program.ts";
import { problemsIn } from "../../../shared/program/rules.ts";
import { programSchema } from "../../../shared/program/schema.ts";

const weeksOf = (program: Program) =>
  Array.from({ length: program.weeks }, (_, index) => weekOf(program, index + 1));

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

  it("follows the rules of every program", () => {
    expect(problemsIn(program)).toEqual([]);
  });

  it("links each week to an article that exists", () => {
    for (const { reading } of weeks) expect(Object.keys(articleTitles)).toContain(reading);
  });

  it("gives every dose a source", () => {
    for (const { rows } of program.phases) {
      for (const { sources } of rows) expect(sources.length).toBeGreaterThan(0);
    }
  });
});
