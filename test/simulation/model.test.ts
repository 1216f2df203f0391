import fc from "fast-check";
import { expect, it } from "vitest";
import { broken } from "./broken.ts";
import { anyCommands, anyPlan, assign } from "./commands.ts";
import { Model } from "./model.ts";
import { OnePatient } from "./one-patient.ts";
import type { Broken } from "./world.ts";

const everybodyGetsWhatTheyShould = (mistake?: Broken) =>
  fc.asyncProperty(anyPlan, anyCommands, async (plan, commands) => {
    const [model, real] = [new Model(), new OnePatient(mistake)];
    await assign(model, real, plan);
    await fc.asyncModelRun(() => ({ model, real }), commands);
  });

it(
  "whatever clinic and patient do, each day's email is the one that the model says",
  { timeout: 120_000 },
  async () => {
    await fc.assert(everybodyGetsWhatTheyShould(), { numRuns: 400, seed: 2027 });
  },
);

it(
  "the model catches a Hipline with one kind of pause, and says so in a few commands",
  { timeout: 120_000 },
  async () => {
    const mistake = broken["a pause is a state, not one of several holds"];
    const { failed, counterexample } = await fc.check(everybodyGetsWhatTheyShould(mistake), {
      numRuns: 400,
      seed: 2027,
    });
    expect(failed).toBe(true);
    // For example: pause h1, pause h2, resume h1, a week passes.
    expect([...(counterexample?.[1] ?? [])].length).toBeLessThanOrEqual(6);
  },
);
