import { describe, expect, it } from "vitest";
import { weekOf } from "../../../shared/program/catalog.ts";
import { machineDose } from "../../../shared/program/machine-dose.ts";
import { run8 } from "../../../shared/program/run-8.ts";

const week = (n: number) => weekOf(run8, n).prescriptions.map(machineDose);

describe("run-8", () => {
  it("starts with lying and standing strength", () => {
    expect(week(1)).toEqual([
      { id: "E01", sets: 3, reps: "10", load: "none" },
      { id: "E11", sets: 2, hold: "30 s", load: "from-knees" },
      { id: "E05", sets: 3, reps: "10", load: "green-band-above-knees" },
      { id: "E14", sets: 2, reps: "10", load: "step-10-to-15cm" },
    ]);
  });

  it("grows three doses from week 3 to week 4", () => {
    expect(week(3).map(({ sets, reps }) => `${sets}x${reps ?? ""}`)).toEqual(["2x15", "3x8", "2x10", "2x10"]);
    expect(week(4).map(({ sets, reps }) => `${sets}x${reps ?? ""}`)).toEqual(["3x15", "3x8", "3x12", "3x12"]);
  });

  it("ends with hops on one foot and 20 cm step-downs", () => {
    expect(week(8)).toEqual([
      { id: "E11", sets: 3, reps: "10", load: "top-leg-lifted" },
      { id: "E18", sets: 3, reps: "10", load: "reach-with-5-to-10kg" },
      { id: "E15", sets: 3, reps: "8", load: "step-20cm" },
      { id: "E19", sets: 3, reps: "10", load: "one-foot" },
    ]);
  });

  it("trains three times a week, and twice in weeks 7 and 8", () => {
    const sessions = Array.from({ length: 8 }, (_, index) => weekOf(run8, index + 1).sessions);
    expect(sessions).toEqual([3, 3, 3, 3, 3, 3, 2, 2]);
  });

  it("climbs one rung of the run-walk ladder a week", () => {
    const ladder = Array.from({ length: 8 }, (_, index) => weekOf(run8, index + 1).run?.id);
    expect(ladder).toEqual(["R0", "R1", "R2", "R3", "R4", "R5", "R6", "R6"]);
  });

  it.each([
    [1, { kind: "walk", minutes: 30 }, 3],
    [2, { kind: "walk-run", walkMinutes: 2, runMinutes: 3, miles: 1 }, 3],
    [3, { kind: "walk-run", walkMinutes: 2, runMinutes: 3, miles: 1.5 }, 3],
    [4, { kind: "walk-run", walkMinutes: 2, runMinutes: 4, miles: 1.5 }, 4],
    [5, { kind: "walk-run", walkMinutes: 2, runMinutes: 4, miles: 2 }, 4],
    [6, { kind: "walk-run", walkMinutes: 1, runMinutes: 4, miles: 2 }, 5],
    [7, { kind: "run", miles: 2 }, 5],
  ])("runs in week %i as the ladder prints it", (n, pace, effort) => {
    expect(weekOf(run8, n).run).toMatchObject({ pace, effort });
  });

  it("adds strides in week 8", () => {
    expect(weekOf(run8, 8).run?.strides).toBe(true);
  });
});
