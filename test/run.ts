import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs everything there is to check and ends with one line that says how it went. */

const root = join(import.meta.dirname, "..");
const bin = (name: string): string => join(root, "node_modules", ".bin", name);

interface Check {
  name: string;
  command: [file: string, ...args: string[]];
}

const checks: Check[] = [
  { name: "types", command: [process.execPath, join(root, "node_modules/typescript7/bin/tsc"), "-p", root] },
  { name: "format", command: [bin("prettier"), "--check", "--log-level", "warn", "."] },
  { name: "lint", command: [bin("eslint"), "--max-warnings", "0", "."] },
];

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

function run([file, ...args]: Check["command"]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => (output += String(chunk)));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** One after the other, beside the tests: more at once would only take the processors from them. */
async function runChecks(): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, command } of checks) {
    const { code, output } = await run(command);
    console.log(code === 0 ? `${name}: clean` : `${name}: not clean\n${output}`);
    counts[code === 0 ? "passed" : "failed"] += 1;
  }
  return counts;
}

async function runTests(filters: string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "hipline-test-"));
  const report = join(folder, "report.json");
  try {
    const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
    const { code, output } = await run([bin("vitest"), "run", "--root", root, ...reporters, ...filters]);
    console.log(output);
    return countsOf(report, code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countsOf(report: string, code: number): Counts {
  let told: Record<string, number>;
  try {
    told = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = told;
  // A file that does not load fails without a test of its own.
  const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

const [first, ...filters] = process.argv.slice(2);
const parts =
  first === "lint"
    ? [runChecks()]
    : first === undefined
      ? [runTests([]), runChecks()]
      : [runTests([first, ...filters])];
const counts = await Promise.all(parts);
const sum = (key: keyof Counts): number => counts.reduce((total, part) => total + part[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
if (sum("failed") > 0) process.exitCode = 1;
