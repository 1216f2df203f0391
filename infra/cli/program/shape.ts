import type * as z from "zod/mini";
import type { Problem } from "../../../shared/program/problem.ts";
import { programFileJsonSchema, programFileSchemas } from "./file-schema.ts";
import type { ProgramFile } from "./file-schema.ts";
import { nearestTo, requirementOf } from "./requirements.ts";
import type { Schema } from "./requirements.ts";

type Issue = z.core.$ZodIssue;

/** The program that a file holds, or what in its shape is wrong. */
export function shapeOf(value: unknown): ProgramFile | { problems: ShapeProblem[] } {
  if (!isObject(value)) {
    return {
      problems: [
        {
          path: [],
          message: 'must be an object with "id", "version" and the rest; see infra/cli/PROGRAM.md',
        },
      ],
    };
  }
  const { words: writtenWords, $schema: _, ...writtenProgram } = value;
  const program = programFileSchemas.program.safeParse(writtenProgram);
  const words = programFileSchemas.words.safeParse(writtenWords);
  if (program.success && words.success) {
    return { program: program.data, words: words.data };
  }
  const issues = [
    ...(program.error?.issues ?? []),
    ...(words.error?.issues ?? []).map((issue) => ({ ...issue, path: ["words", ...issue.path] })),
  ];
  return { problems: issues.flatMap((issue) => problemsOf(issue, value)) };
}

/** A field that should not be there is shown at its name, anything else at its value. */
export type ShapeProblem = Problem & { readonly atName?: true };

function problemsOf(issue: Issue, file: object): ShapeProblem[] {
  const path = issue.path as Problem["path"];
  if (issue.code === "custom") return [{ path, message: issue.message }];
  const { schema, found } = placeIn(programFileJsonSchema, file, path);
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(schema.properties ?? {});
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `must be a field that PROGRAM.md names, found "${key}"; ${advice(key, known, found)}`,
      atName: true,
    }));
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    const entries = Array.isArray(found) ? ` ${found.length} entries` : "";
    if (entries) {
      const { is } = requirementOf(schema, found);
      return [
        {
          path,
          message: `must be ${is}, found${entries}; ${issue.code === "too_big" ? "remove some" : "add some"}`,
        },
      ];
    }
  }
  const { is, fix } = requirementOf(schema, found);
  return [{ path, message: `must be ${is}, found ${shown(found)}; ${fix}` }];
}

function advice(key: string, known: readonly string[], found: unknown): string {
  const missing = known.filter((name) => !Object.hasOwn(found as object, name));
  const nearest = nearestTo(key, missing);
  return nearest && looksLike(key, nearest) ? `write "${nearest}"` : "remove it";
}

const looksLike = (a: string, b: string): boolean =>
  a.toLowerCase().slice(0, 3) === b.toLowerCase().slice(0, 3);

/** The part of the schema, and of the file, that `path` leads to. */
function placeIn(root: Schema, file: unknown, path: Problem["path"]): { schema: Schema; found: unknown } {
  let schema = chosen(root, file);
  let found = file;
  for (const [index, step] of path.entries()) {
    found = (found as Record<string | number, unknown> | undefined)?.[step];
    const items = schema.prefixItems?.[step as number] ?? schema.items;
    const inside =
      typeof step === "number" ? items : (schema.properties?.[step] ?? schema.additionalProperties);
    schema = (inside ?? {}) as Schema;
    if (index < path.length - 1) schema = chosen(schema, found);
  }
  return { schema, found };
}

/** Of several shapes, the one that the value says it has. */
function chosen(schema: Schema, value: unknown): Schema {
  const options = schema.anyOf ?? schema.oneOf;
  if (!options) return schema;
  const kind = isObject(value) ? value["kind"] : undefined;
  const named = options.find(
    ({ properties }) => (properties?.["kind"] as Schema | undefined)?.const === kind,
  );
  // Not one of them: only the field that tells them apart can be spoken of.
  const kinds = options.flatMap(
    ({ properties }) => (properties?.["kind"] as Schema | undefined)?.const ?? [],
  );
  return named ?? { type: "object", properties: { kind: { enum: kinds } } };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
