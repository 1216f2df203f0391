import { describe, expect, it } from "vitest";
import { findProgram, phaseOf, programs, weekOf } from "../../../shared/program/catalog.ts";
import { machineDose } from "../../../shared/program/machine-dose.ts";
import { changeSince, hold, reps, sessionMinutes, steps } from "../../../shared/program/program.ts";
import type { Prescription } from "../../../shared/program/program.ts";
import { pfp12 } from "../../../shared/program/pfp-12.ts";
import { programSchema } from "../../../shared/program/schema.ts";

const prescription = (changes: Partial<Prescription> = {}): Prescription => ({
  exercise: "E01",
  sets: 3,
  work: reps(10, [2, 1, 3]),
  sides: "each-side",
  restSeconds: 30,
  load: "none",
  sources: [{ ref: "a test", evidence: "design" }],
  ...changes,
});

describe("the minutes of a session", () => {
  it("are five for the warm-up alone", () => {
    expect(sessionMinutes([])).toBe(5);
  });

  it("count both sides, the rests between sets and the set-up", () => {
    // 3 x 10 x 6 s x 2 sides = 360, 2 rests of 30 s, 30 s set-up: 7.5 minutes
    expect(sessionMinutes([prescription()])).toBe(13);
  });

  it("count a range as its middle", () => {
    // 3 x 25 s x 2 sides = 150, 60 s rest, 30 s set-up: 4 minutes
    expect(sessionMinutes([prescription({ work: hold([20, 30]) })])).toBe(9);
  });

  it("count three seconds a step", () => {
    // 3 x 15 x 3 s x 2 ways = 270, 90 s rest, 30 s set-up: 6.5 minutes
    expect(sessionMinutes([prescription({ work: steps(15), sides: "each-way", restSeconds: 45 })])).toBe(12);
  });
});

describe("a change since last week", () => {
  const before = weekOf(pfp12, 1);

  it("is new for an exercise that last week did not have", () => {
    expect(changeSince(before, prescription({ exercise: "E09" }))).toBe("new");
  });

  it("is more for another dose", () => {
    expect(changeSince(before, prescription({ sets: 3 }))).toBe("more");
  });

  it("is the same for the same dose", () => {
    expect(changeSince(before, prescription({ sets: 2 }))).toBe("same");
  });
});

describe("the catalog", () => {
  it("knows no program by another id", () => {
    expect(findProgram("pfp-13")).toBeUndefined();
  });

  it("knows no version that was never released", () => {
    expect(findProgram("pfp-12", 99)).toBeUndefined();
  });

  it("finds the version an enrollment is pinned to", () => {
    expect(findProgram("pfp-12", 1)?.version).toBe(1);
  });

  it("never lists one version of a program twice", () => {
    const keys = programs.map(({ id, version }) => `${id} ${version}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("places week 8 in the third phase", () => {
    expect(phaseOf(pfp12, 8).id).toBe("A3");
  });

  it.each([0, 13])("refuses week %d of 12 by name", (week) => {
    expect(() => weekOf(pfp12, week)).toThrow(
      `Program pfp-12 version 1 has weeks 1 to 12; week ${week} was asked for`,
    );
  });
});

describe("a program's shape", () => {
  it("refuses a gap between phases", () => {
    const phases = pfp12.phases.filter(({ id }) => id !== "A2");
    expect(programSchema.safeParse({ ...pfp12, phases }).success).toBe(false);
  });

  it("refuses an exercise that does not exist", () => {
    const text = JSON.stringify(pfp12).replace('"E01"', '"E07"');
    expect(programSchema.safeParse(JSON.parse(text)).success).toBe(false);
  });

  it("refuses a week without an article", () => {
    expect(programSchema.safeParse({ ...pfp12, reading: pfp12.reading.slice(1) }).success).toBe(false);
  });

  it("refuses a range upside down", () => {
    const text = JSON.stringify(pfp12).replace('"min":8,"max":10', '"min":10,"max":8');
    expect(programSchema.safeParse(JSON.parse(text)).success).toBe(false);
  });
});

describe("a dose for machines", () => {
  it("names reps and load", () => {
    expect(machineDose(prescription({ work: reps([8, 10], [3, 2, 3]) }))).toEqual({
      id: "E01",
      sets: 3,
      reps: "8-10",
      load: "none",
    });
  });

  it("names a hold in seconds", () => {
    expect(machineDose(prescription({ exercise: "E11", work: hold([20, 30]), load: "from-knees" }))).toEqual({
      id: "E11",
      sets: 3,
      hold: "20-30 s",
      load: "from-knees",
    });
  });
});
