import { describe, expect, it } from "vitest";
import { findProgram, weekOf } from "../../../shared/program/catalog.ts";
import { machineDose } from "../../../shared/program/machine-dose.ts";
import { pfp12 } from "../../../shared/program/pfp-12.ts";

const week = (n: number) => weekOf(pfp12, n).prescriptions.map(machineDose);
const dose = (n: number, id: string) => week(n).find((one) => one.id === id);

describe("pfp-12", () => {
  it("starts in week 1 with two sets of ten side-lying leg raises", () => {
    expect(week(1)).toEqual([
      { id: "E01", sets: 2, reps: "10", load: "none" },
      { id: "E02", sets: 2, reps: "10", load: "none" },
      { id: "E05", sets: 3, reps: "10", load: "none" },
      { id: "E21", sets: 1, reps: "10", hold: "10 s", load: "none" },
    ]);
  });

  it("adds one set of side-lying leg raises in week 2 and nothing else", () => {
    expect(dose(2, "E01")).toEqual({ id: "E01", sets: 3, reps: "10", load: "none" });
    expect(week(2).slice(1)).toEqual(week(1).slice(1));
  });

  it("adds load in week 3", () => {
    expect(week(3)).toEqual([
      { id: "E01", sets: 3, reps: "12", load: "red-band-or-ankle-weight" },
      { id: "E03", sets: 2, reps: "12", load: "red-band" },
      { id: "E04", sets: 2, reps: "10", load: "none" },
      { id: "E12", sets: 3, reps: "10", load: "none" },
      { id: "E18", sets: 1, reps: "10", hold: "5 s", load: "none" },
    ]);
  });

  it("weights the face-down leg lift in week 4", () => {
    expect(dose(4, "E04")?.load).toBe("ankle-weight-0.5kg");
  });

  it("builds on the feet from week 5", () => {
    expect(week(5)).toEqual([
      { id: "E09", sets: 3, reps: "15", load: "red-or-green-band-above-knees" },
      { id: "E06", sets: 3, reps: "8", load: "none" },
      { id: "E10", sets: 2, reps: "15", load: "none" },
      { id: "E14", sets: 3, reps: "8", load: "step-10cm" },
      { id: "E13", sets: 3, reps: "10", load: "bend-to-60-degrees" },
    ]);
  });

  it("repeats week 5 in week 6", () => {
    expect(week(6)).toEqual(week(5));
  });

  it("does more one-leg bridges, with a stronger band for the side walk, in week 7", () => {
    expect(dose(7, "E06")).toEqual({ id: "E06", sets: 3, reps: "10", load: "none" });
    expect(dose(7, "E09")?.load).toBe("green-or-blue-band-above-knees");
  });

  it.each([
    [7, "step-10cm"],
    [8, "step-20cm"],
  ])("steps up in week %i on %s", (n, load) => {
    expect(dose(n, "E14")?.load).toBe(load);
  });

  it("gets specific in week 9", () => {
    expect(week(9)).toEqual([
      { id: "E01", sets: 3, reps: "8-10", load: "hard-band-or-ankle-weight" },
      { id: "E11", sets: 3, hold: "20-30 s", load: "from-knees" },
      { id: "E15", sets: 3, reps: "8", load: "step-10cm" },
      { id: "E16", sets: 3, reps: "10", load: "none" },
    ]);
  });

  it.each([
    [10, "E11", "legs-straight"],
    [11, "E16", "band-pulls-knee-in"],
    [12, "E15", "step-20cm"],
  ])("takes one load step in week %i: %s to %s", (n, id, load) => {
    const changed = week(n).filter((one, index) => one.load !== week(n - 1)[index]?.load);
    expect(changed.map((one) => [one.id, one.load])).toEqual([[id, load]]);
  });

  it("offers three sets of ten one-leg quarter squats in place of the lunge", () => {
    const lunge = weekOf(pfp12, 9).prescriptions[3];
    expect(lunge?.alternate && machineDose(lunge.alternate)).toEqual({
      id: "E17",
      sets: 3,
      reps: "10",
      load: "none",
    });
  });

  it.each([
    [1, "E01", [2, 1, 3], 30],
    [1, "E02", [2, 5, 2], 30],
    [1, "E05", [2, 2, 2], 45],
    [3, "E12", [1, 1, 3], 45],
    [5, "E10", [2, 0, 2], 30],
    [5, "E13", [2, 1, 2], 45],
    [9, "E01", [3, 2, 3], 45],
    [9, "E15", [1, 0, 4], 45],
  ])("keeps the printed tempo and rest in week %i for %s", (n, id, tempo, rest) => {
    const prescription = weekOf(pfp12, n).prescriptions.find(({ exercise }) => exercise === id);
    expect(prescription?.work).toMatchObject({ kind: "reps", tempo });
    expect(prescription?.restSeconds).toBe(rest);
  });

  it("plans 36 sessions", () => {
    const sessions = Array.from({ length: 12 }, (_, index) => weekOf(pfp12, index + 1).sessions);
    expect(sessions.reduce((sum, n) => sum + n)).toBe(36);
  });

  it("is found by its id", () => {
    expect(findProgram("pfp-12")).toEqual(pfp12);
  });
});
