import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notFoundPage } from "../../../shared/pages/trouble.ts";
import { unsubscribePage } from "../../../shared/pages/unsubscribe.ts";
import { clinic } from "../../support/builders.ts";
import { launchBrowser } from "../../support/browser.ts";
import { opened, violationsOf } from "../../support/rendered.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const language = "en";
const pages = {
  "unsubscribe, asking": unsubscribePage({
    state: "ask",
    unsubscribeAction: "/u/t",
    notMineAction: "/u/t",
    language,
    clinic,
  }).html,
  "unsubscribe, done": unsubscribePage({ state: "done", resubscribeAction: "/u/t/resubscribe", language })
    .html,
  "not found": notFoundPage({ language }).html,
};
const looks = [
  { width: 390, scheme: "light" },
  { width: 390, scheme: "dark" },
  { width: 1200, scheme: "light" },
] as const;

describe.each(Object.entries(pages))("%s", (_, html) => {
  it.each(looks)("has no accessibility fault at $width px, $scheme", async (look) => {
    const page = await opened(browser, html, look);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  it("fits a phone of 320 px without sideways scrolling", async () => {
    const page = await opened(browser, html, { width: 320, scheme: "light" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    await page.close();
  });
});

describe("a button", () => {
  it("is at least 48 px high", async () => {
    const page = await opened(browser, pages["unsubscribe, asking"], { width: 390, scheme: "light" });
    const box = await page.getByRole("button").first().boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
    await page.close();
  });
});
