import fc from "fast-check";
import { expect } from "vitest";
import { weekdays } from "../../shared/calendar/local-date.ts";
import type { Model } from "./model.ts";
import type { OnePatient } from "./one-patient.ts";
import { contact } from "./script.ts";

type Command = fc.AsyncCommand<Model, OnePatient>;

const command = (
  name: string,
  check: (model: Model) => boolean,
  run: (model: Model, real: OnePatient) => Promise<void>,
): Command => ({ check, run, toString: () => name });

const isRunning = (model: Model): boolean => model.isRunning;
const weekday = fc.constantFrom(...weekdays);
const holdId = fc.constantFrom("h1", "h2");

/** The plan that everything else is done to: for which weekday and hour, and from when. */
export const anyPlan = fc.record({
  ahead: fc.nat(9),
  weekday,
  hour: fc.integer({ min: 8, max: 19 }),
});
export type AnyPlan = typeof anyPlan extends fc.Arbitrary<infer Plan> ? Plan : never;

export async function assign(model: Model, real: OnePatient, plan: AnyPlan): Promise<void> {
  const { weekday: day, hour } = plan;
  const startDate = real.day(plan.ahead);
  real.script.assign(real.now, { program: "gentle-6", startDate, weekday: day, hour, contact });
  await real.does();
  model.assign({ startDate, weekday: day, weeks: 6 });
}

const pauses = holdId.map((id) =>
  command(`pause ${id}`, isRunning, async (model, real) => {
    real.script.pause(real.now, id);
    await real.does();
    model.hold(id);
  }),
);

const resumes = holdId.map((id) =>
  command(
    `resume ${id}`,
    (model) => model.isRunning && model.has(id),
    async (model, real) => {
      real.script.resume(real.now, id);
      await real.does();
      model.lift(id);
    },
  ),
);

const pausesMyself = fc.integer({ min: 1, max: 20 }).map((days) =>
  command(`the patient pauses for ${days} days`, isRunning, async (model, real) => {
    const until = real.day(days);
    real.script.pauseMyself(real.now, until);
    await real.does();
    model.hold("patient", until);
  }),
);

const unsubscribes = fc.constant(
  command("unsubscribe", isRunning, async (model, real) => {
    real.script.unsubscribe(real.now);
    await real.does();
    model.stopped = true;
  }),
);

const resubscribes = fc.constant(
  command(
    "resubscribe",
    (model) => model.isRunning && model.stopped,
    async (model, real) => {
      real.script.resubscribe(real.now);
      await real.does();
      model.stopped = false;
    },
  ),
);

const prefers = weekday.map((day) =>
  command(`prefer ${day}`, isRunning, async (model, real) => {
    const today = real.day();
    real.script.prefer(real.now, { weekday: day });
    await real.does();
    model.prefer(day, today);
  }),
);

const ends = fc.constant(
  command("end", isRunning, async (model, real) => {
    real.script.end(real.now);
    await real.does();
    model.end();
  }),
);

/** Every so often the two are compared: what SES took, and what it should have. */
const sleeps = fc.integer({ min: 1, max: 16 }).map((days) =>
  command(
    `${days} days pass`,
    () => true,
    async (model, real) => {
      for (let day = 0; day < days; day += 1) {
        model.dayPasses(real.day());
        await real.sleepsUntilTomorrow();
      }
      expect(real.days()).toEqual(model.days);
    },
  ),
);

/** Whatever clinic and patient may do, with the days between. */
export const anyCommands = fc.commands(
  [
    sleeps,
    sleeps,
    sleeps,
    pauses,
    resumes,
    pausesMyself,
    unsubscribes,
    resubscribes,
    prefers,
    ends,
  ] as fc.Arbitrary<Command>[],
  { maxCommands: 40, size: "max" },
);
