import { site as en } from "./en/site.ts";
import type { SiteWords } from "./en/site.ts";
import { site as es } from "./es/site.ts";
import type { LanguageTag } from "./language-list.ts";
import { languageOf } from "./languages.ts";

export type { SiteWords } from "./en/site.ts";

const wordsIn = new Map<string, SiteWords>(
  Object.entries({ en, es } satisfies Record<LanguageTag, SiteWords>),
);

/** Apart from `languages`, so that sending an email does not load the words of the site. */
export const siteWordsOf = (language: string): SiteWords => wordsIn.get(languageOf(language).tag) ?? en;
