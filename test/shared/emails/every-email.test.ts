import { describe, expect, it } from "vitest";
import { composeBeforeVisit, composeVisitReminder } from "../../../shared/emails/visit.ts";
import { composeWeekly } from "../../../shared/emails/weekly.ts";
import { redFlags } from "../../../shared/content/en/red-flags.ts";
import { programs } from "../../../shared/program/catalog.ts";
import { clinic } from "../../support/builders.ts";
import { bannedIn } from "../../support/banned-words.ts";
import { links, visitInput, weeklyInput } from "../../support/emails.ts";
import { problemsOfEmail } from "../../support/html-validation.ts";
import { readingGrade } from "../../support/readability.ts";
import { headings, hrefs, visibleText } from "../../support/visible-text.ts";

const weeks = programs.flatMap((program) =>
  Array.from({ length: program.weeks }, (_, index) => index + 1).map(
    (week) => [`${program.id} week ${week}`, composeWeekly(weeklyInput({ program, week }))] as const,
  ),
);
const emails = [
  ...weeks,
  ["a repeated week", composeWeekly(weeklyInput({ repeat: "check-in" }))],
  ["before a visit", composeBeforeVisit({ ...visitInput(), moved: false })],
  ["a moved visit", composeBeforeVisit({ ...visitInput({ topic: "hip" }), moved: true })],
  ["a reminder", composeVisitReminder(visitInput({ topic: "other" }))],
] as const;

const withoutFixedText = (text: string): string =>
  redFlags.groups
    .flatMap(({ signs }) => signs)
    .reduce((rest, sign) => rest.replace(sign, ""), text)
    .replace(/https?:\S+/g, "");

describe.each(emails)("%s", (_, { subject, preheader, html, text }) => {
  it("has a neutral subject of at most 50 characters", () => {
    expect(subject.length).toBeLessThanOrEqual(50);
    expect(subject).not.toMatch(/knee|hip|pain|thigh|exercise|patello|maria|program/i);
  });

  it("has a neutral preheader of 40 to 90 characters", () => {
    expect(preheader.length).toBeGreaterThanOrEqual(40);
    expect(preheader.length).toBeLessThanOrEqual(90);
    expect(preheader).not.toMatch(/knee|hip|pain|thigh|patello|maria/i);
  });

  it("is valid HTML", async () => {
    expect(await problemsOfEmail(html)).toEqual([]);
  });

  it("is at most 25 KB", () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(25 * 1024);
  });

  it("says every line of the HTML in the text as well", () => {
    const plain = text.toLowerCase().replace(/[\s.:-]+/g, " ");
    const missing = visibleText(html)
      .split("\n")
      .map((line) =>
        line
          .toLowerCase()
          .replace(/[\s.:-]+/g, " ")
          .trim(),
      )
      .filter((line) => !plain.includes(line));
    expect(missing).toEqual([]);
  });

  it("has every web address of the HTML in the text", () => {
    for (const href of hrefs(html).filter((one) => one.startsWith("https:"))) expect(text).toContain(href);
  });

  it("links only where something answers", () => {
    const known =
      /^(https:\/\/mail\.northside\.example\/u\/token|https:\/\/guide\.northside\.example\/en\/(learn|exercises)\/[a-z-]+\/|tel:\+15550100|mailto:desk@northside\.example)$/;
    expect(hrefs(html).filter((href) => !known.test(href))).toEqual([]);
  });

  it("offers to unsubscribe by that word", () => {
    expect(hrefs(html).at(-1)).toBe(links.unsubscribe);
    expect(text.trimEnd()).toMatch(/Unsubscribe:\nhttps:\/\/mail\.northside\.example\/u\/token$/);
  });

  it("has one h1 and skips no level", () => {
    const levels = headings(html).map(({ level }) => level);
    expect(levels.filter((level) => level === 1).length).toBe(1);
    expect(levels.every((level, index) => index === 0 || level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
  });

  it("states language and direction where clients keep them", () => {
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toMatch(
      /role="article" aria-roledescription="email" aria-label="[^"]+" lang="en" dir="ltr"/,
    );
  });

  it("marks every layout table as such", () => {
    expect(
      [...html.matchAll(/<table\b[^>]*>/g)].filter(([tag]) => !tag.includes('role="presentation"')),
    ).toEqual([]);
  });

  it("prints every red flag and that nobody watches the mailbox", () => {
    const read = visibleText(html);
    for (const { level, action, signs } of redFlags.groups) {
      for (const line of [level, action(clinic.emergencyNumber), ...signs]) expect(read).toContain(line);
    }
    expect(read).toContain("This mailbox is not watched. In an emergency call 911.");
  });

  it("uses no banned word", () => {
    expect(bannedIn(withoutFixedText(text))).toEqual([]);
  });

  it("reads at grade six or lower", () => {
    expect(readingGrade(withoutFixedText(text))).toBeLessThanOrEqual(6);
  });

  it("keeps letters at 16 pixels or more", () => {
    const sizes = [...html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size));
    // A size of one pixel belongs to spacers without text.
    expect(Math.min(...sizes.filter((size) => size > 1))).toBeGreaterThanOrEqual(16);
  });

  it("uses no tag that mail clients strip, no script and no picture", () => {
    expect(html).not.toMatch(/<(main|section|article|script|img|form|svg)\b/);
  });
});
