import { describe, expect, it } from "vitest";
import { englishUnits, madeFrom, refreshed, staleUnits } from "../../../infra/languages/made-from.ts";
import { languageTags } from "../../../shared/content/language-list.ts";

describe.each(languageTags.filter((tag) => tag !== "en"))("the translation into %s", (tag) => {
  it("was made from the English of now", () => {
    const stale = staleUnits(englishUnits(), madeFrom(tag));
    const what = `English changed: bring ${stale.join(", ")} in shared/content/${tag} up to date, then run: npm run languages -- ${tag} ${stale.join(" ")}`;
    expect(stale, what).toEqual([]);
  });
});

describe("the units of a translation", () => {
  const units = Object.keys(englishUnits());

  it("are files of messages, exercises and articles", () => {
    expect(units).toEqual(
      expect.arrayContaining(["weekly", "red-flags", "exercises/E01", "articles/noisy-knees"]),
    );
  });

  it("hold the exercises one by one", () => {
    expect(units).not.toContain("exercises");
  });
});

describe("a unit is stale when its English", () => {
  const made = { weekly: "a1", visit: "b2" };

  it.each([
    ["changed", { weekly: "c3", visit: "b2" }, ["weekly"]],
    ["is new", { weekly: "a1", visit: "b2", pages: "d4" }, ["pages"]],
    ["is gone", { weekly: "a1" }, ["visit"]],
  ])("%s", (_, english, stale) => {
    expect(staleUnits(english, made)).toEqual(stale);
  });

  it("until it is refreshed, and only it", () => {
    const english = { weekly: "c3", pages: "d4" };
    expect(refreshed(english, made, ["weekly", "visit"])).toEqual({ weekly: "c3" });
  });
});
