import { describe, expect, it } from "vitest";
import type { Article } from "../../../shared/content/article.ts";
import { articlesOf } from "../../../shared/content/articles.ts";
import { articles } from "../../../shared/content/en/articles/index.ts";
import { articleTitles } from "../../../shared/content/en/article-titles.ts";
import { languageTags } from "../../../shared/content/language-list.ts";
import { readingGrade } from "../../support/readability.ts";

const all = Object.entries(articles);

/** Without the headings, which are no sentences. */
const proseOf = ({ sections }: Article): string =>
  sections
    .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "list" ? part.items : [part.text])))
    .join("\n");

const textOf = ({ sections }: Article): string =>
  sections
    .flatMap(({ heading, parts }) => [
      heading,
      ...parts.flatMap((part) => (part.kind === "list" ? part.items : [part.text])),
    ])
    .join("\n");

describe.each(all)("article %s", (id, article) => {
  it("carries its own id and title", () => {
    expect([article.id, article.title]).toEqual([id, articleTitles[id as keyof typeof articleTitles]]);
  });

  it("reads at grade seven or lower", () => {
    expect(readingGrade(proseOf(article))).toBeLessThanOrEqual(7);
  });

  it("cites only sources it lists, and lists only sources it cites", () => {
    const cited = article.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === "paragraph" ? part.cites : [])),
    );
    const listed = article.sources.map((_, index) => index + 1);
    expect([...new Set(cited)].sort((a, b) => a - b)).toEqual(listed);
  });

  it("has a source", () => {
    expect(article.sources.length).toBeGreaterThan(0);
  });

  it("says when it was last checked", () => {
    expect(article.lastReviewed).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});

const wordsIn = (article: Article): number => textOf(article).split(/\s+/).length;

describe.each(languageTags)("in %s", (tag) => {
  const { "hip-and-knee": lead, ...weekly } = articlesOf(tag);

  it.each(Object.entries(weekly))("the weekly article %s has at most 300 words", (_id, article) => {
    expect(wordsIn(article)).toBeLessThanOrEqual(300);
  });

  it("the article on hips and knees has at most 400", () => {
    expect(wordsIn(lead)).toBeLessThanOrEqual(400);
  });
});

describe("the article on hips and knees", () => {
  const text = textOf(articles["hip-and-knee"]);

  it("says that a difference may be a result of pain, not its cause", () => {
    expect(text).toContain("So weakness may be a result of pain, not its cause.");
  });

  it("says that the effect is modest", () => {
    expect(text).toContain("So the effect is modest.");
  });

  it("says who was studied", () => {
    expect(text).toContain("Most trials studied women from 15 to 40 years old.");
  });

  it("cites the study of 2003 in the journal it appeared in", () => {
    expect(articles["hip-and-knee"].sources[0]?.text).toBe(
      "Ireland and others. J Orthop Sports Phys Ther 2003; 33: 671-676.",
    );
  });
});
