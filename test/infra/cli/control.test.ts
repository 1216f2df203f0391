import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { doctor } from "../../../infra/cli/doctor.ts";
import { runHipline } from "../../../infra/cli/run.ts";
import { runningFile } from "../../../infra/cli/stage/running.ts";
import { start } from "../../../infra/cli/start.ts";
import { deadLetterNames, eachDeadLetter } from "../../../infra/cli/stage/dead-letters.ts";
import { localTarget } from "../../../infra/cli/stage/target.ts";
import { stop } from "../../../infra/cli/stop.ts";
import { playTemplate, type Local } from "../../../infra/local/hipline.ts";
import { assembly } from "../../support/played-hipline.ts";

let local: Local;
let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "hipline-control-"));
  local = await playTemplate({ assembly: await assembly(), startAt: new Date("2027-01-18T15:00:00Z") });
  const { endpoint, region, credentials } = local;
  mkdirSync(dirname(runningFile(root)), { recursive: true });
  writeFileSync(runningFile(root), JSON.stringify({ stage: "dev", endpoint, region, credentials }));
}, 300_000);
afterAll(async () => {
  await local.close();
  rmSync(root, { recursive: true });
});

async function hipline(...args: string[]): Promise<string> {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  await runHipline([stop, start, doctor], args, { print, tell: print, folder: root, root });
  return printed.join("\n");
}

async function assign(planId: string): Promise<void> {
  const occurredAt = new Date(local.clock.now()).toISOString();
  const contact = {
    email: `${planId}@example.com`,
    givenName: "Maria",
    language: "en",
    timeZone: "America/New_York",
    birthYear: 1980,
    consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
  };
  const data = {
    ...{
      clinicId: "hip-strong",
      patientId: planId,
      planId,
      contact,
      program: "pfp-12",
      startDate: "2027-01-18",
    },
    ...{ signedBy: "Dr. Ada Park", signedAt: "2027-01-15T16:00:00Z" },
  };
  const metadata = {
    eventId: `assign-${planId}-event`,
    occurredAt,
    version: 1,
    correlationId: "control-run",
  };
  local.putEvents([{ source: "clinic", detailType: "PlanAssigned", detail: { metadata, data } }]);
  await local.clock.settle();
}
const minutes = (count: number) => local.clock.advanceTo(local.clock.now() + count * 60_000);
const mailed = () => local.inbox().map(({ to }) => to[0]);

async function examined(): Promise<{ code: number; trouble: string[] }> {
  const lines: string[] = [];
  const print = (text: string) => void lines.push(text);
  const code = await runHipline([doctor], ["doctor", "--local"], { print, tell: print, folder: root, root });
  expect(lines).toHaveLength(4 + deadLetterNames.length);
  expect(lines.every((line) => /^(ok {4}|LOOK {2})\S/.test(line))).toBe(true);
  return { code, trouble: lines.filter((line) => !line.startsWith("ok ")) };
}

it("doctor finds nothing where nothing is wrong", async () => {
  expect(await examined()).toEqual({ code: 0, trouble: [] });
}, 300_000);

it("doctor says what is stopped, what was given up, and what to do", async () => {
  await hipline("stop", "--local");
  const detail = { metadata: { eventId: "no-such-event", version: 1 }, data: {} };
  local.putEvents([{ source: "clinic", detailType: "PlanAssigned", detail }]);
  await local.clock.settle();
  expect(await examined()).toEqual({
    code: 1,
    trouble: [
      "LOOK  sending: Stopped for all clinics since 2027-01-18T15:00:00.000Z: operator. Go on with: start",
      "LOOK  queue assign-plan: 1 given up. Read why with: dlq assign-plan; then: redrive assign-plan",
    ],
  });
  await hipline("start", "--local");
  // What a person threw away after reading why.
  await eachDeadLetter(localTarget({ stage: "dev", ...local }), "assign-plan", () => "done");
  expect(await examined()).toEqual({ code: 0, trouble: [] });
}, 300_000);

it("stop holds email back within seconds, and start lets it go within the hour", async () => {
  expect(await hipline("stop", "--local")).toBe(
    "Stopped for all clinics since 2027-01-18T15:00:00.000Z: operator.",
  );
  await assign("plan-a");
  await minutes(61);
  expect(mailed()).toEqual([]);
  expect(await hipline("start", "--local")).toBe("Nothing is stopped.");
  await minutes(60);
  expect(mailed()).toEqual(["plan-a@example.com"]);
}, 300_000);

it("stop and start of one clinic leave the others alone", async () => {
  expect(await hipline("stop", "--local", "--clinic", "elsewhere")).toMatch(
    /^Stopped for clinic elsewhere since .+: operator\.$/,
  );
  await assign("plan-b");
  expect(mailed()).toContain("plan-b@example.com");
  expect(await hipline("start", "--local", "--clinic", "elsewhere")).toBe("Nothing is stopped.");
}, 300_000);

it("nothing was refused or thrown away on the way", () => {
  expect(local.denials()).toEqual([]);
  expect(local.queues().filter(({ dlq, visible }) => dlq && visible > 0)).toEqual([]);
});
