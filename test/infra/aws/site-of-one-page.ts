import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What there must be for the site's stack to deploy something. */
export function siteOfOnePage(folder: string): string {
  const site = join(folder, "site");
  mkdirSync(join(site, "assets"), { recursive: true });
  writeFileSync(join(site, "index.html"), "<!DOCTYPE html>");
  writeFileSync(join(site, "assets", "site.0123.css"), "");
  return site;
}
