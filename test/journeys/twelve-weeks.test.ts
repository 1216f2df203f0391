import { describe, expect, it } from "vitest";
import { findImbalances } from "../../infra/local/demo/balance.ts";
import { demoDays, playJourney } from "../../infra/local/demo/journey.ts";
import { demoOptions, type DemoOptions } from "../../infra/local/demo/options.ts";
import { timelineOf } from "../../infra/local/demo/timeline.ts";
import type { Local } from "../../infra/local/hipline.ts";
import { withBentHipline, withHipline, type Bend } from "../support/played-hipline.ts";

function options(...args: string[]): DemoOptions {
  const read = demoOptions(args);
  if (!("program" in read)) throw new Error(JSON.stringify(read));
  return read;
}

async function lived(local: Local, chosen: DemoOptions) {
  await playJourney(local, chosen, () => undefined);
  const items = await local.items();
  const sent = timelineOf(local, items, chosen);
  return {
    weekly: sent.filter(({ entry }) => entry.kind === "weekly"),
    imbalances: findImbalances(local, items, sent, chosen),
  };
}

/** Three patients, each lived once and asked several questions: in three zones, one of them under the clinician gate. */
const lives = new Map<string, ReturnType<typeof lived>>();
function lifeIn(zone: string): ReturnType<typeof lived> {
  const gate = zone === "Europe/Paris" ? "clinician" : "calendar";
  const chosen = options("--zone", zone, "--start", "2027-01-18", "--gate", gate);
  const startAt = demoDays(chosen).bookedAt.toISOString();
  const life = lives.get(zone) ?? withHipline(startAt, (local) => lived(local, chosen));
  lives.set(zone, life);
  return life;
}

describe("twelve weeks of pfp-12", { timeout: 240_000 }, () => {
  it.each(["America/New_York", "Europe/Paris", "Australia/Lord_Howe"])(
    "reach the patient in %s at the same local hour across the change of clocks",
    async (zone) => {
      const { weekly, imbalances } = await lifeIn(zone);
      expect(imbalances).toEqual([]);
      expect(weekly.map(({ entry }) => entry.local.slice(0, 10))).toEqual([
        "2027-01-18",
        "2027-01-25",
        "2027-02-01",
        "2027-02-08",
        "2027-02-15",
        "2027-02-22",
        "2027-03-01",
        "2027-03-08",
        "2027-03-15",
        "2027-03-22",
        "2027-03-29",
        "2027-04-05",
      ]);
      expect(new Set(weekly.map(({ entry }) => entry.local.slice(11))).size).toBe(1);
      expect(weekly[0]?.entry.local.slice(11, 13)).toBe("08");
      // The clocks did change: the same local time is two different times of UTC.
      expect(new Set(weekly.map(({ entry }) => entry.at.slice(11, 16))).size).toBe(2);
    },
  );

  it("say the doses of clinical practice week by week", async () => {
    const { weekly } = await lifeIn("America/New_York");
    const doses = weekly.map(({ entry }) =>
      entry.exercises.map(({ id, sets, reps, hold }) =>
        [id, `${sets}x${[reps, hold].filter(Boolean).join("x")}`].join(" "),
      ),
    );
    expect(doses[0]).toEqual(["E01 2x10", "E02 2x10", "E05 3x10", "E21 1x10x10 s"]);
    expect(doses[1]).toEqual(["E01 3x10", "E02 2x10", "E05 3x10", "E21 1x10x10 s"]);
    expect(doses[2]).toEqual(["E01 3x12", "E03 2x12", "E04 2x10", "E12 3x10", "E18 1x10x5 s"]);
    expect(doses[5]).toEqual(["E09 3x15", "E06 3x8", "E10 2x15", "E14 3x8", "E13 3x10"]);
    expect(doses[7]).toEqual(["E09 3x15", "E06 3x10", "E10 2x15", "E14 3x8", "E13 3x10"]);
    expect(doses[11]).toEqual(["E01 3x8-10", "E11 3x20-30 s", "E15 3x8", "E16 3x10"]);
  });

  it("follow the clinician's click from phase to phase under the clinician gate", async () => {
    const { weekly } = await lifeIn("Europe/Paris");
    expect(weekly.map(({ entry }) => entry.week)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

/** Takes an action out of the policy of one function's role. */
const withoutGrant =
  (policyId: RegExp, action: string): Bend =>
  (resources) => {
    for (const [id, { Type, Properties }] of Object.entries(resources)) {
      if (Type !== "AWS::IAM::Policy" || !policyId.test(id)) continue;
      const document = Properties["PolicyDocument"] as { Statement: { Action: string | string[] }[] };
      for (const statement of document.Statement) {
        statement.Action = [statement.Action].flat().filter((allowed) => allowed !== action);
      }
    }
  };

const withoutRuleOf =
  (eventType: string): Bend =>
  (resources) => {
    for (const [id, { Type, Properties }] of Object.entries(resources)) {
      if (Type === "AWS::Events::Rule" && JSON.stringify(Properties["EventPattern"]).includes(eventType)) {
        Reflect.deleteProperty(resources, id);
      }
    }
  };

describe("the demo on a stack", () => {
  // Lived for one week: nothing of this needs more, and a message that fails comes back a hundred times.
  const asked = options("--program", "gentle-6");
  const chosen = { ...asked, program: { ...asked.program, weeks: 1 } };
  const startAt = demoDays(chosen).bookedAt.toISOString();

  it("without the right to send fails and names it", async () => {
    const { imbalances } = await withBentHipline(
      startAt,
      withoutGrant(/SendEmail/, "ses:SendEmail"),
      (local) => lived(local, chosen),
    );
    expect(imbalances.join("\n")).toMatch(/send-email is not allowed ses:SendEmail on arn:aws:ses/);
  }, 400_000);

  it("without the right to the table fails and names it", async () => {
    const { imbalances } = await withBentHipline(
      startAt,
      withoutGrant(/AssignPlan/, "dynamodb:GetItem"),
      (local) => lived(local, chosen),
    );
    expect(imbalances.join("\n")).toMatch(/assign-plan is not allowed dynamodb:GetItem on arn:aws:dynamodb/);
  }, 400_000);

  it("without the rule of an event fails and names the event", async () => {
    const { imbalances } = await withBentHipline(startAt, withoutRuleOf("PlanAssigned"), (local) =>
      lived(local, chosen),
    );
    expect(imbalances.join("\n")).toContain("no rule matched the event PlanAssigned from the clinic");
  }, 400_000);
});
