import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeGallery } from "../../../infra/preview/gallery.ts";
import { languages } from "../../../shared/content/languages.ts";
import type { Language } from "../../../shared/content/languages.ts";
import { rightToLeft } from "../../../infra/preview/right-to-left.ts";
import { launchBrowser } from "../../support/browser.ts";
import { shown } from "../../support/rendered.ts";

const script = readFileSync(join(import.meta.dirname, "../../support/layout-faults.js"), "utf8");
const { items } = makeGallery("http://127.0.0.1:4311");
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  // The other tests of this process know only the languages that patients have.
  (languages as Map<string, Language>).delete(rightToLeft);
});

async function faultsIn(html: string): Promise<string[]> {
  await shown(page, html, { width: 320, scheme: "light" });
  return page.evaluate<string[]>(script);
}

/** Spanish has the longer words, and no phone is narrower. */
describe("on a phone of 320 px, in Spanish", () => {
  it.each(items.map(({ id, made }) => [id, made.get("es")] as const))("%s is whole", async (_, made) => {
    if (!made || "failed" in made) throw new Error(made?.failed ?? "This is not made in Spanish");
    expect(await faultsIn(made.html)).toEqual([]);
  });
});

describe("a fault of layout is found:", () => {
  it.each([
    ["a word wider than its box", `<p style="width:40px">Immeasurably</p>`, /runs over its edge: p/],
    ["a table wider than the phone", `<table width="400"><tr><td>Wide</td></tr></table>`, /sideways/],
    ["text that is cut off", `<p style="height:20px;overflow:hidden">One<br>Two</p>`, /is cut off: p/],
    ["a heading at the end", `<p>First.</p><h2>Last</h2>`, /nothing follows: h2/],
  ])("%s", async (_, body, fault) => {
    expect((await faultsIn(body)).join("\n")).toMatch(fault);
  });
});
