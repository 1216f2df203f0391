import { articlesOf } from "../../shared/content/articles.ts";
import { languageOf } from "../../shared/content/languages.ts";
import { movements, stills } from "../../shared/content/pictures.ts";
import { siteWordsOf } from "../../shared/content/site-words.ts";
import { sitePages } from "../../shared/pages/site-pages.ts";
import { siteStyle } from "../../shared/pages/site-style.ts";
import type { SiteLanguage, SitePage } from "../../shared/pages/site.ts";
import { programs } from "../../shared/program/catalog.ts";
import { harbor, university } from "./people.ts";
import { rightToLeft } from "./right-to-left.ts";

/** The education site in every language, each page with its style inside, so that a look can be turned. */
export function previewSite(languages: readonly string[]): SitePage[] {
  const mirrored = pagesIn([rightToLeft, "en"]);
  return [...pagesIn(languages), ...mirrored.filter(({ path }) => path.startsWith(`/${rightToLeft}/`))];
}

function pagesIn(languages: readonly string[]): SitePage[] {
  const styles = new Map<string, string>();
  const pages = sitePages({
    languages: languages.map(siteLanguage),
    clinics: [harbor, university],
    programs,
    pictures: stills,
    movements,
    stylesheet: (clinic) => {
      const file = `${clinic?.id ?? "own"}.css`;
      styles.set(file, siteStyle(clinic));
      return file;
    },
  });
  const link = /<link rel="stylesheet" href="\/assets\/([^"]+)">/;
  return pages.map(({ path, html }) => ({
    path,
    html: html.replace(link, (_, file: string) => `<style>${styles.get(file) ?? ""}</style>`),
  }));
}

function siteLanguage(tag: string): SiteLanguage {
  const words = tag === rightToLeft ? "en" : tag;
  return { language: languageOf(tag), words: siteWordsOf(words), articles: articlesOf(words) };
}

const groups: Readonly<Record<string, string>> = {
  learn: "Site: articles",
  exercises: "Site: exercises",
  programs: "Site: programs",
};

export interface SiteEntry {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** By language. */
  readonly html: ReadonlyMap<string, string>;
}

/** One entry for each page, whatever its languages. A path begins with its language: `/en/learn/noisy-knees/`. */
export function siteEntries(pages: readonly SitePage[], languages: readonly string[]): SiteEntry[] {
  const inLanguages = pages.flatMap(({ path, html }) => {
    const [, tag = "", ...rest] = path.split("/");
    return [...languages, rightToLeft].includes(tag) ? [{ tag, rest: rest.filter(Boolean), html }] : [];
  });
  const byPath = Map.groupBy(inLanguages, ({ rest }) => rest.join("-"));
  return [...byPath].flatMap(([name, translations]): SiteEntry[] => {
    const first = translations[0];
    if (!first) return [];
    const [section = "", , version] = first.rest;
    const group = section === "programs" && version ? "Site: handouts" : (groups[section] ?? "Site");
    const title = /<title>(.*?)<\/title>/.exec(first.html)?.[1] ?? name;
    const html = new Map(translations.map(({ tag, html: one }) => [tag, one]));
    return [{ id: `site-${name || "home"}`, group, title: unescaped(title), html }];
  });
}

const unescaped = (text: string): string => text.replaceAll("&#39;", "'").replaceAll("&amp;", "&");
