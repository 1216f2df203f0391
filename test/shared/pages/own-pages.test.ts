import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageFixtures } from "../../../infra/preview/page-fixtures.ts";
import { measuresOf } from "../../../infra/preview/measures.ts";
import type { Page } from "../../../shared/pages/page.ts";
import { bannedIn } from "../../support/banned-words.ts";
import { launchBrowser } from "../../support/browser.ts";
import { links } from "../../support/emails.ts";
import { problemsOfPage } from "../../support/html-validation.ts";
import { opened, shown, violationsOf, violationsOfLook } from "../../support/rendered.ts";
import { headings, visibleText } from "../../support/visible-text.ts";

const pages = pageFixtures.flatMap(({ id, make }) =>
  ["en", "es"].map((language): [string, Page] => [`${id} (${language})`, make({ language, links }) as Page]),
);

describe.each(pages)("the page %s", (_, { html, style }) => {
  it("is valid HTML", async () => {
    expect(await problemsOfPage(html)).toEqual([]);
  });

  it("is at most 20 KB", () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(20 * 1024);
  });

  it("loads nothing, runs nothing, and has one style", () => {
    expect([...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text)).toEqual([style]);
    expect(html).not.toMatch(/<(script|link|img|iframe)\b| style="| on[a-z]+=|javascript:/);
  });

  it("has one h1 and skips no level", () => {
    const levels = headings(html).map(({ level }) => level);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it("uses no banned word", () => {
    expect(bannedIn(visibleText(html))).toEqual([]);
  });
});

describe("the words of our pages", () => {
  const read = pages
    .filter(([name]) => name.endsWith("(en)"))
    .map(([name, page]) => [name, measuresOf(page, "en").grade.found] as const);

  it.each(read)("of %s read at grade 6 or below", (_, grade) => {
    expect(grade).toBeLessThanOrEqual(6);
  });
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(pages.filter(([name]) => name.endsWith("(en)")))(
    "%s has no accessibility fault and fits a small phone, light and dark",
    async (_, { html }) => {
      const page = await opened(browser, html, { width: 320, scheme: "light" });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      expect(await violationsOf(page)).toEqual([]);
      await shown(page, html, { width: 390, scheme: "dark" });
      expect(await violationsOfLook(page)).toEqual([]);
      await page.close();
    },
  );
});
