import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { tableStore } from "../../../shared/aws/table.ts";
import { controlId, isStopped, newControl, stop, withRate, type Control } from "../../../shared/control.ts";
import type { Store } from "../../../shared/ports.ts";
import { tableEngine } from "../../support/table-engine.ts";

const runbook = readFileSync(new URL("../../../infra/RUNBOOK.md", import.meta.url), "utf8");

let engine: Awaited<ReturnType<typeof tableEngine>>;
let control: Store<Control>;
beforeEach(async () => {
  engine = await tableEngine();
  control = tableStore<Control>(engine.access, "CONTROL", () => controlId);
});
afterEach(() => engine.close());

/** Does to the table what the command under this heading does. */
async function follow(heading: string): Promise<void> {
  const article = runbook.split(`### ${heading}\n`)[1]?.split("\n### ")[0] ?? "";
  const command = /aws dynamodb update-item [\s\S]*?(?=\n```)/.exec(article)?.[0] ?? "";
  const option = (name: string): string | undefined =>
    new RegExp(`--${name} '((?:[^']|'\\$\\([^)]*\\)')*)'`)
      .exec(command)?.[1]
      ?.replaceAll(/'\$\([^)]*\)'/g, "2027-01-18T13:00:00Z")
      .replaceAll("<clinic id>", "northside");
  const json = (name: string): never => JSON.parse(option(name) ?? "null") as never;
  const { client, tableName: TableName } = engine.access;
  const names = option("expression-attribute-names");
  await client.send(
    new UpdateItemCommand({
      TableName,
      Key: json("key"),
      UpdateExpression: option("update-expression"),
      ExpressionAttributeValues: json("expression-attribute-values"),
      ...(names !== undefined && { ExpressionAttributeNames: JSON.parse(names) as Record<string, string> }),
      ...(option("condition-expression") !== undefined && {
        ConditionExpression: option("condition-expression"),
      }),
    }),
  );
}

const stoppedFor = async (clinicId: string): Promise<boolean> =>
  isStopped((await control.get(controlId)) ?? newControl, "weekly", clinicId);

it("stopping all email stops it, whether or not anything was ever stopped", async () => {
  await follow("Stop all email");
  expect(await stoppedFor("northside")).toBe(true);
  expect(await control.get(controlId)).toEqual({
    rev: 1,
    clinics: {},
    stopped: { at: "2027-01-18T13:00:00Z", because: "operator" },
  });
});

it("starting again starts it, and leaves the rate and what is stopped for a clinic as they are", async () => {
  const why = { at: "2027-01-18T12:00:00Z", because: "bounces" } as const;
  await control.save(withRate(stop(newControl, why, "southside"), 14));
  await follow("Stop all email");
  await follow("Start again");
  expect(await stoppedFor("northside")).toBe(false);
  expect(await stoppedFor("southside")).toBe(true);
  expect(await control.get(controlId)).toMatchObject({ rate: 14 });
});

it("starting a clinic again has it judged anew", async () => {
  await control.save(stop(newControl, { at: "2027-01-18T12:00:00Z", because: "bounces" }, "northside"));
  await follow("Start a clinic again");
  expect(await control.get(controlId)).toEqual({ rev: 2, clinics: { northside: { round: 1 } } });
});

it("a change that was decided before the command does not undo it", async () => {
  await control.save(withRate(newControl, 14));
  const before = (await control.get(controlId)) ?? newControl;
  await follow("Stop all email");
  expect(await control.save(withRate(before, 50))).toBe(false);
});
