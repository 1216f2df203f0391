import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Look {
  width: number;
  scheme: "light" | "dark";
}

/** The page as a person with this screen sees it. Close it after use. */
export async function opened(browser: Browser, html: string, { width, scheme }: Look): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
  await page.setContent(html);
  return page;
}

/** The same tab for one page after the other: opening a tab takes longer than looking at a page. */
export async function shown(page: Page, html: string, { width, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.setContent(html);
}

interface Finding {
  id: string;
  nodes: { html: string; failureSummary?: string; any: { data?: { messageKey?: string } | null }[] }[];
}

/** Not on by default, though it is a rule of WCAG 2.2: links and buttons large enough for a finger. */
const always = { "target-size": { enabled: true } };

/** What axe finds, one line for each kind, with the first element it found it on. */
export async function violationsOf(page: Page, ignoredRules: readonly string[] = []): Promise<string[]> {
  const ignored = Object.fromEntries(ignoredRules.map((rule) => [rule, { enabled: false }]));
  return violations(page, { rules: { ...always, ...ignored } });
}

/** What a narrower screen or the dark can break in a page that has been looked at in full. */
export async function violationsOfLook(page: Page): Promise<string[]> {
  return violations(page, { runOnly: ["color-contrast", "link-in-text-block", "target-size"] });
}

async function violations(page: Page, options: object): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe);
  const run = `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ["violations", "incomplete"] })})`;
  const found = await page.evaluate<{ violations: Finding[]; incomplete: Finding[] }>(run);
  return [...found.violations, ...found.incomplete.filter(isUnreadable)].map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`,
  );
}

/** axe takes letters in the very color of their ground for hidden on purpose. Nothing here is. */
const isUnreadable = ({ id, nodes }: Finding): boolean =>
  id === "color-contrast" &&
  nodes.some(({ any }) => any.some(({ data }) => data?.messageKey === "equalRatio"));
