import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { buildSite, siteLanguage } from "../../infra/site/build.ts";
import { siteHandler } from "../../infra/site/serve.ts";
import { languageTags } from "../../shared/content/language-list.ts";
import { movements, stills } from "../../shared/content/pictures.ts";
import type { Site } from "../../shared/pages/site.ts";
import { programs } from "../../shared/program/catalog.ts";
import { clinic } from "./builders.ts";
import type { Look } from "./rendered.ts";

export const bookable = { ...clinic, bookingUrl: "https://northside.example/book" };

export const site = (changes: Partial<Site> = {}): Site => ({
  origin: "https://guide.example",
  languages: languageTags.map(siteLanguage),
  clinics: [bookable],
  programs,
  pictures: stills,
  movements,
  stylesheet: () => "site.css",
  ...changes,
});

/** The site as files in a temporary folder. */
export function builtSite(): string {
  const outDir = mkdtempSync(join(tmpdir(), "hipline-site-"));
  buildSite({
    outDir,
    languages: languageTags,
    clinics: [bookable],
    origin: "https://guide.example",
  });
  return outDir;
}

/** A page of the built site as a person with this screen sees it, under the policy it is deployed with. Close it after use. */
export async function visited(
  browser: Browser,
  folder: string,
  path: string,
  { width, scheme, reducedMotion }: Look & { reducedMotion?: "reduce" },
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    reducedMotion: reducedMotion ?? "no-preference",
    bypassCSP: true,
  });
  const answer = siteHandler(folder);
  await page.route("https://guide.example/**", async (route) => {
    const response = answer(new URL(route.request().url()).pathname);
    if (!response) return route.fulfill({ status: 404 });
    const body = Buffer.from(await response.arrayBuffer());
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  });
  await page.goto(`https://guide.example${path}`);
  return page;
}
