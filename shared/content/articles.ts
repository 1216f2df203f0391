import type { Article } from "./article.ts";
import type { ArticleId } from "./en/article-titles.ts";
import { articles as en } from "./en/articles/index.ts";
import { languageOf } from "./languages.ts";

const articlesIn: ReadonlyMap<string, Readonly<Record<ArticleId, Article>>> = new Map([["en", en]]);

/** Apart from `languages`, so that sending an email does not load the pages it links to. */
export const articlesOf = (language: string): Readonly<Record<ArticleId, Article>> =>
  articlesIn.get(languageOf(language).tag) ?? en;

export function findArticle(language: string, id: string): Article | undefined {
  const articles = articlesOf(language);
  return Object.hasOwn(articles, id) ? articles[id as ArticleId] : undefined;
}
