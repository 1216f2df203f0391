import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { violationsOf } from "../../support/rendered.ts";
import { builtSite, visited } from "../../support/site.ts";

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = builtSite();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const phone = { width: 390, scheme: "light" } as const;
const looks = [phone, { width: 390, scheme: "dark" }, { width: 1200, scheme: "light" }] as const;
const kinds = {
  "the start page": "/en/",
  "an article": "/en/learn/hip-and-knee/northside/",
  "an exercise": "/en/exercises/clam/",
  "a program": "/en/programs/run-8/",
  "a handout": "/en/programs/knee-12/v1/week-3/",
  help: "/es/help/",
  "the page for a wrong address": "/404.html",
};

describe.each(Object.entries(kinds))("%s", (_, path) => {
  it.each(looks)("has no accessibility fault at $width px, $scheme", async (look) => {
    const page = await visited(browser, folder, path, look);
    await page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))");
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  it("fits a phone of 320 px without sideways scrolling", async () => {
    const page = await visited(browser, folder, path, { width: 320, scheme: "light" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    await page.close();
  });
});

describe("the moving picture", () => {
  const exercise = "/en/exercises/clam/";

  it("takes the place of the still one while it plays, at the press of one button", async () => {
    const page = await visited(browser, folder, exercise, phone);
    const [still, moving] = [page.locator("figure > img"), page.locator("details img")];
    const button = page.locator("summary", { hasText: "movement" });
    expect([await still.isVisible(), await moving.isVisible()]).toEqual([true, false]);
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    await button.click();
    expect([await still.isVisible(), await moving.isVisible()]).toEqual([false, true]);
    expect(await button.innerText()).toContain("Stop the movement");
    await button.click();
    expect([await still.isVisible(), await moving.isVisible()]).toEqual([true, false]);
    await page.close();
  });

  it("is left out, with a word about it, where the device asks for less motion", async () => {
    const page = await visited(browser, folder, exercise, { ...phone, reducedMotion: "reduce" });
    expect(await page.locator("details").first().isVisible()).toBe(false);
    expect(await page.getByText("Your device asks for less motion").isVisible()).toBe(true);
    await page.close();
  });
});

describe("on paper", () => {
  const sheetsOf = async (path: string): Promise<number> => {
    const page = await visited(browser, folder, path, { width: 1200, scheme: "light" });
    const pdf = await page.pdf({ format: "Letter" });
    await page.close();
    return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  };

  it.each([
    ["a handout of five exercises", "/en/programs/knee-12/v1/week-5/", 4],
    ["a handout of four exercises and a run", "/en/programs/run-8/v1/week-3/", 4],
    ["a handout of four gentle exercises", "/en/programs/gentle-6/v1/week-1/", 3],
    ["the longest article", "/en/learn/hip-and-knee/", 2],
    ["an exercise", "/en/exercises/clam/", 1],
  ])("%s takes few sheets", async (_, path, most) => {
    expect(await sheetsOf(path)).toBeLessThanOrEqual(most);
  });

  it("has letters of 13 points and nothing that only a screen can do", async () => {
    const page = await visited(browser, folder, "/en/programs/knee-12/v1/week-3/", phone);
    await page.emulateMedia({ media: "print" });
    const size = await page.evaluate<string>("getComputedStyle(document.querySelector('.sheet p')).fontSize");
    expect(Number.parseFloat(size)).toBeCloseTo((13 * 4) / 3, 1);
    expect(await page.getByText("To print this page").isVisible()).toBe(false);
    expect(await page.locator("header").isVisible()).toBe(false);
    await page.close();
  });
});
