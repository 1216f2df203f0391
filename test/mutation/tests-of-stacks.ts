import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Verdict } from "./judge.ts";

const root = join(import.meta.dirname, "../..");
/** Of so many at once: each repeats every test of the stacks. */
const atOnce = 60;

interface Report {
  testResults: {
    message: string;
    assertionResults: { status: string; ancestorTitles: string[]; title: string }[];
  }[];
}

/** Which of the mutants the tests in test/infra/aws notice, and by which test. */
export async function noticedByTests(
  stage: string,
  folder: string,
  names: readonly string[],
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const waiting = Array.from({ length: Math.ceil(names.length / atOnce) }, (_, batch) =>
    names.slice(batch * atOnce, (batch + 1) * atOnce),
  );
  for (let asked = waiting.shift(); asked; asked = waiting.shift()) {
    const answer = await runTests({ stage, folder, names: asked });
    if ("unreadable" in answer) {
      // Some test looks, before it begins, for what one of these has not: alone, that one is noticed.
      const [first = ""] = asked;
      const half = Math.ceil(asked.length / 2);
      if (asked.length > 1) waiting.unshift(asked.slice(0, half), asked.slice(half));
      else verdicts.set(first, { by: "tests", sentence: `the tests cannot begin: ${answer.unreadable}` });
      continue;
    }
    for (const { status, ancestorTitles, title } of answer.tests) {
      const [mutant = "", ...group] = ancestorTitles;
      if (status !== "failed" || verdicts.has(mutant)) continue;
      verdicts.set(mutant, { by: "tests", sentence: `no longer true: ${[...group, title].join(" ")}` });
    }
  }
  return verdicts;
}

type Assertions = Report["testResults"][number]["assertionResults"];

async function runTests(asked: object): Promise<{ unreadable: string } | { tests: Assertions }> {
  const folder = mkdtempSync(join(tmpdir(), "hipline-asked-"));
  try {
    const [questions, report] = [join(folder, "mutants.json"), join(folder, "report.json")];
    writeFileSync(questions, JSON.stringify(asked));
    await vitest(report, { ...process.env, MUTANTS: questions });
    const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
    const silent = testResults.find(({ assertionResults }) => assertionResults.length === 0);
    if (testResults.length === 0 || silent) return { unreadable: silent?.message ?? "there are none" };
    return { tests: testResults.flatMap(({ assertionResults }) => assertionResults) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function vitest(report: string, env: NodeJS.ProcessEnv): Promise<void> {
  const config = join(import.meta.dirname, "assertions.config.ts");
  const options = ["run", "--root", root, "--config", config, "--reporter=json", `--outputFile=${report}`];
  return new Promise((resolve) => {
    spawn(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), ...options], {
      env,
      stdio: "ignore",
    }).on("close", () => resolve());
  });
}
