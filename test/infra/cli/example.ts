import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileProblem } from "../../../infra/cli/program/check.ts";
import { checkProgramFile, problemLine } from "../../../infra/cli/program/check.ts";
import { shippedLibrary } from "../../../infra/cli/program/library.ts";
import type { Library } from "../../../infra/cli/program/library.ts";
import { exerciseIds } from "../../../shared/program/exercises.ts";

export const exampleFile = join(import.meta.dirname, "../../../infra/cli/example-program.json");
export const exampleText = readFileSync(exampleFile, "utf8");

export const library = shippedLibrary(new Set(exerciseIds));

/** What to write at a path such as `phases.0.rows.1.sets`; undefined removes it. */
export type Edits = Readonly<Record<string, unknown>>;

type Parts = Record<string, unknown>;

const partAt = (file: unknown, path: readonly string[]): unknown =>
  path.reduce((part, step) => (part as Parts)[step], file);

export const valueAt = (path: string): unknown => partAt(JSON.parse(exampleText), path.split("."));

/** The example with these edits, laid out as JSON.stringify does. */
export function changed(edits: Edits): string {
  const file = JSON.parse(exampleText) as Parts;
  for (const [path, value] of Object.entries(edits)) {
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    (partAt(file, steps) as Parts)[last] = value;
  }
  return JSON.stringify(file, null, 2);
}

export function problemsOf(text: string, using: Library = library): FileProblem[] {
  const checked = checkProgramFile(text, using);
  return "problems" in checked ? checked.problems : [];
}

/** What is told, without its place in the file. */
export const said = (edits: Edits, using?: Library): string[] =>
  problemsOf(changed(edits), using).map(({ field, message }) => `${field}: ${message}`);

export const lines = (text: string): string[] => problemsOf(text).map(problemLine);
