import { describe, expect, it } from "vitest";
import { weekOf } from "../../../shared/program/catalog.ts";
import { gentle6 } from "../../../shared/program/gentle-6.ts";
import { machineDose } from "../../../shared/program/machine-dose.ts";

const week = (n: number) => weekOf(gentle6, n).prescriptions.map(machineDose);

describe("gentle-6", () => {
  it("starts seated, lying and with fingertips on the counter", () => {
    expect(week(1)).toEqual([
      { id: "E20", sets: 1, reps: "10", hold: "5 s", load: "none" },
      { id: "E02", sets: 2, reps: "8", load: "none" },
      { id: "E12", sets: 2, reps: "6", load: "raised-seat-hands-allowed" },
      { id: "E18", sets: 1, reps: "5", hold: "5 s", load: "fingertips" },
    ]);
  });

  it("adds a yellow band in week 3", () => {
    expect(week(3)).toEqual([
      { id: "E05", sets: 2, reps: "8", load: "none" },
      { id: "E03", sets: 2, reps: "8", load: "yellow-band" },
      { id: "E08", sets: 2, reps: "8", load: "none" },
      { id: "E12", sets: 2, reps: "8", load: "none" },
    ]);
  });

  it("stands at the counter in week 5, and adds a band there in week 6", () => {
    expect(week(5)).toEqual([
      { id: "E01", sets: 2, reps: "10", load: "slower-lowering-if-easy" },
      { id: "E09", sets: 2, reps: "10", load: "at-counter" },
      { id: "E14", sets: 2, reps: "8", load: "step-10cm-with-rail" },
      { id: "E12", sets: 3, reps: "8", load: "none" },
    ]);
    expect(week(6)[1]?.load).toBe("at-counter-yellow-band-above-knees");
  });

  it("asks for two sessions a week", () => {
    expect(weekOf(gentle6, 4).sessions).toBe(2);
  });
});
