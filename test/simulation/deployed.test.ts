import { expect, it } from "vitest";
import { playDeployed } from "./deployed.ts";
import { plannedFaults } from "./faults.ts";
import { play } from "./play.ts";
import { randomFrom } from "./random.ts";
import { scenarios } from "./scenarios.ts";

const anything = ["event-twice", "event-late", "schedule-twice", "throttle", "lose-answer"] as const;
const inOrder = ["event-twice", "schedule-twice", "throttle", "lose-answer"] as const;

/** The same stories as in memory, through the synthesized template and the SDK, a day at a time. */
it.each([
  ["two weeks", anything],
  ["a whole program", anything],
  ["two pauses of which one ends", anything],
  ["an unsubscribe that is taken back", anything],
  ["a visit that moves", inOrder],
  ["a visit and a plan", inOrder],
] as const)(
  "%s: what SES takes is the same as in memory, once each",
  { timeout: 300_000 },
  async (name, faults) => {
    const story = scenarios[name];
    if (!story) throw new Error(`there is no scenario "${name}"`);
    const accepted = new Set<string>();
    await play({
      script: story(),
      random: randomFrom(1),
      faults: plannedFaults(new Map()),
      onAccepted: ({ slot }) => accepted.add(slot),
    });
    const { slots, troubles } = await playDeployed(story(), { random: randomFrom(7), faults, chance: 0.4 });
    // In the simulation only the hourly look asks for the clinic's list of Monday morning: whether it does is chance.
    const ofThePatient = (all: Iterable<string>) => [...all].filter((slot) => !slot.startsWith("g_")).sort();
    expect(ofThePatient(slots)).toEqual(ofThePatient(accepted));
    expect(troubles).toEqual([]);
  },
);
