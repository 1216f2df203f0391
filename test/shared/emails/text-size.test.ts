import { describe, expect, it } from "vitest";
import { composeCheckInReminder } from "../../../shared/emails/check-in-reminder.ts";
import { composeCompleted } from "../../../shared/emails/completed.ts";
import { composeBeforeVisit, composeVisitReminder } from "../../../shared/emails/visit.ts";
import { composeWeekly } from "../../../shared/emails/weekly.ts";
import { checkInInput, completedInput, visitInput, weeklyInput } from "../../support/emails.ts";

const inSize = (textSize: "regular" | "large" | undefined) => ({
  "the week": composeWeekly(weeklyInput({ textSize })).html,
  "the check-in reminder": composeCheckInReminder(checkInInput({ textSize })).html,
  "the end": composeCompleted(completedInput({ textSize })).html,
  "before a visit": composeBeforeVisit({ ...visitInput({ textSize }), moved: false }).html,
  "the reminder of a visit": composeVisitReminder(visitInput({ textSize })).html,
});

/** Spacers without letters have a size of one pixel. */
const sizesIn = (html: string): number[] =>
  [...html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size)).filter((size) => size > 1);

describe.each(Object.entries(inSize("large")))("in large letters, %s", (name, html) => {
  it("has cards of 22 pixels, in classic Outlook too", () => {
    expect(/cellspacing="12" style="[^"]*;font-size:(\d+)px/.exec(html)?.[1]).toBe("22");
    expect(/<!--\[if mso\]><style>.*?\.c\{font-size:(\d+)px/.exec(html)?.[1]).toBe("22");
  });

  it("has no letters under 20 pixels", () => {
    expect(Math.min(...sizesIn(html))).toBe(20);
  });

  it("is not longer than in regular letters", () => {
    const { [name as keyof ReturnType<typeof inSize>]: regular } = inSize("regular");
    expect(html.length).toBe(regular.length);
  });
});

it("letters are regular unless somebody asks for more", () => {
  expect(inSize(undefined)).toEqual(inSize("regular"));
  expect(Math.min(...sizesIn(inSize(undefined)["the week"]))).toBe(16);
});
