import { describe, expect, it } from "vitest";
import { fromClinic, fromPatient } from "../../events/index.ts";
import { assembly } from "../support/played-hipline.ts";
import { journeys } from "./journeys/index.ts";
import { differenceBetween } from "./judge.ts";
import { mutantsOf } from "./mutants.ts";
import { readDeployment, type Life } from "./play.ts";
import { differentAnswer } from "./replay.ts";
import { liveBaseline } from "./suite.ts";

/** The whole wiring at work: lived once, asked about many times. */
describe("the journeys through the deployment as it is", async () => {
  const folder = await assembly();
  const { templates } = readDeployment(folder, "dev");
  const lives = await liveBaseline(folder, "dev");
  const lifeOf = (journey: string): Life => lives[journey] ?? { told: [], asked: [] };
  const linesOf = (journey: string) => lifeOf(journey).told.flatMap(({ lines }) => lines);

  it.each(["breadth", "hourly", "long", "crowd"])(
    "%s: nothing is refused, and no function fails",
    (journey) => {
      expect(linesOf(journey).filter((line) => /^refused: | failed \d+ times| dropped/.test(line))).toEqual(
        [],
      );
      expect(linesOf(journey).length).toBeGreaterThan(5);
    },
  );

  it.each(Object.keys(lives))("%s: every act is played to its end", (journey) => {
    expect(linesOf(journey).filter((line) => line.startsWith("the act ends: "))).toEqual([]);
  });

  it("breadth: every event that a clinic or a patient can publish is published", () => {
    const said = linesOf("breadth").join("\n");
    const silent = [...fromClinic, ...fromPatient].filter(
      ({ source, type }) => !said.includes(`${source} says ${type}`),
    );
    expect(silent).toEqual([]);
  });

  it("failing: every queue that a function reads hands its message to its dead letters", () => {
    const kept = linesOf("failing").findLast((line) => line.startsWith("dead letters: "));
    const queues = linesOf("closed").flatMap((line) => /event source disabled: (\S+)/.exec(line)?.[1] ?? []);
    expect(queues.filter((queue) => !kept?.includes(`${queue}-dlq`))).toEqual([]);
    expect(queues.length).toBeGreaterThanOrEqual(8);
  });

  it("undeliverable: what EventBridge and the Scheduler cannot deliver is kept", () => {
    expect(linesOf("undeliverable").filter((line) => line.includes("dropped"))).toEqual([]);
  });

  const mutants = mutantsOf(templates);

  it("every mutant has a name of its own", () => {
    const names = mutants.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  const rights = mutants.filter(({ right }) => right !== undefined);

  it("there are rights to take away", () => {
    expect(rights.length).toBeGreaterThan(100);
  });

  it.each(rights)("somebody needs: $name", ({ right = "", templates: bent }) => {
    const refusals = journeys.map(({ name, given = (as) => as }) =>
      differentAnswer(lifeOf(name).asked, given(templates), given(bent()), right),
    );
    expect(refusals.join("\n")).toContain(`is not authorized to perform: ${right} on resource: `);
  });
});

describe("of two stories", () => {
  it.each([
    [["a"], ["a"], undefined],
    [["a", "a"], ["a"], "it did not happen: a"],
    [["a"], ["a", "b"], "it happened: b"],
    [["a"], ["b", "refused: X may not s3:Get on y"], "refused: X may not s3:Get on y"],
  ])("%j and %j the difference is %s", (expected, found, difference) => {
    expect(differenceBetween(expected, found)).toBe(difference);
  });
});
