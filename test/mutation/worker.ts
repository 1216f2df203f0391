import { readFileSync } from "node:fs";
import { journeys } from "./journeys/index.ts";
import { noticedAtOnce, noticedOnAJourney, type Court, type Verdict } from "./judge.ts";
import type { Mutant } from "./mutant.ts";
import { mutantsOf } from "./mutants.ts";
import { readDeployment } from "./play.ts";
import { TemplateRules } from "./template-rules.ts";

/** One process asks about one mutant after the other; whoever started it can end it when one takes too long. */
export interface Question {
  check: "at once" | "journeys";
  stage: string;
  folder: string;
  /** File with what each journey tells of the deployment as it is. */
  baseline: string;
  mutant: string;
}

export interface Answer {
  verdict: Verdict | undefined;
}

interface Stage {
  court: Court;
  mutants: ReadonlyMap<string, Mutant>;
}
const stages = new Map<string, Stage>();

function open({ stage, folder, baseline }: Question): Stage {
  const deployment = readDeployment(folder, stage);
  const mutants = new Map(mutantsOf(deployment.templates).map((mutant) => [mutant.name, mutant]));
  const told = JSON.parse(readFileSync(baseline, "utf8")) as Court["baseline"];
  let rules: TemplateRules | undefined;
  const court = {
    deployment,
    rules: () => (rules ??= new TemplateRules(deployment.templates)),
    journeys,
    baseline: told,
  };
  return { court, mutants };
}

async function answer(question: Question): Promise<Verdict | undefined> {
  const stage = stages.get(question.stage) ?? open(question);
  stages.set(question.stage, stage);
  const mutant = stage.mutants.get(question.mutant);
  if (!mutant) throw new Error(`There is no mutant "${question.mutant}" of stage ${question.stage}.`);
  const notice = question.check === "at once" ? noticedAtOnce : noticedOnAJourney;
  return await notice(stage.court, mutant);
}

process.on("message", (question: Question) => {
  void answer(question).then((verdict) => process.send?.({ verdict } satisfies Answer));
});
