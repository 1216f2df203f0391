import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { synth } from "../../../infra/aws/app.ts";
import { siteOfOnePage } from "./site-of-one-page.ts";

const folder = mkdtempSync(join(tmpdir(), "hipline-synth-"));
afterAll(() => rmSync(folder, { recursive: true }));

const aSite = (): string => siteOfOnePage(folder);

describe.each(["dev", "prod"])("stage %s", (stage) => {
  it(
    "has no finding of CloudFormation, AwsSolutions, HIPAA or Serverless rules",
    { timeout: 300_000 },
    async () => {
      const context = { "aws:cdk:bundling-stacks": [] };
      const outdir = join(folder, stage);
      const assembly = await synth({ outdir, stage, validate: true, context, buildSite: aSite });
      const names = assembly.stacks.map(({ stackName }) => stackName);
      expect(names).toEqual([
        `Hipline-${stage}-Site`,
        `Hipline-${stage}-Stateful`,
        `Hipline-${stage}-Stateless`,
      ]);
    },
  );
});

describe("a synth for the local player", () => {
  const outdir = join(folder, "local");

  it("bundles every function into one module that needs no CommonJS", { timeout: 300_000 }, async () => {
    await synth({ outdir, validate: false });
    const bundles = readdirSync(join(outdir, "bundles")).map((name) =>
      join(outdir, "bundles", name, "index.mjs"),
    );
    // esbuild leaves this text behind when a dependency calls require() for something it could not see.
    const broken = bundles.filter(
      (file) => !existsSync(file) || readFileSync(file, "utf8").includes("Dynamic require of"),
    );
    expect(broken).toEqual([]);
  });
});
