import { describe, expect, it } from "vitest";
import { exercises as words } from "../../../shared/content/en/exercises.ts";
import { loads as loadWords } from "../../../shared/content/en/loads.ts";
import { exerciseIds, exercises } from "../../../shared/program/exercises.ts";
import { loads } from "../../../shared/program/loads.ts";
import { readingGrade } from "../../support/readability.ts";

describe("the exercise library", () => {
  it("has the twenty exercises E01 to E21, without E07", () => {
    const numbers = Array.from({ length: 21 }, (_, index) => index + 1).filter((n) => n !== 7);
    expect(exerciseIds).toEqual(numbers.map((n) => `E${String(n).padStart(2, "0")}`));
  });

  it("gives every exercise a name of its own", () => {
    const names = Object.values(words).map(({ name }) => name);
    expect(new Set(names).size).toBe(exerciseIds.length);
  });

  it("gives every exercise a page address of its own", () => {
    const slugs = Object.values(exercises).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(exerciseIds.length);
    expect(slugs.filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([]);
  });

  it("has words for every load that asks for something", () => {
    expect(Object.keys(loadWords).sort()).toEqual(
      Object.keys(loads)
        .filter((id) => id !== "none")
        .sort(),
    );
  });
});

describe.each(exerciseIds)("%s", (id) => {
  const { how, mistake, easier, harder, target, safety, picture } = words[id];

  it("says how in two or three sentences of at most 60 words", () => {
    expect(how.split(/(?<=\.)\s/).length).toBeGreaterThanOrEqual(2);
    expect(how.split(/(?<=\.)\s/).length).toBeLessThanOrEqual(3);
    expect(how.split(/\s+/).length).toBeLessThanOrEqual(60);
  });

  it("keeps its sentences to twenty words", () => {
    for (const sentence of [how, easier, harder, safety].join(" ").split(/[.;:]\s/)) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
    }
  });

  it("reads at grade six or lower", () => {
    expect(readingGrade(`${how} Avoid ${mistake} You can ${easier} ${safety}`)).toBeLessThanOrEqual(6);
  });

  it("names a mistake, a part of the body, and an easier and a harder way", () => {
    for (const part of [mistake, easier, harder, target]) expect(part).toMatch(/^[a-z0-9]/);
  });

  it("says what its picture shows in 125 characters at most", () => {
    expect(picture).toMatch(/^[A-Z].{20,123}\.$/);
  });
});
