import fc from "fast-check";
import { expect, it } from "vitest";
import { anyStory, scriptOf } from "./any-story.ts";
import { broken } from "./broken.ts";
import { playWith, wrongIn } from "./exhaustive.ts";
import type { Broken } from "./world.ts";

const nothingGoesWrong = (mistake?: Broken) =>
  fc.asyncProperty(anyStory, async (story) => {
    const { played } = await playWith(() => scriptOf(story), new Map(story.faults), mistake);
    expect(wrongIn(played)).toEqual([]);
  });

it(
  "up to six faults at once, in any story, lose nothing and send nothing twice",
  { timeout: 120_000 },
  async () => {
    await fc.assert(nothingGoesWrong(), { numRuns: 1500, seed: 2027 });
  },
);

it("a sender that marks after it sent is caught, by one fault or two", { timeout: 120_000 }, async () => {
  const run = { numRuns: 400, seed: 2027 };
  const { failed, counterexample } = await fc.check(nothingGoesWrong(broken["send, then mark"]), run);
  expect(failed).toBe(true);
  expect(counterexample?.[0].faults.length).toBeLessThanOrEqual(2);
});
