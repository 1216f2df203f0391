import { NotPlayed } from "./world.ts";

/**
 * EventBridge event patterns, as far as our rules use them.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export type Matcher = (event: object) => boolean;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };
type Test = (value: Json) => boolean;

interface Field {
  /** Keys joined by dots. */
  path: string;
  tests: Test[];
  mayBeAbsent: boolean;
}

/** A plain value of the event and the element that it lies in of every list around it. */
interface Leaf {
  value: Json;
  elements: Elements;
}
type Elements = ReadonlyMap<Json[], number>;

export function compilePattern(pattern: unknown): Matcher {
  // AWS tries fields by name, and an earlier one decides in which element of a list a later one may be absent.
  const fields = compileFields(pattern, []).sort((one, other) => (one.path < other.path ? -1 : 1));
  return (event) => matches(fields, leavesByPath(event as JsonObject), new Map());
}

function compileFields(pattern: unknown, path: string[]): Field[] {
  if (!isObject(pattern) || Object.keys(pattern).length === 0)
    throw new Error(`Event pattern at ${place(path)} must be a non-empty object or a list of values.`);
  return Object.entries(pattern).flatMap(([key, value]) => {
    // AWS joins nested keys with dots; our events have none.
    if (key.includes(".")) throw new NotPlayed(`the event pattern key ${key} at ${place(path)}`);
    if (key === "$or") throw new NotPlayed(`the event pattern operator $or at ${place(path)}`);
    const here = [...path, key];
    return Array.isArray(value) ? [compileValues(value, here)] : compileFields(value, here);
  });
}

function compileValues(values: Json[], path: string[]): Field {
  if (values.length === 0) throw new Error(`Event pattern at ${place(path)} must list at least one value.`);
  return {
    path: path.join("."),
    tests: values.map((value) => compileTest(value, path)),
    mayBeAbsent: values.some((value) => isObject(value) && value["exists"] === false),
  };
}

function compileTest(value: Json, path: string[]): Test {
  if (Array.isArray(value)) throw new Error(`Event pattern at ${place(path)} must not nest lists.`);
  if (!isObject(value)) return (found) => found === value;
  const { exists, ...others } = value;
  if (typeof exists === "boolean" && Object.keys(others).length === 0) return () => exists;
  throw new NotPlayed(`the event pattern operator ${JSON.stringify(value)} at ${place(path)}`);
}

/** Whether every field is met, by leaves that lie in one and the same element of each list that they share. */
function matches([field, ...others]: Field[], leaves: Map<string, Leaf[]>, chosen: Elements): boolean {
  if (field === undefined) return true;
  const found = (leaves.get(field.path) ?? []).filter(({ elements }) => agree(elements, chosen));
  if (found.length === 0) return field.mayBeAbsent && matches(others, leaves, chosen);
  return found.some(
    ({ value, elements }) =>
      field.tests.some((test) => test(value)) && matches(others, leaves, new Map([...chosen, ...elements])),
  );
}

const agree = (elements: Elements, chosen: Elements): boolean =>
  [...elements].every(([list, index]) => (chosen.get(list) ?? index) === index);

/** `exists` and values see leaves only: an object or an empty list is absent. Same page, "exists matching". */
function leavesByPath(event: JsonObject): Map<string, Leaf[]> {
  const leaves = new Map<string, Leaf[]>();
  function collect(value: Json, path: string[], elements: Elements): void {
    if (Array.isArray(value))
      value.forEach((item, index) => collect(item, path, new Map([...elements, [value, index]])));
    else if (isObject(value))
      for (const [key, member] of Object.entries(value)) collect(member, [...path, key], elements);
    else leaves.set(path.join("."), [...(leaves.get(path.join(".")) ?? []), { value, elements }]);
  }
  collect(event, [], new Map());
  return leaves;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const place = (path: string[]) => (path.length > 0 ? path.join(".") : "the top");
