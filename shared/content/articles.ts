import type { Article } from "./article.ts";
import { articles as en } from "./en/articles/index.ts";
import { languageOf } from "./languages.ts";

const articlesIn: ReadonlyMap<string, Readonly<Record<string, Article>>> = new Map([["en", en]]);

/** Apart from `languages`, so that sending an email does not load the pages it links to. */
export function findArticle(language: string, id: string): Article | undefined {
  const articles = articlesIn.get(languageOf(language).tag) ?? en;
  return Object.hasOwn(articles, id) ? (articles as Record<string, Article>)[id] : undefined;
}
