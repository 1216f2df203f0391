import { NotPlayed } from "./world.ts";

/**
 * EventBridge event patterns, as far as our rules use them.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export type Matcher = (event: object) => boolean;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };
type Test = (value: Json) => boolean;

type Node =
  | { kind: "fields"; fields: [key: string, node: Node][] }
  | { kind: "values"; path: string[]; tests: Test[]; mayBeAbsent: boolean };

export function compilePattern(pattern: unknown): Matcher {
  const node = compileFields(pattern, []);
  return (event) => matches(node, event as JsonObject, event as JsonObject);
}

function compileFields(pattern: unknown, path: string[]): Node {
  if (!isObject(pattern) || Object.keys(pattern).length === 0)
    throw new Error(`Event pattern at ${place(path)} must be a non-empty object or a list of values.`);
  const fields = Object.entries(pattern).map(([key, value]): [string, Node] => {
    // AWS joins nested keys with dots; our events have none.
    if (key.includes(".")) throw new NotPlayed(`the event pattern key ${key} at ${place(path)}`);
    if (key === "$or") throw new NotPlayed(`the event pattern operator $or at ${place(path)}`);
    const here = [...path, key];
    return [key, Array.isArray(value) ? compileValues(value, here) : compileFields(value, here)];
  });
  return { kind: "fields", fields };
}

function compileValues(values: Json[], path: string[]): Node {
  if (values.length === 0) throw new Error(`Event pattern at ${place(path)} must list at least one value.`);
  return {
    kind: "values",
    path,
    tests: values.map((value) => compileTest(value, path)),
    mayBeAbsent: values.some((value) => isObject(value) && value["exists"] === false),
  };
}

function compileTest(value: Json, path: string[]): Test {
  if (Array.isArray(value)) throw new Error(`Event pattern at ${place(path)} must not nest lists.`);
  if (!isObject(value)) return (found) => found === value;
  const [operator = "", argument] = Object.entries(value)[0] ?? [];
  if (Object.keys(value).length === 1) {
    if (operator === "exists" && typeof argument === "boolean") return () => argument;
    if (operator === "prefix" && typeof argument === "string") return startsWith(argument);
    if (operator === "anything-but") return anythingBut(argument ?? null, path);
  }
  throw new NotPlayed(`the event pattern operator ${JSON.stringify(value)} at ${place(path)}`);
}

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-anything-but */
function anythingBut(argument: Json, path: string[]): Test {
  if (isObject(argument)) {
    const { prefix, ...others } = argument;
    if (typeof prefix !== "string" || prefix === "" || Object.keys(others).length > 0)
      throw new NotPlayed(
        `the event pattern operator anything-but ${JSON.stringify(argument)} at ${place(path)}`,
      );
    const starts = startsWith(prefix);
    return (found) => !starts(found);
  }
  const refused = Array.isArray(argument) ? argument : [argument];
  const ofOneType = ["string", "number"].some((type) => refused.every((value) => typeof value === type));
  if (refused.length === 0 || !ofOneType)
    throw new Error(
      `Event pattern at ${place(path)}: anything-but takes strings or numbers, not both and no others.`,
    );
  return (found) => !refused.includes(found);
}

const startsWith =
  (prefix: string): Test =>
  (found) =>
    typeof found === "string" && found.startsWith(prefix);

/** Fields inside a list of objects must be met by one and the same element. */
function matches(node: Node, value: Json | undefined, event: JsonObject): boolean {
  if (node.kind === "fields")
    return objectsIn(value).some((object) =>
      node.fields.every(([key, child]) => matches(child, object[key], event)),
    );
  const found = leavesOf(value);
  if (found.length > 0) return found.some((leaf) => node.tests.some((test) => test(leaf)));
  return node.mayBeAbsent && leavesAt(event, node.path).length === 0;
}

/** What fields may be looked up in; something without fields has none of them, which `exists: false` accepts. */
function objectsIn(value: Json | undefined): JsonObject[] {
  const objects = flat(value).filter(isObject);
  return objects.length > 0 ? objects : [{}];
}

/** `exists` and values see leaves only: an object or an empty list is absent. Same page, "exists matching". */
const leavesOf = (value: Json | undefined) => flat(value).filter((item) => !isObject(item));

const leavesAt = (event: JsonObject, path: string[]): Json[] =>
  leavesOf(
    path.reduce<Json>(
      (at, key) => objectsIn(at).map((object) => object[key] ?? absentOrNull(object, key)),
      event,
    ),
  );

/** An empty list stands for an absent field: it has no leaves. */
const absentOrNull = (object: JsonObject, key: string): Json => (key in object ? null : []);

const flat = (value: Json | undefined): Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value.flatMap(flat) : [value];

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const place = (path: string[]) => (path.length > 0 ? path.join(".") : "the top");
