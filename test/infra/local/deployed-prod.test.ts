import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { synth } from "../../../infra/aws/app.ts";
import { playTemplate, type Local } from "../../../infra/local/hipline.ts";
import { breadth } from "../../mutation/journeys/breadth.ts";
import { live, readDeployment } from "../../mutation/play.ts";
import { bookConsult, liveToTheConsult, startAt } from "./support/consult.ts";

const assembly = mkdtempSync(join(tmpdir(), "hipline-prod-"));

beforeAll(() => synth({ outdir: assembly, stage: "prod", validate: false }));
afterAll(() => rmSync(assembly, { recursive: true }));

async function play<Result>(use: (local: Local) => Promise<Result>): Promise<Result> {
  const local = await playTemplate({ assembly, startAt: new Date(startAt) });
  try {
    return await use(local);
  } finally {
    await local.close();
  }
}

describe("the template of prod, encrypted by a key of our own", { timeout: 60_000 }, () => {
  it("is played to the delivered emails, and nothing is refused", async () => {
    await play(async (local) => {
      await liveToTheConsult(local);
      expect(local.inbox().map(({ state }) => state)).toEqual(["delivered", "delivered"]);
      expect(local.denials()).toEqual([]);
    });
  });

  it("lets every function do on every road what it does in dev", async () => {
    const deployment = readDeployment(assembly, "prod");
    const { told } = await live(deployment, deployment.templates, breadth);
    const lines = told.flatMap((act) => act.lines);
    expect(lines.filter((line) => /^refused: | failed \d+ times| dropped/.test(line))).toEqual([]);
    const pages = lines.filter((line) => line.startsWith("the browser asks GET /"));
    expect(pages.length).toBeGreaterThan(15);
    expect(pages.filter((line) => !line.includes(": 200 "))).toEqual([
      "the browser asks GET /nothing/here: 404 ",
    ]);
  });

  it("needs the key's own policy to let EventBridge in", async () => {
    const file = join(assembly, "Hipline-prod-Stateful.template.json");
    const template = readFileSync(file, "utf8");
    expect(template).toContain('"EventBridgeToQueues"');
    writeFileSync(file, withoutStatement(template, "EventBridgeToQueues"));
    const denials = await play(async (local) => (await bookConsult(local)).denials());
    expect(denials[0]).toMatchObject({
      principal: expect.stringContaining("Service: events.amazonaws.com") as string,
      action: "kms:GenerateDataKey",
    });
  });
});

function withoutStatement(template: string, sid: string): string {
  const isGone = (value: unknown) => (value as { Sid?: string } | null)?.Sid === sid;
  return JSON.stringify(
    JSON.parse(template, (_key, value: unknown) =>
      Array.isArray(value) ? value.filter((entry) => !isGone(entry)) : value,
    ),
  );
}
