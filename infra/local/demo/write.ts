import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { copyCollection, withPicturesIn } from "../../figures/collection.ts";
import { launchBrowser } from "../browser.ts";
import type { SentSlot } from "./timeline.ts";

/** Writes the timeline and every email as HTML, text and picture. */
export async function writeDemo(root: string, sent: SentSlot[]): Promise<void> {
  const folder = join(root, "out", "demo");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const assets = join(folder, "assets");
  mkdirSync(assets);
  copyCollection(assets);
  // As they were sent, but for pictures: the site that has them is not on this machine.
  for (const { entry, email } of sent) {
    writeFileSync(join(root, entry.html), withPicturesIn("assets", email.html ?? ""));
    writeFileSync(join(root, entry.text), email.text ?? "");
  }
  writeFileSync(
    join(folder, "timeline.json"),
    `${JSON.stringify(
      sent.map(({ entry }) => entry),
      null,
      2,
    )}\n`,
  );
  await drawEmails(root, sent);
}

/** A picture taller than this comes out of Chromium in pieces that repeat. */
const tallestPixels = 8000;

/** As on a phone of 390 points, the way most people will read it. */
async function drawEmails(root: string, sent: SentSlot[]): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser, 2);
    for (const { entry } of sent) {
      const file = join(root, entry.html);
      const path = file.replace(/html$/, "png");
      await page.goto(pathToFileURL(file).href);
      const height = await page.evaluate<number>("document.documentElement.scrollHeight");
      if (2 * height <= tallestPixels) await page.screenshot({ path, fullPage: true });
      else await drawSmaller(browser, file, { path, scale: tallestPixels / height });
    }
  } finally {
    await browser.close();
  }
}

const openPage = (browser: Browser, deviceScaleFactor: number): Promise<Page> =>
  browser.newPage({ viewport: { width: 390, height: 800 }, deviceScaleFactor });

async function drawSmaller(
  browser: Browser,
  file: string,
  { path, scale }: { path: string; scale: number },
): Promise<void> {
  const page = await openPage(browser, scale);
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
