import { describe, expect, it } from "vitest";
import { compilePattern } from "../../../infra/local/pattern.ts";

const event = {
  source: "clinic",
  "detail-type": "PlanAssigned",
  detail: {
    stage: "dev",
    weeks: 12,
    guardian: null,
    consent: true,
    topics: ["hip", "knee"],
    none: [],
    patient: { id: "p1" },
    visits: [
      { kind: "first", minutes: 40 },
      { kind: "second", minutes: 20 },
    ],
    rooms: [{ door: "open", light: "on" }, { door: "shut" }],
  },
};
const matches = (pattern: object) => compilePattern(pattern)(event);

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
describe("an event pattern matches", () => {
  it.each<[string, object]>([
    ["one of the listed sources", { source: ["hipline.web", "clinic"] }],
    ["every field at once", { source: ["clinic"], "detail-type": ["PlanAssigned"] }],
    ["a nested field", { detail: { patient: { id: ["p1"] } } }],
    ["a number", { detail: { weeks: [12] } }],
    ["a boolean", { detail: { consent: [true] } }],
    ["null", { detail: { guardian: [null] } }],
    ["any element of a list", { detail: { topics: ["knee"] } }],
    ["a field that exists", { detail: { stage: [{ exists: true }] } }],
    ["a field that exists and is null", { detail: { guardian: [{ exists: true }] } }],
    ["a field that does not exist", { detail: { ended: [{ exists: false }] } }],
    ["a field below one that does not exist", { detail: { ended: { at: [{ exists: false }] } } }],
    ["a field below a plain value as absent", { detail: { stage: { name: [{ exists: false }] } } }],
    ["an object as absent, because it is no leaf", { detail: { patient: [{ exists: false }] } }],
    ["an empty list as absent", { detail: { none: [{ exists: false }] } }],
    ["an absent field or one of the values", { detail: { ended: [{ exists: false }, "yes"] } }],
    [
      "absence in the element that an earlier field chose",
      { detail: { rooms: { door: ["shut"], light: [{ exists: false }] } } },
    ],
    ["fields of one element of a list", { detail: { visits: { kind: ["second"], minutes: [20] } } }],
  ])("%s", (_, pattern) => {
    expect(matches(pattern)).toBe(true);
  });
});

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
describe("an event pattern does not match", () => {
  it.each<[string, object]>([
    ["another source", { source: ["hipline.web"] }],
    ["when one field of two differs", { source: ["clinic"], "detail-type": ["PlanEnded"] }],
    ["another case", { source: ["Clinic"] }],
    ["a number as a string", { detail: { weeks: ["12"] } }],
    ["null as a string", { detail: { guardian: ["null"] } }],
    ["an absent field by null", { detail: { ended: [null] } }],
    ["an absent field by exists: true", { detail: { ended: [{ exists: true }] } }],
    ["an object by exists: true", { detail: { patient: [{ exists: true }] } }],
    ["a present field by exists: false", { detail: { stage: [{ exists: false }] } }],
    ["fields of two elements of a list", { detail: { visits: { kind: ["first"], minutes: [20] } } }],
    ["absence in one element that another has", { detail: { visits: { kind: [{ exists: false }] } } }],
    ["fields of a list where an object is asked for", { detail: { topics: { name: ["hip"] } } }],
  ])("%s", (_, pattern) => {
    expect(matches(pattern)).toBe(false);
  });
});

// The player plays what the template uses and refuses the rest by name.
describe("a pattern with something the player does not play is refused by name", () => {
  it.each<[object, string]>([
    [{ detail: { weeks: [{ numeric: [">", 8] }] } }, 'operator {"numeric":[">",8]} at detail.weeks'],
    [{ source: [{ suffix: "web" }] }, 'operator {"suffix":"web"} at source'],
    [{ source: [{ prefix: "a", exists: true }] }, 'operator {"prefix":"a","exists":true} at source'],
    [{ detail: { a: [{ "anything-but": "x" }] } }, 'operator {"anything-but":"x"} at detail.a'],
    [{ "detail.stage": ["dev"] }, "the event pattern key detail.stage at the top"],
    [{ $or: [{ source: ["a"] }, { source: ["b"] }] }, "operator $or at the top"],
  ])("%j", (pattern, name) => {
    expect(() => compilePattern(pattern)).toThrow(name);
  });

  it.each<[object, string]>([
    [{}, "the top must be a non-empty object"],
    [{ source: "clinic" }, "source must be a non-empty object or a list"],
    [{ source: [] }, "source must list at least one value"],
    [{ source: [["clinic"]] }, "source must not nest lists"],
  ])("%j is no pattern", (pattern, reason) => {
    expect(() => compilePattern(pattern)).toThrow(reason);
  });
});
