import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import type { SentSlot } from "./timeline.ts";

/** Writes the timeline and every email as HTML, text and picture. */
export async function writeDemo(root: string, sent: SentSlot[]): Promise<void> {
  const folder = join(root, "out", "demo");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { entry, email } of sent) {
    writeFileSync(join(root, entry.html), email.html ?? "");
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
    for (const { entry, email } of sent) {
      const path = join(root, entry.html.replace(/html$/, "png"));
      const height = await onPage(browser, email.html ?? "", 1, (page) =>
        page.evaluate<number>("document.documentElement.scrollHeight"),
      );
      const scale = Math.min(2, tallestPixels / height);
      await onPage(browser, email.html ?? "", scale, (page) => page.screenshot({ path, fullPage: true }));
    }
  } finally {
    await browser.close();
  }
}

async function onPage<Result>(
  browser: Browser,
  html: string,
  deviceScaleFactor: number,
  act: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 }, deviceScaleFactor });
  try {
    await page.setContent(html);
    return await act(page);
  } finally {
    await page.close();
  }
}
