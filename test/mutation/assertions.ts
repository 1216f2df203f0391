import { readFileSync } from "node:fs";
import { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe } from "vitest";
import { judgeInstead } from "../infra/aws/synthesized.ts";
import { mutantsOf } from "./mutants.ts";
import type { Templates } from "./mutant.ts";
import { readDeployment } from "./play.ts";

/**
 * The tests of the stacks, asked about bent templates: each mutant gets copies of their files, which collect what they
 * have to say about the templates that stand there while they are loaded.
 */
const { folder, stage, names } = JSON.parse(readFileSync(process.env["MUTANTS"] ?? "", "utf8")) as {
  folder: string;
  stage: string;
  names: string[];
};
const suites: Record<string, string[]> = {
  dev: ["alarms", "data", "functions", "http-api", "permissions", "queues", "rules", "site-stack"],
  prod: ["prod"],
};

const mutants = new Map(
  mutantsOf(readDeployment(folder, stage).templates).map((mutant) => [mutant.name, mutant]),
);

for (const [index, name] of names.entries()) {
  const bent = forTests(mutants.get(name)?.templates() ?? {});
  describe(name, async () => {
    judgeInstead(stage, bent);
    for (const suite of suites[stage] ?? [])
      await import(/* @vite-ignore */ `../infra/aws/${suite}.test.ts?mutant=${index}`);
    beforeAll(() => judgeInstead(stage, bent));
  });
}

function forTests(templates: Templates): Parameters<typeof judgeInstead>[1] {
  const of = (stack: string) =>
    Template.fromJSON(structuredClone(templates[`Hipline-${stage}-${stack}`] ?? {}));
  return { stateful: of("Stateful"), site: of("Site"), stateless: of("Stateless") };
}
