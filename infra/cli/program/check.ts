import { problemsIn } from "../../../shared/program/rules.ts";
import { NotJson, parseJson } from "../json/parse.ts";
import type { JsonNode } from "../json/parse.ts";
import { keyAt, nodeAt, pathText, placeOf } from "../json/place.ts";
import type { Place } from "../json/place.ts";
import { contentProblemsIn } from "./content-rules.ts";
import type { ProgramFile } from "./file-schema.ts";
import type { Library } from "./library.ts";
import { shapeOf } from "./shape.ts";
import type { ShapeProblem } from "./shape.ts";

export interface FileProblem extends Place {
  /** `phases[1].rows[2].sets`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

/** The program in a file's text, or everything that is wrong with it, in the order of the file. */
export function checkProgramFile(
  text: string,
  library: Library,
): { file: ProgramFile } | { problems: FileProblem[] } {
  let root: JsonNode;
  try {
    root = parseJson(text);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return { problems: [{ ...placeOf(text, error.at), field: "", message: error.message }] };
  }
  const located = (problems: readonly ShapeProblem[]): FileProblem[] =>
    once(problems.map((problem) => locate(problem, root, text))).sort(byPlace);
  const shape = shapeOf(root.value);
  if ("problems" in shape) return { problems: located(shape.problems) };
  const problems = [...problemsIn(shape.program), ...contentProblemsIn(shape, library)];
  return problems.length > 0 ? { problems: located(problems) } : { file: shape };
}

function locate({ path, message, atName }: ShapeProblem, root: JsonNode, text: string): FileProblem {
  const offset = atName ? keyAt(root, path) : nodeAt(root, path).at;
  return { ...placeOf(text, offset), field: pathText(path), message };
}

/** Two rules may say the same of one value. */
const once = (problems: readonly FileProblem[]): FileProblem[] => [
  ...new Map(problems.map((problem) => [problemLine(problem), problem])).values(),
];

const byPlace = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;

/** `line 42, column 17, phases[1].rows[2].sets: must be 1 to 5, found 12; write a whole number from 1 to 5` */
export const problemLine = ({ line, column, field, message }: FileProblem): string =>
  `line ${line}, column ${column}${field && `, ${field}`}: ${message}`;
