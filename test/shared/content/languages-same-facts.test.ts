import { describe, expect, it } from "vitest";
import type { Article } from "../../../shared/content/article.ts";
import { articlesOf } from "../../../shared/content/articles.ts";
import type { ArticleId } from "../../../shared/content/en/article-titles.ts";
import { en } from "../../../shared/content/en/messages.ts";
import { languages } from "../../../shared/content/languages.ts";
import { siteWordsOf } from "../../../shared/content/site-words.ts";
import { exerciseIds } from "../../../shared/program/exercises.ts";

const translations = [...languages.values()].filter(({ tag }) => tag !== "en");

/** Numbers as digits, without the mark a language puts into them: 2.4 and 2,4 are one, 4,818 and 4818 too. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replace(/[.,]/g, "")).sort();

/** Words written as one, such as "half a kilo" for 0.5 kg, and miles given in kilometers beside them. */
const withoutUnits = (text: string): string => text.replace(/\(\d[^)]*\)|\b0[.,]5\b/g, "");

/** What must be the same in every language: where each string is, and how many arguments each message takes. */
function shapeOf(value: unknown): unknown {
  if (typeof value === "function") return value.length;
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
  }
  return typeof value;
}

const sectionsOf = ({ sections }: Article) =>
  sections.map(({ parts }) =>
    parts.map((part) => (part.kind === "list" ? { items: part.items.length } : { cites: part.cites })),
  );

const textOf = (part: Article["sections"][number]["parts"][number]): string =>
  part.kind === "list" ? part.items.join(" ") : part.text;

describe.each(translations)("the words in $tag", ({ tag, messages }) => {
  it("have every message of the English, each with all its arguments", () => {
    expect(shapeOf(messages)).toEqual(shapeOf(en));
  });

  it("have every message of the site", () => {
    expect(shapeOf(siteWordsOf(tag))).toEqual(shapeOf(siteWordsOf("en")));
  });

  it("have no message left in English", () => {
    const english = new Set(sentencesIn(en));
    expect(sentencesIn(messages).filter((text) => english.has(text))).toEqual([]);
  });

  it.each(exerciseIds)("give the same numbers for %s", (id) => {
    const numbers = (of: typeof en) => numbersIn(Object.values(of.exercises[id]).join(" "));
    expect(numbers(messages)).toEqual(numbers(en));
  });

  it.each(Object.keys(en.loads) as (keyof typeof en.loads)[])(
    "give the same numbers for the load %s",
    (id) => {
      expect(numbersIn(withoutUnits(messages.loads[id]))).toEqual(numbersIn(withoutUnits(en.loads[id])));
    },
  );

  it("give the same numbers in each warning sign", () => {
    const signs = (of: typeof en) => of.redFlags.groups.map((group) => group.signs.map(numbersIn));
    expect(signs(messages)).toEqual(signs(en));
  });
});

describe.each(translations)("the articles in $tag", ({ tag }) => {
  const [own, english] = [articlesOf(tag), articlesOf("en")];
  const ids = Object.keys(english) as ArticleId[];

  it.each(ids)("%s has the sections, lists and sources of the English", (id) => {
    expect(sectionsOf(own[id])).toEqual(sectionsOf(english[id]));
    expect(own[id].sources).toEqual(english[id].sources);
    expect(own[id].lastReviewed).toBe(english[id].lastReviewed);
  });

  it.each(ids)("%s gives the same numbers, part for part", (id) => {
    const numbers = ({ sections }: Article) =>
      sections.map(({ parts }) => parts.map((part) => numbersIn(withoutUnits(textOf(part)))));
    expect(numbers(own[id])).toEqual(numbers(english[id]));
  });
});

function sentencesIn(value: unknown): string[] {
  if (typeof value === "string") return value.includes(" ") ? [value] : [];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(sentencesIn);
  return [];
}
