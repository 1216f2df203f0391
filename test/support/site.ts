import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { buildSite, siteLanguage, type Drawn } from "../../infra/site/build.ts";
import { siteHandler } from "../../infra/site/serve.ts";
import { languageTags } from "../../shared/content/language-list.ts";
import type { Pictures, Site } from "../../shared/pages/site.ts";
import { programs } from "../../shared/program/catalog.ts";
import { exerciseIds } from "../../shared/program/exercises.ts";
import { clinic } from "./builders.ts";
import type { Look } from "./rendered.ts";

export const bookable = { ...clinic, bookingUrl: "https://northside.example/book" };

const gray = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#ccc"/></svg>`;

const eachExercise = (file: string, width: number, height: number): Pictures =>
  Object.fromEntries(exerciseIds.map((id) => [id, { file, width, height }]));

/** Gray boxes of the size of the drawings, which take seconds to draw. */
export const grayBoxes: Drawn = {
  pictures: eachExercise("still.svg", 1104, 1000),
  movements: eachExercise("moving.svg", 600, 400),
};

export const site = (changes: Partial<Site> = {}): Site => ({
  origin: "https://guide.example",
  languages: languageTags.map(siteLanguage),
  clinics: [bookable],
  programs,
  ...grayBoxes,
  stylesheet: () => "site.css",
  ...changes,
});

/** The site as files in a temporary folder. */
export async function builtSite(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "hipline-site-"));
  await buildSite({
    outDir,
    languages: languageTags,
    clinics: [bookable],
    origin: "https://guide.example",
    draw(folder) {
      writeFileSync(join(folder, "still.svg"), gray(1104, 1000));
      writeFileSync(join(folder, "moving.svg"), gray(600, 400));
      return Promise.resolve(grayBoxes);
    },
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
