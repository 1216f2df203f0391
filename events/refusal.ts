import type * as z from "zod/mini";

/** Why an event was turned away: which field, what was required and what kind of thing was there. Never a value. */
export interface Refusal {
  ok: false;
  /** Dotted path, such as `data.contact.timeZone`. */
  field: string;
  reason: string;
  /** The refused event's own id, when it has a well-formed one. */
  eventId: string | undefined;
}

type Explanation = Pick<Refusal, "field" | "reason">;

export function explain(issue: z.core.$ZodIssue | undefined, detail: unknown): Explanation {
  const path = issue?.path ?? [];
  if (issue?.code === "unrecognized_keys") {
    return {
      field: fieldName([...path, issue.keys[0] ?? ""]),
      reason: "is not a field of this event; leave it out",
    };
  }
  const required =
    issue?.code === "invalid_type" && issue.expected === "object" ? "an object" : issue?.message;
  return {
    field: fieldName(path),
    reason: `must be ${required ?? "valid"}, found ${kindOf(valueAt(detail, path))}`,
  };
}

const plainKey = /^[A-Za-z0-9_-]{1,40}$/;

// An unknown key is the publisher's text, so it may hold anything, an address too.
function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "detail";
  return path
    .map(String)
    .map((key) => (plainKey.test(key) ? key : "unprintable-key"))
    .join(".");
}

export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (at: unknown, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    value,
  );
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `text of length ${value.length}`;
  return (
    { number: "a number", boolean: "true or false", object: "an object" }[typeof value as string] ??
    "something else"
  );
}
