import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
  writeFileSync(join(folder, "timeline.json"), `${JSON.stringify(sent.map(({ entry }) => entry), null, 2)}\n`);
  await drawEmails(root, sent);
}

/** As on a phone of 390 points, the way most people will read it. */
async function drawEmails(root: string, sent: SentSlot[]): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 });
    for (const { entry, email } of sent) {
      await page.setContent(email.html ?? "");
      await page.screenshot({ path: join(root, entry.html.replace(/html$/, "png")), fullPage: true });
    }
  } finally {
    await browser.close();
  }
}
