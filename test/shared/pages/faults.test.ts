import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unsubscribePage } from "../../../shared/pages/unsubscribe.ts";
import { clinic } from "../../support/builders.ts";
import { launchBrowser } from "../../support/browser.ts";
import { problemsOfPage } from "../../support/html-validation.ts";
import { shown, violationsOf } from "../../support/rendered.ts";

const { html: good } = unsubscribePage({
  state: "ask",
  unsubscribeAction: "/u/t",
  notMineAction: "/u/t/not-me",
  language: "en",
  clinic,
});

/** The good page with one thing spoiled. */
function spoiled(from: string | RegExp, to: string): string {
  const bad = good.replace(from, to);
  if (bad === good) throw new Error(`The page has no ${String(from)} any more; spoil something else`);
  return bad;
}

describe("a page", () => {
  it.each([
    ["a button without a type", spoiled('<button type="submit">', "<button>")],
    ["a list inside a paragraph", spoiled("<ul>", "<p><ul>")],
    ["no title", spoiled(/<title>.*?<\/title>/, "")],
  ])("is not valid with %s", async (_, html) => {
    expect(await problemsOfPage(html)).not.toEqual([]);
  });
});

describe("a page in a browser", () => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    tab = await browser.newPage();
  });
  afterAll(() => browser.close());

  it.each([
    ["no language", "light", spoiled('<html lang="en"', "<html")],
    ["pale letters", "light", spoiled("</h1>", '</h1><p style="color:#aaa">Pale</p>')],
    ["letters too dark for the dark", "dark", spoiled("</h1>", '</h1><p style="color:#333">Dark</p>')],
    ["small links side by side", "light", spoiled("</h1>", "</h1><a href='/1'>1</a><a href='/2'>2</a>")],
    ["a button that says nothing", "light", spoiled("Yes, unsubscribe", "")],
  ] as const)("has a fault with %s, %s", async (_, scheme, html) => {
    await shown(tab, html, { width: 390, scheme });
    expect(await violationsOf(tab)).not.toEqual([]);
  });
});
