/**
 * Patterns and events over a universe so small that they often meet: every operator that the player plays, on every kind
 * of JSON value, absent fields, nested objects, lists, and lists of objects. Always the same ones.
 */
const patternCount = 600;
const eventCount = 150;

let state = 20_261_123;
/** xorshift32: enough to vary, and the same everywhere. */
function below(limit: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}
const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
const several = <T>(most: number, make: () => T): T[] => Array.from({ length: 1 + below(most) }, make);

const keys = ["a", "b", "c"] as const;
const texts = ["", "x", "xy", "xyz", "y", "X", "null", "1", "é"] as const;
const numbers = [0, 1, -1, 1.5, 12] as const;
const scalars = [...texts, ...numbers, true, false, null] as const;

function value(depth: number): unknown {
  const kind = below(10);
  if (depth > 0 && kind < 3) return fields(depth - 1);
  if (depth > 0 && kind < 5) return Array.from({ length: below(4) }, () => value(depth - 1));
  return pick(scalars);
}

function fields(depth: number): object {
  return Object.fromEntries(keys.filter(() => below(3) > 0).map((key) => [key, value(depth)]));
}

function test(): unknown {
  return below(3) === 0 ? { exists: below(2) === 0 } : pick(scalars);
}

function pattern(depth: number): object {
  const used = keys.filter(() => below(2) > 0);
  const chosen = used.length > 0 ? used : [pick(keys)];
  return Object.fromEntries(
    chosen.map((key) => [key, depth > 0 && below(3) === 0 ? pattern(depth - 1) : several(3, test)]),
  );
}

/** Shapes that AWS may refuse, or allow where the player declines by name; what it may never do is play them otherwise. */
const doubtful: unknown[] = [
  {},
  { a: "x" },
  { a: 1 },
  { a: null },
  { a: true },
  { a: [] },
  { a: {} },
  { a: { b: {} } },
  { a: [["x"]] },
  { a: [{}] },
  { a: [{ prefix: 1 }] },
  { a: [{ prefix: null }] },
  { a: [{ prefix: "" }] },
  { a: [{ prefix: ["x"] }] },
  { a: [{ prefix: "x", exists: true }] },
  { a: [{ prefix: { "equals-ignore-case": "x" } }] },
  { a: [{ exists: "true" }] },
  { a: [{ exists: 1 }] },
  { a: [{ exists: null }] },
  { a: [{ "anything-but": [] }] },
  { a: [{ "anything-but": null }] },
  { a: [{ "anything-but": true }] },
  { a: [{ "anything-but": [true] }] },
  { a: [{ "anything-but": [null] }] },
  { a: [{ "anything-but": ["x", 1] }] },
  { a: [{ "anything-but": [["x"]] }] },
  { a: [{ "anything-but": {} }] },
  { a: [{ "anything-but": { prefix: "" } }] },
  { a: [{ "anything-but": { prefix: 1 } }] },
  { a: [{ "anything-but": { prefix: "x", suffix: "y" } }] },
  { a: [{ "anything-but": { prefix: ["x", "y"] } }] },
  { a: [{ "anything-but": { suffix: "x" } }] },
  { a: [{ "anything-but": { wildcard: "x*" } }] },
  { a: [{ "anything-but": { "equals-ignore-case": "x" } }] },
  { a: [{ "anything-but": { exists: true } }] },
  { a: [{ suffix: "x" }] },
  { a: [{ wildcard: "x*y" }] },
  { a: [{ wildcard: "x**y" }] },
  { a: [{ "equals-ignore-case": "x" }] },
  { a: [{ numeric: [">", 1] }] },
  { a: [{ numeric: [">"] }] },
  { a: [{ cidr: "10.0.0.0/24" }] },
  { a: [{ cidr: "10.0.0.0/99" }] },
  { a: [{ unknown: "x" }] },
  { $or: [{ a: ["x"] }, { b: ["y"] }] },
  { $or: [{ a: ["x"] }] },
  { "a.b": ["x"] },
];

const questions = {
  patterns: Array.from({ length: patternCount }, () => pattern(2)),
  events: Array.from({ length: eventCount }, () => fields(3)),
  doubtful,
};
console.log(JSON.stringify(questions));
