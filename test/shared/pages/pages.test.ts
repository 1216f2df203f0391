import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { articles } from "../../../shared/content/en/articles/index.ts";
import { articlePage } from "../../../shared/pages/article.ts";
import { notFoundPage, tryAgainPage } from "../../../shared/pages/trouble.ts";
import { unsubscribePage } from "../../../shared/pages/unsubscribe.ts";
import { clinic } from "../../support/builders.ts";
import { bannedIn } from "../../support/banned-words.ts";
import { problemsOfPage } from "../../support/html-validation.ts";
import { headings, hrefs, visibleText } from "../../support/visible-text.ts";

const language = "en";
const bookable = { ...clinic, bookingUrl: "https://northside.example/book" };

const ask = unsubscribePage({ state: "ask", unsubscribeAction: "/u/token", language, clinic });
const done = unsubscribePage({ state: "done", resubscribeAction: "/u/token/resubscribe", language });
const again = unsubscribePage({ state: "resubscribed", language });

const pages = {
  "unsubscribe, asking": ask,
  "unsubscribe, done": done,
  resubscribed: again,
  "not found": notFoundPage({ language }),
  "try again": tryAgainPage({ language }),
  ...Object.fromEntries(
    Object.entries(articles).map(([id, article]) => [
      id,
      articlePage(article, { language, clinic: bookable }),
    ]),
  ),
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

  it("may find an article", () => {
    expect(articlePage(articles["noisy-knees"], { language }).html).not.toContain(noIndex);
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
    const { html } = unsubscribePage({ state: "ask", unsubscribeAction: '/u/"><script>', language });
    expect(html).not.toContain("<script");
  });
});

describe("the article on hips and knees", () => {
  const page = articlePage(articles["hip-and-knee"], { language, clinic: bookable });
  const read = visibleText(page.html);

  it("numbers its sources and links them from the text", () => {
    expect(page.html).toContain('<a href="#s1" aria-label="Source 1">[1]</a>');
    expect(page.html).toContain('<li id="s1">Ireland and others.');
  });

  it("says when it was checked, and that it does not diagnose", () => {
    expect(read).toContain("Last checked against its sources on November 23, 2026.");
    expect(read).toContain("It does not diagnose");
  });

  it("invites to a consult only after everything else", () => {
    expect(hrefs(page.html).at(-1)).toBe("https://northside.example/book");
  });

  it("invites to nothing for a clinic without a booking page", () => {
    const { html } = articlePage(articles["hip-and-knee"], { language, clinic });
    expect(html).not.toContain("<aside");
  });
});

describe("the style", () => {
  it("is the same for every page of a clinic, so one hash serves all", () => {
    const hash = (text: string) => createHash("sha256").update(text).digest("base64");
    const article = articlePage(articles["noisy-knees"], { language, clinic });
    expect(hash(article.style)).toBe(hash(ask.style));
  });
});
