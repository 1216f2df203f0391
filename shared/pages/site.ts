import type { Clinic } from "../clinic.ts";
import type { Article } from "../content/article.ts";
import type { ArticleId } from "../content/en/article-titles.ts";
import type { Language } from "../content/languages.ts";
import type { SiteWords } from "../content/site-words.ts";
import type { Pictures } from "../content/pictures.ts";
import { siteLinks } from "../links/site.ts";
import type { SiteLinks } from "../links/site.ts";
import type { Program } from "../program/program.ts";

/** The education site: public pages that carry no token and know no patient. What differs between two builds is in here. */
export interface Site {
  /** Where it will be served, without a slash at the end; absent where that is not known before it is deployed. */
  readonly origin?: string | undefined;
  /** The first one answers where no language was asked for. */
  readonly languages: readonly SiteLanguage[];
  /** Those that can be booked get a lead article with their invitation. */
  readonly clinics: readonly Clinic[];
  /** Every version that anyone may be on. */
  readonly programs: readonly Program[];
  readonly pictures: Pictures;
  /** Moving pictures. */
  readonly movements: Pictures;
  /** The file of the style in a clinic's color, or in our own. */
  stylesheet(clinic?: Clinic): string;
}

export interface SiteLanguage {
  readonly language: Language;
  readonly words: SiteWords;
  readonly articles: Readonly<Record<ArticleId, Article>>;
}

export interface SitePage {
  /** As a browser asks for it, with a slash at the end. */
  readonly path: string;
  readonly html: string;
}

/** What a page needs to know in order to be in one language of one site. */
export interface Context extends SiteLanguage {
  readonly site: Site;
  /** From page to page. */
  readonly links: SiteLinks;
}

export const contextsOf = (site: Site): Context[] =>
  site.languages.map((each) => ({ ...each, site, links: siteLinks("", each.language.tag) }));
