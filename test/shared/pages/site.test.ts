import { describe, expect, it } from "vitest";
import { siteLanguage } from "../../../infra/site/build.ts";
import { bannedIn } from "../../../shared/content/banned-words.ts";
import { sitePages } from "../../../shared/pages/site-pages.ts";
import type { SitePage } from "../../../shared/pages/site.ts";
import { problemsOfPage } from "../../support/html-validation.ts";
import { site } from "../../support/site.ts";
import { testLanguages } from "../../support/test-languages.ts";
import { headings, hrefs, visibleText } from "../../support/visible-text.ts";

const pages = sitePages(site());
const byPath = new Map(pages.map((page) => [page.path, page]));
const named = pages.map((page): [string, SitePage] => [page.path, page]);
const attributes = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, value]) => value ?? "");

it("has a page for each article, exercise, program and week, in each language", () => {
  const english = pages.filter(({ path }) => path.startsWith("/en/"));
  const counts = ["learn", "exercises", "programs", "help"].map(
    (folder) => english.filter(({ path }) => path.startsWith(`/en/${folder}/`)).length,
  );
  // 13 articles and a bookable clinic's copy; 3 programs with 12, 8 and 6 weeks.
  expect(counts).toEqual([14, 20, 29, 1]);
  const spanish = pages.filter(({ path }) => path.startsWith("/es/"));
  expect(spanish.map(({ path }) => path.replace("/es/", "/en/"))).toEqual(english.map(({ path }) => path));
});

it("gives every page an address of its own", () => {
  expect(byPath.size).toBe(pages.length);
});

describe.each(named)("%s", (path, { html }) => {
  it("is valid HTML", async () => {
    expect(await problemsOfPage(html)).toEqual([]);
  });

  it("is at most 20 KB", () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(20 * 1024);
  });

  it("needs no script, no style of its own and nothing from elsewhere", () => {
    expect(html).not.toMatch(/<(script|style|iframe|form|input|object)\b| style="| on[a-z]+="|javascript:/);
    const loaded = attributes(html, /<(?:link rel="stylesheet" href|img src)="([^"]*)"/g);
    expect(loaded.filter((file) => !/^\/assets\/[\w.-]+$/.test(file))).toEqual([]);
  });

  it("links only where a page or a part of it is", () => {
    const missing = hrefs(html)
      .filter((href) => href.startsWith("/") || href.startsWith("#"))
      .filter((href) => {
        const [target = "", part] = href.split("#");
        const page = target === "" ? html : byPath.get(target)?.html;
        return page === undefined || (part !== undefined && !page.includes(` id="${part}"`));
      });
    expect(missing).toEqual([]);
  });

  it("leads to other sites only for sources and for booking", () => {
    const outside = hrefs(html).filter((href) => !href.startsWith("/") && !href.startsWith("#"));
    const known =
      /^https:\/\/(doi\.org|pubmed\.ncbi\.nlm\.nih\.gov|pmc\.ncbi\.nlm\.nih\.gov|mykneecap\.trekeducation\.org|northside\.example)\//;
    expect(outside.filter((href) => !known.test(href))).toEqual([]);
  });

  it("has one h1 and skips no level", () => {
    const levels = headings(html).map(({ level }) => level);
    expect(levels.filter((level) => level === 1).length).toBe(1);
    expect(levels.every((level, index) => index === 0 || level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
  });

  it("uses no banned word, but where clinicians read sources", () => {
    const forPatients = html.replace(/<details class="evidence">.*?<\/details>/s, "");
    expect(bannedIn(visibleText(forPatients))).toEqual([]);
  });

  it("names no condition in its address", () => {
    expect(path).not.toMatch(/patell|patelo|pfp|pain|arthr|syndrom|diagnos/);
  });
});

describe("every page in two languages", () => {
  const translated = named.filter(([path]) => /^\/(en|es)\//.test(path));
  const other = { en: "es", es: "en" } as const;

  it.each(translated)("%s leads to itself in the other one", (path, { html }) => {
    const tag = path.slice(1, 3) as "en" | "es";
    const there = `/${other[tag]}${path.slice(3)}`;
    expect(html).toContain(`<a href="${there}" lang="${other[tag]}" hreflang="${other[tag]}">`);
  });

  it.each(translated.filter(([path]) => !path.endsWith("/northside/")))(
    "%s is named by its translation as its own",
    (path, { html }) => {
      const canonical = `https://guide.example${path}`;
      expect(html).toContain(`<link rel="canonical" href="${canonical}">`);
      const alternates = attributes(html, /<link rel="alternate" hreflang="[^"]*" href="([^"]*)">/g);
      expect(alternates).toHaveLength(3);
      for (const alternate of alternates) {
        expect(byPath.get(new URL(alternate).pathname)?.html).toContain(`href="${canonical}"`);
      }
    },
  );

  it("sends search engines from a clinic's copy to the page itself", () => {
    expect(byPath.get("/en/learn/hip-and-knee/northside/")?.html).toContain(
      '<link rel="canonical" href="https://guide.example/en/learn/hip-and-knee/">',
    );
  });

  it("starts in the first language", () => {
    expect(byPath.get("/")?.html).toBe(byPath.get("/en/")?.html);
  });
});

describe("a site in one language", () => {
  const alone = sitePages(site({ languages: [siteLanguage("en")], origin: undefined }));

  it("offers no other, and names itself by its path where its address is not known", () => {
    const html = alone.find(({ path }) => path === "/en/help/")?.html ?? "";
    expect(html).not.toContain("hreflang");
    expect(html).toContain('<link rel="canonical" href="/en/help/">');
  });
});

describe.each(testLanguages)("a site in the test language $language.tag", (language) => {
  const own = sitePages(site({ languages: [language] }));

  it("says its direction on every page", () => {
    const start = `<html lang="${language.language.tag}" dir="${language.language.dir}">`;
    expect(own.filter(({ html }) => !html.includes(start)).map(({ path }) => path)).toEqual([]);
  });

  it("is valid HTML", async () => {
    const problems = await Promise.all(own.map(async ({ path, html }) => [path, await problemsOfPage(html)]));
    expect(problems.filter(([, found]) => (found?.length ?? 0) > 0)).toEqual([]);
  });
});
