import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../../shared/content/en/messages.ts";
import { emailOf } from "../../../shared/emails/email.ts";
import { composeBeforeVisit } from "../../../shared/emails/visit.ts";
import { composeWeekly, weeklyDocument } from "../../../shared/emails/weekly.ts";
import { clinic } from "../../support/builders.ts";
import { launchBrowser } from "../../support/browser.ts";
import { visitInput, weeklyInput } from "../../support/emails.ts";
import { opened, violationsOf } from "../../support/rendered.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const emails = {
  "week 1": composeWeekly(weeklyInput({ week: 1 })).html,
  "week 9, bright brand": composeWeekly(weeklyInput({ week: 9, clinic: { ...clinic, color: "#ffd400" } }))
    .html,
  "week 3 from the right": emailOf(weeklyDocument(weeklyInput(), { tag: "ar", dir: "rtl", messages: en }))
    .html,
  "before a visit": composeBeforeVisit({ ...visitInput(), moved: false }).html,
};
const looks = [
  { width: 390, scheme: "light" },
  { width: 390, scheme: "dark" },
  { width: 700, scheme: "light" },
] as const;

describe.each(Object.entries(emails))("%s", (_, html) => {
  it.each(looks)("has no accessibility fault at $width px, $scheme", async (look) => {
    const page = await opened(browser, html, look);
    // A mail client puts the email inside its own page, with landmarks of its own.
    expect(await violationsOf(page, ["region", "landmark-one-main"])).toEqual([]);
    await page.close();
  });

  it("fits a phone of 320 px without sideways scrolling", async () => {
    const page = await opened(browser, html, { width: 320, scheme: "light" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    await page.close();
  });

  it("gives fingers links and buttons of at least 24 px", async () => {
    const page = await opened(browser, html, { width: 390, scheme: "light" });
    const heights = await Promise.all(
      (await page.locator("a").all()).map(async (link) => (await link.boundingBox())?.height ?? 0),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    await page.close();
  });
});

describe("a button", () => {
  it("is at least 48 px high", async () => {
    const page = await opened(browser, emails["week 1"], { width: 390, scheme: "light" });
    const box = await page.getByRole("link", { name: "What is kneecap pain?" }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
    await page.close();
  });
});

describe("an email whose styles were all removed", () => {
  const bare = emails["week 1"].replace(/<style>.*?<\/style>/s, "").replace(/ (?:style|class)="[^"]*"/g, "");

  it("still reads in its order", async () => {
    const page = await opened(browser, bare, { width: 390, scheme: "light" });
    const found = await page.getByRole("heading").allInnerTexts();
    expect(found.slice(0, 6)).toEqual([
      "Week 1: Settle and switch on",
      "This week's goal",
      "1 Side-lying leg raise",
      "2 Clam",
      "3 Bridge",
      "4 Thigh squeeze",
    ]);
    await page.close();
  });
});
