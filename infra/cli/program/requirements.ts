import type * as z from "zod/mini";

/** Says what a place of a JSON Schema takes, for a person who writes it by hand. */

export type Schema = z.core.JSONSchema.JSONSchema;

/** The words for each pattern that a field must match. A pattern without words fails a test. */
const patternWords: ReadonlyMap<string, string> = new Map([
  ["^[a-z][a-z0-9-]{1,31}$", "2 to 32 lower-case letters, digits and hyphens that begin with a letter"],
  ["^[A-Z][0-9]$", "a capital letter and a digit, such as D1"],
  ["^R[0-9]$", "R and a digit, such as R1"],
  ["^\\S+(?: \\S+)*$", "one line with single spaces, none at its ends"],
]);

export interface Requirement {
  /** Stands after "must be". */
  readonly is: string;
  /** Stands after a semicolon: what to do. */
  readonly fix: string;
}

export function requirementOf(schema: Schema, found: unknown): Requirement {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    const each = options.map((option) => requirementOf(option, found).is).join(", or ");
    return { is: each, fix: "write one of these" };
  }
  if (schema.const !== undefined) return exactly([schema.const], found);
  if (schema.enum) return exactly(schema.enum, found);
  switch (schema.type) {
    case "integer":
    case "number":
      return numberIn(schema);
    case "string":
      return textIn(schema, found);
    case "array":
      return listIn(schema);
    default:
      return objectIn(schema);
  }
}

function exactly(values: readonly unknown[], found: unknown): Requirement {
  const written = values.map((value) => JSON.stringify(value));
  if (written.length === 1) return { is: written.join(), fix: `write ${written.join()}` };
  const all = written.join(", ");
  // Long lists stand in the guide; here the likeliest slip is enough.
  if (all.length <= 150) return { is: `one of ${all}`, fix: "write one of these" };
  const nearest = JSON.stringify(nearestTo(String(found), values.map(String)));
  return {
    is: `one of the ${values.length} in infra/cli/PROGRAM.md`,
    fix: `write one of those, perhaps ${nearest}`,
  };
}

function numberIn(schema: Schema): Requirement {
  const { minimum, maximum, exclusiveMinimum } = schema;
  if (schema.type === "number") {
    const least =
      exclusiveMinimum === undefined ? `${minimum ?? 0} or more` : `more than ${exclusiveMinimum}`;
    return { is: `${least} and at most ${maximum ?? ""}`, fix: "write such a number" };
  }
  const span = `${minimum ?? ""} to ${maximum ?? ""}`;
  return { is: span, fix: `write a whole number from ${span}` };
}

function textIn({ pattern, minLength, maxLength, allOf }: Schema, found: unknown): Requirement {
  const patterns = [pattern, ...(allOf ?? []).map((part) => part.pattern)];
  const tooLong = typeof found === "string" && found.length > (maxLength ?? Infinity);
  const tooShort = typeof found === "string" && found.length < (minLength ?? 0);
  const length = `${minLength ?? 1} to ${maxLength ?? ""} characters`;
  if (tooLong || tooShort) {
    return { is: length, fix: `${tooLong ? "shorten" : "lengthen"} the text` };
  }
  const words = patterns.flatMap((one) => patternWords.get(one ?? "") ?? []);
  if (words.length > 0) return { is: words.join(", "), fix: "write it so" };
  return maxLength === undefined
    ? { is: "a text", fix: "write it in double quotes" }
    : { is: `a text of ${length}`, fix: "write it in double quotes" };
}

function listIn({ minItems, maxItems, prefixItems }: Schema): Requirement {
  const [first] = (prefixItems as Schema[] | undefined) ?? [];
  if (first) {
    const { is } = requirementOf(first, undefined);
    return { is: `a list of ${minItems ?? ""} whole numbers, each ${is}`, fix: "write such a list" };
  }
  const size = !minItems
    ? maxItems === undefined
      ? ""
      : ` of at most ${maxItems} entries`
    : maxItems === undefined
      ? ` of ${minItems} or more entries`
      : ` of ${minItems} to ${maxItems} entries`;
  return { is: `a list${size}`, fix: "write it in square brackets" };
}

function objectIn({ required = [], properties }: Schema): Requirement {
  const names = required.length > 0 ? required : Object.keys(properties ?? {});
  const fields = names.length > 0 ? ` with ${names.map((name) => `"${name}"`).join(", ")}` : "";
  return { is: `an object${fields}`, fix: "write it in curly brackets" };
}

/** The name with the fewest changes from what was written. */
export function nearestTo(written: string, names: readonly string[]): string {
  const distances = names.map((name) => [changesBetween(written, name), name] as const);
  return distances.sort(([a], [b]) => a - b)[0]?.[1] ?? "";
}

function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.split("").entries()) {
    let before = row[0] ?? 0;
    row = row.map((above, j) => {
      if (j === 0) return (before = i + 1);
      const diagonal = row[j - 1] ?? 0;
      before = Math.min(above + 1, before + 1, diagonal + (b[j - 1] === letter ? 0 : 1));
      return before;
    });
  }
  return row.at(-1) ?? 0;
}
