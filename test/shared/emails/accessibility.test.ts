import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emailOf } from "../../../shared/emails/email.ts";
import { composeWeekly, weeklyDocument } from "../../../shared/emails/weekly.ts";
import { clinic } from "../../support/builders.ts";
import { launchBrowser } from "../../support/browser.ts";
import { weeklyInput } from "../../support/emails.ts";
import { emailNamed } from "../../support/gates/every-email.ts";
import { shown, violationsOf, violationsOfLook } from "../../support/rendered.ts";
import { fromTheRight } from "../../support/test-languages.ts";

let browser: Browser;
let tab: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await browser.newPage();
});
afterAll(() => browser.close());

/** One of each kind: weeks differ in words and numbers. */
const kinds = [
  "pfp-12 week 1 (en)",
  "pfp-12 week 9 (en)",
  "run-8 week 8 (en)",
  "gentle-6 week 1 (es)",
  "a repeated week (en)",
  "week 6 with questions of the clinic (en)",
  "a week in large letters (es)",
  "before a visit (en)",
  "a moved visit (es)",
  "how a week went (en)",
  "the end of pfp-12 (en)",
  "an alert with every sign (en)",
  "a proposal to repeat (en)",
  "a digest (en)",
];
const emails: Record<string, string> = {
  ...Object.fromEntries(kinds.map((name) => [name, emailNamed(name).html])),
  "a bright brand": composeWeekly(weeklyInput({ week: 9, clinic: { ...clinic, color: "#ffd400" } })).html,
  "from the right": emailOf(weeklyDocument(weeklyInput(), fromTheRight.language)).html,
};

const phone = { width: 390, scheme: "light" } as const;
const otherLooks = [
  { width: 390, scheme: "dark" },
  { width: 700, scheme: "light" },
  { width: 700, scheme: "dark" },
] as const;

const withoutStyle = (html: string): string => html.replace(/<style>.*?<\/style>/s, "");

/** A mail client puts the email inside its own page, with landmarks of its own. */
const ofThePageAround = ["region", "landmark-one-main"];

describe.each(Object.entries(emails))("%s", (_, html) => {
  it("has no accessibility fault on a phone", async () => {
    await shown(tab, html, phone);
    expect(await violationsOf(tab, ofThePageAround)).toEqual([]);
  });

  it.each(otherLooks)("has none at $width px, $scheme", async (look) => {
    await shown(tab, html, look);
    expect(await violationsOfLook(tab)).toEqual([]);
  });

  it("has none without its style", async () => {
    await shown(tab, withoutStyle(html), phone);
    expect(await violationsOfLook(tab)).toEqual([]);
  });

  it("fits a phone of 320 px without sideways scrolling, with its style and without", async () => {
    for (const one of [html, withoutStyle(html)]) {
      await shown(tab, one, { width: 320, scheme: "light" });
      expect(await tab.evaluate("document.documentElement.scrollWidth")).toBe(320);
    }
  });
});

describe("a button", () => {
  it("is at least 48 px high", async () => {
    await shown(tab, emails["pfp-12 week 1 (en)"] ?? "", phone);
    const box = await tab.getByRole("link", { name: "Start your check-in" }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
  });
});

describe("an email whose style, classes and inline styles were all removed", () => {
  it("still reads in its order", async () => {
    const bare = withoutStyle(emails["pfp-12 week 1 (en)"] ?? "").replace(/ (?:style|class)="[^"]*"/g, "");
    await shown(tab, bare, phone);
    const found = await tab.getByRole("heading").allInnerTexts();
    expect(found.slice(0, 6).map((text) => text.replaceAll("\u00a0", " "))).toEqual([
      "Week 1: Settle and switch on",
      "This week's goal",
      "1. Side-lying leg raise",
      "2. Clam",
      "3. Bridge",
      "4. Thigh squeeze",
    ]);
  });
});

describe("a fault", () => {
  const good = emails["how a week went (en)"] ?? "";
  const broken = {
    "a picture without words": good.replace("</h1>", '</h1><img src="data:," width="9" height="9">'),
    "a list that is none": good.replace("</h1>", "</h1><li>Alone</li>"),
  };
  it.each(Object.entries(broken))("is found on a phone: %s", async (_, html) => {
    await shown(tab, html, phone);
    expect(await violationsOf(tab, ofThePageAround)).not.toEqual([]);
  });

  const inTheDark = {
    "dark letters on a dark card": good.replace(/\.i\{color:[^}]*\}/, ""),
    "a link that only a color tells from its text": good.replace(
      "</h1>",
      '</h1><p style="color:#16211d">Before <a href="tel:1" style="color:#15211c;text-decoration:none">a link</a> in text</p>',
    ),
  };
  it.each(Object.entries(inTheDark))("is found in the dark: %s", async (_, html) => {
    await shown(tab, html, { width: 390, scheme: "dark" });
    expect(await violationsOfLook(tab)).not.toEqual([]);
  });

  it("is found without a style: letters that only the style makes readable", async () => {
    const html = good.replace("</h1>", '</h1><p style="color:#bbbbbb">Pale</p>');
    await shown(tab, withoutStyle(html), phone);
    expect(await violationsOfLook(tab)).not.toEqual([]);
  });

  it("is found on a narrow phone: a table wider than it", async () => {
    await shown(tab, good.replace('width="100%"', 'width="600"'), { width: 320, scheme: "light" });
    expect(await tab.evaluate("document.documentElement.scrollWidth")).not.toBe(320);
  });
});
