import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../../infra/site/build.ts";
import { siteHandler } from "../../../infra/site/serve.ts";
import { stills } from "../../../shared/content/pictures.ts";
import { builtSite } from "../../support/site.ts";

let folder: string;
let files: string[];
beforeAll(() => {
  folder = builtSite();
  files = readdirSync(folder, { recursive: true, encoding: "utf8" });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the built site", () => {
  it("has every file that a page asks for", () => {
    const pages = files.filter((file) => file.endsWith(".html"));
    const asked = pages.flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(/(?:src|rel="stylesheet" href)="([^"]+)"/g)].map(
        ([, path]) => path ?? "",
      ),
    );
    expect(asked.length).toBeGreaterThan(200);
    expect([...new Set(asked)].filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it("has one style in our color and one in the clinic's, each named by what is in it", () => {
    const styles = files.filter((file) => file.endsWith(".css")).sort();
    expect(styles).toEqual([
      expect.stringMatching(/^assets\/site\.[0-9a-f]{12}\.css$/),
      expect.stringMatching(/^assets\/site\.[0-9a-f]{12}\.css$/),
    ]);
  });

  it("takes less than two seconds, pictures and all", () => {
    const outDir = join(folder, "again");
    const began = performance.now();
    buildSite({ outDir, languages: ["en", "es"] });
    expect(performance.now() - began).toBeLessThan(2000);
    rmSync(outDir, { recursive: true });
  });
});

describe("served on this machine", () => {
  const answer = (path: string) => siteHandler(folder)(path);

  it("a page answers under the policy it is deployed with", async () => {
    const response = answer("/en/learn/flare-ups/");
    expect(await response?.text()).toContain("<h1>Your flare-up plan</h1>");
    expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "cache-control": "public, max-age=300",
    });
  });

  it("a picture may be kept for a year", () => {
    expect(answer(`/assets/${stills.E01.file}`)?.headers.get("cache-control")).toBe(
      "public, max-age=31536000, immutable",
    );
  });

  it("an address without its last slash leads to the one with it", () => {
    const response = answer("/en/learn/flare-ups");
    expect([response?.status, response?.headers.get("location")]).toEqual([301, "/en/learn/flare-ups/"]);
  });

  it.each(["/nowhere/", "/en/learn/", "/../package.json", "/%2e%2e/package.json", "/en/\0", "/assets"])(
    "%j is no page of it",
    (path) => {
      expect(answer(path)).toBeUndefined();
    },
  );
});
