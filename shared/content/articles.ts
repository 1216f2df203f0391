import type { Article } from "./article.ts";
import { articles as en } from "./en/articles/index.ts";

const articlesIn: Readonly<Record<string, Readonly<Record<string, Article>>>> = { en };

/** Apart from `languages`, so that sending an email does not load the pages it links to. */
export function findArticle(language: string, id: string): Article | undefined {
  const articles = articlesIn[language];
  return articles && Object.hasOwn(articles, id) ? articles[id] : undefined;
}
