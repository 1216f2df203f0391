import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Clinic } from "../../shared/clinic.ts";
import { articlesOf } from "../../shared/content/articles.ts";
import { languageOf } from "../../shared/content/languages.ts";
import { movements, stills } from "../../shared/content/pictures.ts";
import { siteWordsOf } from "../../shared/content/site-words.ts";
import { sitePages } from "../../shared/pages/site-pages.ts";
import { siteStyle } from "../../shared/pages/site-style.ts";
import type { Site, SiteLanguage, SitePage } from "../../shared/pages/site.ts";
import { programs } from "../../shared/program/catalog.ts";
import { copyCollection } from "../figures/collection.ts";

export interface BuildOptions {
  /** Emptied first. */
  outDir: string;
  /** BCP 47, the fallback first. */
  languages: readonly string[];
  /** Those with a booking page get a lead article with their invitation. */
  clinics?: readonly Clinic[];
  /** Where it will be served, without a slash at the end, if that is known. */
  origin?: string | undefined;
}

export const assetsFolder = "assets";

/** Writes the education site as files. What lies under /assets carries a hash in its name and never changes. */
export function buildSite(options: BuildOptions): SitePage[] {
  const { outDir, languages, clinics = [], origin } = options;
  const assets = join(outDir, assetsFolder);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  copyCollection(assets);
  const pages = sitePages({
    origin,
    languages: languages.map(siteLanguage),
    clinics,
    programs,
    pictures: stills,
    movements,
    stylesheet: stylesIn(assets),
  });
  for (const { path, html } of pages) write(join(outDir, fileOf(path)), html);
  return pages;
}

export const siteLanguage = (tag: string): SiteLanguage => ({
  language: languageOf(tag),
  words: siteWordsOf(tag),
  articles: articlesOf(tag),
});

/** The file that answers for a path. */
export const fileOf = (path: string): string => (path.endsWith("/") ? `${path}index.html` : path);

/** A file for each color, written when a page first asks for it. */
function stylesIn(folder: string): Site["stylesheet"] {
  const files = new Map<string | undefined, string>();
  return (clinic) => {
    const known = files.get(clinic?.color);
    if (known !== undefined) return known;
    const style = siteStyle(clinic);
    const file = `site.${createHash("sha256").update(style).digest("hex").slice(0, 12)}.css`;
    write(join(folder, file), style);
    files.set(clinic?.color, file);
    return file;
  };
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
