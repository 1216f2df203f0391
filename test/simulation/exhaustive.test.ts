import { describe, expect, it } from "vitest";
import { everyCall, everyPair } from "./exhaustive.ts";
import { scenarios } from "./scenarios.ts";
import type { Broken } from "./world.ts";

// Seconds when the machine is free; a suite that shares it takes longer.
const timeout = 180_000;

describe("a fault at any one call of", { timeout }, () => {
  it.each(Object.entries(scenarios))("%s loses nothing and sends nothing twice", async (_, script) => {
    const { runs, wrong } = await everyCall(script);
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(50);
  });
});

describe("a crash at any two calls of", { timeout }, () => {
  it.each([
    "one email",
    "a visit tomorrow",
    "an end while the email is sent",
    "an erasure while the email is sent",
  ])("%s loses nothing and sends nothing twice", async (name) => {
    const script = scenarios[name];
    if (!script) throw new Error(`there is no scenario "${name}"`);
    const { runs, wrong } = await everyPair(script);
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(500);
  });
});

/** Nothing that was to happen later happens by itself: no weekly tick, reminder, wait or settle check. */
const noScheduleFires: Broken = { rates: { dropSchedule: 1 } };

describe("no schedule ever fires, and a fault at any one call of", { timeout }, () => {
  it.each([
    ["two weeks", Infinity],
    ["a visit that moves", Infinity],
    ["a whole program", 60],
    ["one email, at which two reconcilers look at once", Infinity],
  ] as const)("%s: the hourly look has every email sent, or come to its end", async (name, last) => {
    const [story = "", two] = name.split(", at which ");
    const script = scenarios[story];
    if (!script) throw new Error(`there is no scenario "${story}"`);
    const { runs, wrong } = await everyCall(script, { ...noScheduleFires, looks: two ? 2 : 1 }, { last });
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(200);
  });
});
