import { describe, expect, it } from "vitest";
import type { ArticleId } from "../../../shared/content/en/article-titles.ts";
import type { Messages } from "../../../shared/content/languages.ts";
import { articlesOf } from "../../../shared/content/articles.ts";
import { es } from "../../../shared/content/es/messages.ts";
import { languageList, languageTags } from "../../../shared/content/language-list.ts";
import type { LanguageTag } from "../../../shared/content/language-list.ts";
import { languageOf, languages } from "../../../shared/content/languages.ts";

/** The compiler is the test: were one of these to compile, its @ts-expect-error would be an error. */
describe("what does not compile", () => {
  it("is a translation without a group of messages", () => {
    const { visit: _, ...rest } = es;
    // @ts-expect-error visit is missing
    const messages: Messages = rest;
    expect("visit" in messages).toBe(false);
  });

  it("is a translation without one message", () => {
    const { effort: _, ...weekly } = es.weekly;
    // @ts-expect-error weekly.effort is missing
    const messages: Messages = { ...es, weekly };
    expect("effort" in messages.weekly).toBe(false);
  });

  it("is a translation without one exercise", () => {
    const { E09: _, ...exercises } = es.exercises;
    // @ts-expect-error exercises.E09 is missing
    const messages: Messages = { ...es, exercises };
    expect("E09" in messages.exercises).toBe(false);
  });

  it("is a message without its argument", () => {
    // @ts-expect-error which week is missing
    expect(es.weekly.subject()).toContain("undefined");
  });

  it("is a translation without one article", () => {
    const { "noisy-knees": _, ...rest } = articlesOf("es");
    // @ts-expect-error noisy-knees is missing
    const articles: Record<ArticleId, unknown> = rest;
    expect("noisy-knees" in articles).toBe(false);
  });

  it("is a language of the list without words", () => {
    // @ts-expect-error es is missing
    const messages: Record<LanguageTag, Messages> = { en: languageOf("en").messages };
    expect("es" in messages).toBe(false);
  });
});

describe("every language of the list", () => {
  it("is known to everything that looks one up, with its direction", () => {
    const known = [...languages.values()].map(({ tag, dir }) => [tag, dir]);
    expect(known).toEqual(languageTags.map((tag) => [tag, languageList[tag].dir]));
  });
});
