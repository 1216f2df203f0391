import type { Article } from "./article.ts";
import type { ArticleId } from "./en/article-titles.ts";
import { articles as en } from "./en/articles/index.ts";
import { articles as es } from "./es/articles/index.ts";
import type { LanguageTag } from "./language-list.ts";
import { languageOf } from "./languages.ts";

type Articles = Readonly<Record<ArticleId, Article>>;

const articlesIn: Readonly<Record<LanguageTag, Articles>> = { en, es };

/** Apart from `languages`, so that sending an email does not load the pages it links to. */
export const articlesOf = (language: string): Articles => articlesIn[languageOf(language).tag as LanguageTag];

export function findArticle(language: string, id: string): Article | undefined {
  const articles = articlesOf(language);
  return Object.hasOwn(articles, id) ? articles[id as ArticleId] : undefined;
}
