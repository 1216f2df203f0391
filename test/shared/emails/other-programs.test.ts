import { describe, expect, it } from "vitest";
import { composeWeekly } from "../../../shared/emails/weekly.ts";
import { gentle6 } from "../../../shared/program/gentle-6.ts";
import { run8 } from "../../../shared/program/run-8.ts";
import { weeklyInput } from "../../support/emails.ts";

const run = (week: number) => composeWeekly(weeklyInput({ program: run8, week })).text;
const gentle = (week: number) => composeWeekly(weeklyInput({ program: gentle6, week })).text;

describe("the weekly email of run-8", () => {
  it("starts with a walk", () => {
    expect(run(1)).toContain("Up to 3 runs, on days without exercises\nWalk briskly for 30 minutes");
    expect(run(1)).toContain("Do this walk twice with pain of 2 or less before you run.");
  });

  it("gives the walk and the run of the week", () => {
    expect(run(3)).toContain("Walk 2, run 3 minutes\nRepeat for 1.5 miles (2.4 km)");
    expect(run(3)).toContain("It should feel like 3 of 10.");
  });

  it("ends with a run and strides", () => {
    expect(run(8)).toContain("Run 2 miles (3.2 km)");
    expect(run(8)).toContain("Then strides, the way your clinician showed you.");
  });

  it.each([1, 4, 8])("prints the run rules in week %i", (week) => {
    expect(run(week)).toContain("- Pain of 2 or less while you run.");
    expect(run(week)).toContain("- Back to where it was before the run within 60 minutes.");
    expect(run(week)).toContain("- Not more pain the next morning.");
  });

  it("holds the run alone when a run breaks the rules", () => {
    expect(run(4)).toContain("Do last week's run again. Go on with your exercises.");
  });
});

describe("the weekly email of gentle-6", () => {
  it("asks for shoes and something to hold each week", () => {
    expect(gentle(4)).toContain("Wear shoes. Keep a counter or a heavy chair in reach.");
  });

  it("asks for company at the first session only", () => {
    expect(gentle(1)).toContain("Have someone at home for your first session.");
    expect(gentle(2)).not.toContain("Have someone at home");
  });

  it("says nothing about runs", () => {
    expect(gentle(3)).not.toContain("Your runs this week");
  });
});
