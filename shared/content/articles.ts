import type { Article } from "./article.ts";
import type { ArticleId } from "./en/article-titles.ts";
import { articles as en } from "./en/articles/index.ts";
import { articles as es } from "./es/articles/index.ts";
import type { LanguageTag } from "./language-list.ts";
import { languageOf } from "./languages.ts";

type Articles = Readonly<Record<ArticleId, Article>>;

const articlesIn = new Map<string, Articles>(
  Object.entries({ en, es } satisfies Record<LanguageTag, Articles>),
);

/** Apart from `languages`, so that sending an email does not load the pages it links to. */
export const articlesOf = (language: string): Articles => articlesIn.get(languageOf(language).tag) ?? en;
