import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { languageTags } from "../../shared/content/language-list.ts";
import { copyCollection } from "../figures/collection.ts";
import { launchBrowser } from "../local/browser.ts";
import { contactSheet, reviewDocument } from "./document.ts";

const help = `Writes what a clinician reads and signs before patients get it: every picture, every week of every program with the
source of each dose, and the words as the patient reads them.

  npm run review

It writes to out/review/: one document a language, as HTML and PDF, and the contact sheet of all pictures.`;

const folder = join(import.meta.dirname, "../../out/review");

async function review(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const assets = join(folder, "assets");
  mkdirSync(assets, { recursive: true });
  copyCollection(assets);
  writeFileSync(join(folder, "contact-sheet.html"), contactSheet());
  for (const tag of languageTags) writeFileSync(join(folder, `review-${tag}.html`), reviewDocument(tag));
  await print(["contact-sheet", ...languageTags.map((tag) => `review-${tag}`)]);
  console.log("Wrote out/review/. Begin with out/review/review-en.pdf.");
}

async function print(names: readonly string[]): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    for (const name of names) {
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true });
    }
    await page.goto(pathToFileURL(join(folder, "contact-sheet.html")).href);
    await page.screenshot({ path: join(folder, "contact-sheet.png"), fullPage: true });
  } finally {
    await browser.close();
  }
}

if (process.argv.length > 2) {
  console.log(help);
  process.exitCode = process.argv.includes("--help") ? 0 : 1;
} else {
  await review();
}
