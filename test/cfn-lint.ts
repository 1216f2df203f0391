import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synth } from "../infra/aws/app.ts";
import { siteOfOnePage } from "./infra/aws/site-of-one-page.ts";

/**
 * Asks cfn-lint, CloudFormation's linter in Python, about every template of every stage: an opinion other than that of the
 * rules that `cdk synth` brings. Apart from `npm test`, because npm cannot bring it: on a machine without it this fails and
 * says what to install. What it may find is said where it is found, in the template's own metadata.
 */
const folder = mkdtempSync(join(tmpdir(), "hipline-cfn-lint-"));
try {
  const templates: string[] = [];
  for (const stage of ["dev", "prod"]) {
    const outdir = join(folder, stage);
    const buildSite = () => siteOfOnePage(folder);
    const assembly = await synth({ outdir, stage, validate: false, buildSite });
    templates.push(...assembly.stacks.map(({ templateFullPath }) => templateFullPath));
  }
  const { error, status, stdout, stderr } = spawnSync(
    "cfn-lint",
    ["--regions", "us-east-1", "--", ...templates],
    {
      encoding: "utf8",
    },
  );
  if (error)
    throw new Error(
      `cfn-lint is needed and did not start (${error.message}). Install it: pip install -r test/cfn-lint.txt`,
    );
  console.log(`${stdout}${stderr}`.trim());
  console.log(status === 0 ? `cfn-lint: clean, ${templates.length} templates` : "cfn-lint: not clean");
  if (status !== 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
