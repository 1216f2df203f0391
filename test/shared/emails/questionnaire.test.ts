import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { clinicSchema } from "../../../shared/clinic.ts";
import { composeWeekly } from "../../../shared/emails/weekly.ts";
import { gentle6 } from "../../../shared/program/gentle-6.ts";
import { pfp12 } from "../../../shared/program/pfp-12.ts";
import type { Program } from "../../../shared/program/program.ts";
import { run8 } from "../../../shared/program/run-8.ts";
import { askingClinic, clinic } from "../../support/builders.ts";
import { weeklyInput } from "../../support/emails.ts";
import { hrefs } from "../../support/visible-text.ts";

const questions = "https://northside.example/questions";

const weeksAsked = (program: Program): number[] =>
  Array.from({ length: program.weeks }, (_, index) => index + 1).filter((week) =>
    hrefs(composeWeekly(weeklyInput({ clinic: askingClinic, program, week })).html).includes(questions),
  );

describe("the questions of the clinic", () => {
  it.each([
    [pfp12, [1, 6, 12]],
    [run8, [1, 4, 8]],
    [gentle6, [1, 3, 6]],
  ])("are asked at the start, in the middle and at the end of $id", (program, weeks) => {
    expect(weeksAsked(program)).toEqual(weeks);
  });

  it("come after the check-in and before the signs that need help", () => {
    const { text } = composeWeekly(weeklyInput({ clinic: askingClinic, week: 1 }));
    expect(text).toContain(`Answer the clinic's questions:\n${questions}`);
    const order = ["Check-in for week 1", "How your days go", "When to stop and get help"];
    const places = order.map((heading) => text.indexOf(heading));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  });

  it("are not asked twice when a week comes again", () => {
    const again = weeklyInput({ clinic: askingClinic, week: 6, repeat: "check-in" });
    expect(composeWeekly(again).html).not.toContain(questions);
  });

  it("are not there for a clinic that has none", () => {
    expect(composeWeekly(weeklyInput({ week: 1 })).text).not.toContain("How your days go");
  });
});

describe("the address of the questions", () => {
  const accepts = (questionnaireUrl: string): boolean =>
    z.safeParse(clinicSchema, { ...clinic, questionnaireUrl }).success;

  it("is an https page that is the same for everyone", () => {
    expect(accepts(questions)).toBe(true);
  });

  it.each([
    "http://northside.example/questions",
    "https://northside.example/questions?patient=p-1",
    "https://northside.example/questions#p-1",
    "https://northside.example/my questions",
    "javascript:alert(1)",
    "",
  ])("is not %j", (address) => {
    expect(accepts(address)).toBe(false);
  });
});
