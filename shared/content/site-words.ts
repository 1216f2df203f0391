import { site as en } from "./en/site.ts";
import type { SiteWords } from "./en/site.ts";
import { languageOf } from "./languages.ts";

export type { SiteWords } from "./en/site.ts";

const wordsIn: ReadonlyMap<string, SiteWords> = new Map([["en", en]]);

/** Apart from `languages`, so that sending an email does not load the words of the site. */
export const siteWordsOf = (language: string): SiteWords => wordsIn.get(languageOf(language).tag) ?? en;
