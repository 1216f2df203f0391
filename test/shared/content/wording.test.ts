import { describe, expect, it } from "vitest";
import { articles } from "../../../shared/content/en/articles/index.ts";
import { en } from "../../../shared/content/en/messages.ts";
import { bannedIn } from "../../support/banned-words.ts";

/** Every string of the content, called with plain arguments where it is a function. */
function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return stringsOf((value as (...args: unknown[]) => unknown)(...plain));
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(stringsOf);
  return [];
}

/** Messages that take structures are covered by the emails' own tests. */
const { dose: _dose, kit: _kit, runs: _runs, weekly, ...messages } = en;
const plain = ["Ada", "Ada"];
const { stepUp, ...restOfWeekly } = weekly;
const everything = [
  ...stringsOf(messages),
  ...stringsOf(restOfWeekly),
  stepUp(["clam", "bridge"]),
  ...stringsOf(articles),
];

describe("the content", () => {
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
  ])("is found in: %s", (text) => {
    expect(bannedIn(text)).not.toEqual([]);
  });

  it("is not the word weakness, which the fixed safety text uses", () => {
    expect(bannedIn("sudden leg weakness")).toEqual([]);
  });
});
