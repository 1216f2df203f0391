import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const index = readFileSync(join(import.meta.dirname, "../../../infra/local/README.md"), "utf8");
const sourceOf = (suite: string) => readFileSync(join(import.meta.dirname, `${suite}.test.ts`), "utf8");

/** The index of the README: suites by name, and the pages they stand on most. */
const rows = [...index.matchAll(/^\| [^|]+ \| ((?:`[\w-]+` ?)+) *\| (.*https:.*) \|$/gm)].map(
  ([, suites = "", pages = ""]) => ({
    suites: [...suites.matchAll(/`([\w-]+)`/g)].map(([, suite = ""]) => suite),
    pages: [...pages.matchAll(/\((https:[^)]+)\)/g)].map(([, page = ""]) => page),
  }),
);

/** What every group of statements has above it: an address, or whose promise it is instead. */
const reason =
  /^\s*\/\/ (https:\/\/\S+|The player's own promise, none of AWS's\.|The player plays what the template uses and refuses the rest by name\.)$/;

function withoutReason(suite: string): string[] {
  const lines = sourceOf(suite).split("\n");
  return lines.filter((line, i) => /^(describe|it)\b/.test(line) && !reason.test(lines[i - 1] ?? ""));
}

describe("what a suite says of AWS", () => {
  it.each(rows.flatMap(({ suites }) => suites))("stands on a page: %s", (suite) => {
    expect(withoutReason(suite)).toEqual([]);
  });

  it.each(rows)("is found in the index: $suites", ({ suites, pages }) => {
    const cited = suites.map(sourceOf).join("\n");
    expect(pages.filter((page) => !cited.includes(page))).toEqual([]);
  });

  it("is all in the index", () => {
    const suites = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith(".test.ts") && name !== "cites.test.ts")
      .map((name) => name.replace(".test.ts", ""))
      .filter((suite) => sourceOf(suite).includes("// https://docs.aws.amazon.com/"));
    expect(rows.flatMap((row) => row.suites).sort()).toEqual(suites.sort());
  });
});
