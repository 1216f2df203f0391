import { describe, expect, it } from "vitest";
import { doseText } from "../../../shared/content/dose-text.ts";
import { en } from "../../../shared/content/en/messages.ts";
import { hold, reps, steps } from "../../../shared/program/program.ts";
import type { Prescription } from "../../../shared/program/program.ts";

const words = (sets: number, work: Prescription["work"], sides: Prescription["sides"]) =>
  doseText({ exercise: "E01", sets, work, sides, restSeconds: 30, load: "none", sources: [] }, en);

describe("a dose in words", () => {
  it.each([
    [words(3, reps(12, [2, 1, 3]), "each-side"), "3 sets of 12 on each side"],
    [words(3, reps([8, 10], [3, 2, 3]), "each-side"), "3 sets of 8 to 10 on each side"],
    [words(1, reps(10, [2, 1, 3]), "both-together"), "1 set of 10"],
    [words(3, steps(15), "each-way"), "3 sets of 15 steps each way"],
    [words(3, hold([20, 30]), "each-side"), "3 holds of 20 to 30 seconds on each side"],
    [words(1, hold(10, 10), "each-side"), "10 holds of 10 seconds on each side"],
    [words(2, hold(5, 10), "both-together"), "2 sets of 10 holds of 5 seconds"],
  ])("%s", (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe("the pace of a dose", () => {
  it("names the hold", () => {
    expect(en.dose.tempo([2, 1, 3])).toBe("Take 2 seconds up, hold for 1, and 3 seconds down.");
  });

  it("leaves out a hold of nothing", () => {
    expect(en.dose.tempo([1, 0, 4])).toBe("Take 1 second up and 4 seconds down.");
  });
});

describe("what is needed", () => {
  it("is one sentence", () => {
    expect(en.kit.needed(["mat", "band", "chair"])).toBe("You need a mat, a band and a steady chair.");
  });

  it("is nothing for a week without equipment", () => {
    expect(en.kit.needed([])).toBe("You need nothing.");
  });
});
