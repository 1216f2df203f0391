import type { Contract } from "../../events/index.ts";
import { type JsonSchema, jsonSchemaOf } from "../../infra/docs/json-schema.ts";

export type Path = readonly (string | number)[];

/** Every field of a contract, nested ones and list items too, with its path such as `data.contact.email`. */
export function fieldsOf(event: Contract): { path: string; schema: JsonSchema }[] {
  return walk(jsonSchemaOf(event), []).filter(({ path }) => path !== "data");
}

function walk(schema: JsonSchema, path: string[]): { path: string; schema: JsonSchema }[] {
  const inner = Object.entries(schema.properties ?? {}).map(
    ([key, field]) => [key, field as JsonSchema] as const,
  );
  const items = schema.items ? [["[]", schema.items as JsonSchema] as const] : [];
  const own = path.length > 0 ? [{ path: path.join("."), schema }] : [];
  return [...own, ...[...inner, ...items].flatMap(([key, field]) => walk(field, [...path, key]))];
}

/** The paths of all objects, lists and values inside `value`, itself included. */
export function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

/** A copy of `value` with something else at `path`; `undefined` takes the key away. */
export function withAt(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const inner = withAt((value as Record<string, unknown>)[key], rest, replacement);
  if (Array.isArray(value)) return value.with(Number(key), inner);
  const others = Object.entries(value as object).filter(([other]) => other !== key);
  return Object.fromEntries(inner === undefined ? others : [...others, [key, inner]]);
}
