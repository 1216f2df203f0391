import { describe, expect, it } from "vitest";
import { articlesOf } from "../../../shared/content/articles.ts";
import { bannedIn } from "../../../shared/content/banned-words.ts";
import { languages } from "../../../shared/content/languages.ts";
import type { Language } from "../../../shared/content/languages.ts";

/** Every string of the content, called with plain arguments where it is a function. */
function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return stringsOf((value as (...args: unknown[]) => unknown)("Ada", "Ada"));
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(stringsOf);
  return [];
}

function everythingIn({ tag, messages }: Language): string[] {
  // Messages that take structures are covered by the emails' own tests.
  const { dose: _dose, kit: _kit, runs: _runs, weekly, ...plain } = messages;
  const { stepUp, ...restOfWeekly } = weekly;
  return [
    ...stringsOf(plain),
    ...stringsOf(restOfWeekly),
    stepUp(["clam", "bridge"]),
    ...stringsOf(articlesOf(tag)),
  ];
}

describe.each([...languages.values()])("the content in $tag", (language) => {
  const everything = everythingIn(language);

  it("is there", () => {
    expect(everything.length).toBeGreaterThan(400);
  });

  it("makes no banned claim and frightens no one", () => {
    const found = everything.flatMap((text) => bannedIn(text).map((word) => `${word}: ${text}`));
    expect(found).toEqual([]);
  });

  it("has no double space and no em dash", () => {
    expect(everything.filter((text) => / {2}|\u2014/.test(text))).toEqual([]);
  });
});

describe("a banned word", () => {
  it.each([
    "Your knee is damaged.",
    "Weak hips cause knee pain.",
    "This prevents injury.",
    "It measures your pain.",
    "Squeeze your glutes.",
    "40% of people",
    "Su rodilla está dañada.",
    "Las caderas débiles duelen.",
    "Esto previene lesiones.",
    "Mide su dolor.",
    "Está clínicamente probado.",
    "Apriete los glúteos.",
  ])("is found in: %s", (text) => {
    expect(bannedIn(text)).not.toEqual([]);
  });

  it("is not the word weakness, which the fixed safety text uses", () => {
    expect(bannedIn("sudden leg weakness")).toEqual([]);
  });
});
