import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { synth } from "../../infra/aws/app.ts";
import { assembly } from "../support/played-hipline.ts";
import { equivalenceOf } from "./equivalent.ts";
import { journeys } from "./journeys/index.ts";
import type { Verdict } from "./judge.ts";
import type { Mutant } from "./mutant.ts";
import { mutantsOf } from "./mutants.ts";
import { live, readDeployment, type Life } from "./play.ts";
import { askAll } from "./pool.ts";
import { noticedByTests } from "./tests-of-stacks.ts";
import type { Question } from "./worker.ts";

export interface Judged {
  stage: string;
  mutant: Mutant;
  verdict: Verdict | undefined;
  /** Why nobody on AWS would notice either; only of mutants that nobody noticed here. */
  equivalent: string | undefined;
}

export interface SuiteOptions {
  stages: readonly string[];
  choose: (mutant: Mutant) => boolean;
  processes?: number;
  onProgress?: (text: string) => void;
}

/** Bends one part of the deployment after the other and sees who notices, the cheapest checks first. */
export async function mutate(options: SuiteOptions): Promise<Judged[]> {
  const folder = mkdtempSync(join(tmpdir(), "hipline-mutate-"));
  try {
    const judged: Judged[] = [];
    const seen = new Set<string>();
    for (const stage of options.stages) {
      const assemblyOfStage = stage === "dev" ? await assembly() : join(folder, stage);
      if (stage !== "dev") await synth({ outdir: assemblyOfStage, stage, validate: false });
      const all = mutantsOf(readDeployment(assemblyOfStage, stage).templates);
      // What one stage has like another is judged once.
      const own = all.filter(({ name }) => !seen.has(sameInEveryStage(name)));
      for (const { name } of all) seen.add(sameInEveryStage(name));
      judged.push(
        ...(await judgeStage(
          { ...options, stage, assembly: assemblyOfStage, folder },
          own.filter(options.choose),
        )),
      );
    }
    return judged;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sameInEveryStage = (name: string): string => name.replaceAll(/hipline-[a-z0-9]+/gi, "hipline");

interface StageRun extends SuiteOptions {
  stage: string;
  assembly: string;
  folder: string;
}

async function judgeStage(run: StageRun, mutants: readonly Mutant[]): Promise<Judged[]> {
  const verdicts = new Map<Mutant, Verdict>();
  const left = (): Mutant[] => mutants.filter((mutant) => !verdicts.has(mutant));
  const note = (text: string): void => run.onProgress?.(`${run.stage}: ${text}`);
  if (mutants.length === 0) return [];

  note(`${mutants.length} mutants`);
  await ask(run, "at once", left(), verdicts);
  note(`${left().length} left after deployment and rules`);
  // Who may do what is for a run to find out: the name of the right has to appear where somebody needs it.
  const forTests = left().filter(({ right }) => right === undefined);
  const told = await noticedByTests(
    run.stage,
    run.assembly,
    forTests.map(({ name }) => name),
  );
  for (const mutant of forTests) {
    const verdict = told.get(mutant.name);
    if (verdict) verdicts.set(mutant, verdict);
  }
  note(`${left().length} left for journeys`);
  await ask(run, "journeys", left(), verdicts);
  return mutants.map((mutant) => {
    const verdict = verdicts.get(mutant);
    return { stage: run.stage, mutant, verdict, equivalent: verdict ? undefined : equivalenceOf(mutant) };
  });
}

async function ask(
  { stage, assembly: folder, folder: own, processes = availableParallelism(), onProgress }: StageRun,
  check: Question["check"],
  mutants: readonly Mutant[],
  verdicts: Map<Mutant, Verdict>,
): Promise<void> {
  const baseline = join(own, `${stage}.json`);
  writeFileSync(
    baseline,
    JSON.stringify(check === "journeys" && mutants.length > 0 ? await liveBaseline(folder, stage) : {}),
  );
  const byName = new Map(mutants.map((mutant) => [mutant.name, mutant]));
  const questions = [...byName.keys()].map((mutant) => ({ check, stage, folder, baseline, mutant }));
  let asked = 0;
  await askAll(questions, processes, ({ mutant: name }, verdict) => {
    asked += 1;
    if (asked % 100 === 0) onProgress?.(`${stage}: ${check} ${asked} of ${questions.length}`);
    const mutant = byName.get(name);
    if (verdict && mutant) verdicts.set(mutant, verdict);
  });
}

/** How the journeys go through the deployment as it is. */
export async function liveBaseline(folder: string, stage: string): Promise<Record<string, Life>> {
  const deployment = readDeployment(folder, stage);
  const lives: Record<string, Life> = {};
  for (const journey of journeys) lives[journey.name] = await live(deployment, deployment.templates, journey);
  return lives;
}
