import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sitePages } from "../../../shared/pages/site-pages.ts";
import { notFoundPage, tryAgainPage } from "../../../shared/pages/trouble.ts";
import { unsubscribePage } from "../../../shared/pages/unsubscribe.ts";
import { clinic } from "../../support/builders.ts";
import { bannedIn } from "../../support/banned-words.ts";
import { problemsOfPage } from "../../support/html-validation.ts";
import { site } from "../../support/site.ts";
import { headings, hrefs, visibleText } from "../../support/visible-text.ts";

const language = "en";

const ask = unsubscribePage({
  state: "ask",
  unsubscribeAction: "/u/token",
  notMineAction: "/u/token",
  language,
  clinic,
});
const done = unsubscribePage({ state: "done", resubscribeAction: "/u/token/resubscribe", language });
const again = unsubscribePage({ state: "resubscribed", language });

const pages = {
  "unsubscribe, asking": ask,
  "unsubscribe, done": done,
  resubscribed: again,
  "not found": notFoundPage({ language }),
  "try again": tryAgainPage({ language }),
};

describe.each(Object.entries(pages))("the page %s", (_, { html, style }) => {
  it("is valid HTML", async () => {
    expect(await problemsOfPage(html)).toEqual([]);
  });

  it("is at most 20 KB", () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(20 * 1024);
  });

  it("runs under a policy that allows one style by its hash and nothing else", () => {
    const blocks = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text);
    expect(blocks).toEqual([style]);
    expect(html).not.toMatch(/<(script|link|img|iframe)\b| style="| on[a-z]+=|javascript:/);
  });

  it("has one h1", () => {
    expect(headings(html).filter(({ level }) => level === 1).length).toBe(1);
  });

  it("uses no banned word", () => {
    expect(bannedIn(visibleText(html))).toEqual([]);
  });
});

describe("a search engine", () => {
  const noIndex = '<meta name="robots" content="noindex">';

  it("is kept out of pages behind a personal link", () => {
    for (const { html } of [ask, done, again]) expect(html).toContain(noIndex);
  });

  it("may find the pages of the site, but not the one for a wrong address", () => {
    const kept = sitePages(site()).filter(({ html }) => html.includes(noIndex));
    expect(kept.map(({ path }) => path)).toEqual(["/404.html"]);
  });
});

describe("asking to unsubscribe", () => {
  it("acts only on POST", () => {
    expect(ask.html).toContain(
      '<form method="post" action="/u/token"><button type="submit">Yes, unsubscribe</button></form>',
    );
  });

  it("says who to call", () => {
    expect(hrefs(ask.html)).toContain("tel:+15550100");
  });
});

describe("being unsubscribed", () => {
  const read = visibleText(done.html);

  it("says when the emails end, that the clinic knows, and that care goes on", () => {
    expect(read).toContain("The emails end within a few minutes.");
    expect(read).toContain("Your clinic is told.");
    expect(read).toContain("This does not end your care.");
  });

  it("offers to undo it", () => {
    expect(done.html).toContain('<form method="post" action="/u/token/resubscribe">');
  });

  it("says who to call where no clinic is known", () => {
    expect(read).toContain("Call your clinic. The number is in every email from it.");
  });
});

describe("an action of a form", () => {
  it("is escaped", () => {
    const { html } = unsubscribePage({
      state: "ask",
      unsubscribeAction: '/u/"><script>',
      notMineAction: '/u/"><script>',
      language,
    });
    expect(html).not.toContain("<script");
  });
});

describe("the style", () => {
  it("is the same for every page of a clinic, so one hash serves all", () => {
    const hash = (text: string) => createHash("sha256").update(text).digest("base64");
    const { style } = unsubscribePage({ state: "resubscribed", language, clinic });
    expect(hash(style)).toBe(hash(ask.style));
  });
});
