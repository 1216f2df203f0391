import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../../shared/content/languages.ts";
import type { Language } from "../../../shared/content/languages.ts";
import { makeGallery } from "../../../infra/preview/gallery.ts";
import type { Gallery, Made } from "../../../infra/preview/gallery.ts";
import { makeFresh } from "../../../infra/preview/make.ts";
import { rightToLeft } from "../../../infra/preview/right-to-left.ts";

let gallery: Gallery;
beforeAll(() => {
  gallery = makeGallery("http://127.0.0.1:4311");
});
// The other tests of this process know only the languages that patients have.
afterAll(() => void (languages as Map<string, Language>).delete(rightToLeft));

const made = (id: string, language = "en"): Exclude<Made, { failed: string }> => {
  const one = gallery.items.find((item) => item.id === id)?.made.get(language);
  if (!one || "failed" in one)
    throw new Error(`${id} was expected in ${language}, found ${one?.failed ?? "none"}`);
  return one;
};

describe("the gallery", () => {
  it("makes everything in every language, and mirrored", () => {
    for (const { id, made: inLanguages } of gallery.items) {
      expect([id, ...inLanguages.keys()]).toEqual([id, ...gallery.languages, rightToLeft]);
      expect([...inLanguages.values()].filter((one) => "failed" in one)).toEqual([]);
    }
  });

  it("mirrors emails and pages", () => {
    expect(made("pfp-12-week-03", rightToLeft).html).toContain('dir="rtl"');
    expect(made("site-learn-noisy-knees", rightToLeft).html).toContain('dir="rtl"');
  });

  it("tells the size of an email and what it may be", () => {
    const { html, measures } = made("pfp-12-week-03");
    expect(measures.htmlBytes).toEqual({ found: Buffer.byteLength(html), most: 25 * 1024 });
  });

  it("does not count a clinic's long name as hard reading", () => {
    const long = made("before-visit-other").measures.grade.found;
    expect(Math.abs(long - made("before-visit-knee").measures.grade.found)).toBeLessThan(1);
  });

  it("counts the words of a page without its menu and its sources", () => {
    expect(made("site-learn-noisy-knees").measures.words.found).toBeLessThan(300);
  });

  it("groups the pages of the site by what they are", () => {
    const groups = new Set(
      gallery.items.map(({ group }) => group).filter((group) => group.startsWith("Site")),
    );
    expect([...groups]).toEqual([
      "Site",
      "Site: articles",
      "Site: exercises",
      "Site: programs",
      "Site: handouts",
    ]);
  });

  it("holds every page of the site that an email links to", () => {
    const { html } = made("pfp-12-week-03");
    const links = [...html.matchAll(/href="http:\/\/127\.0\.0\.1:4311(\/en\/[^"]*)"/g)].map(
      ([, path]) => path,
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !gallery.site.has(path ?? ""))).toEqual([]);
  });
});

it("is made in a thread of its own, so that saved files count", async () => {
  const fresh = await makeFresh("http://127.0.0.1:4399");
  expect(fresh.items.length).toBe(gallery.items.length);
  expect(languages.has(rightToLeft)).toBe(true);
});
