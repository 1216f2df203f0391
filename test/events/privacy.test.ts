import { describe, expect, test } from "vitest";
import { type Contract, allEvents, facts } from "../../events/index.ts";
import { fieldsOf, pathsIn, withAt } from "./walk.ts";

const withContact = ["ConsultBooked", "PlanAssigned", "PatientUpdated"];
const clinicians = ["signedBy", "decidedBy", "liftedBy", "acknowledgedBy"].map((key) => `data.${key}`);

const telling = /mail|phone|address|birth|givenName|familyName|surname|contact|guardian/i;
const tellingValue = /@|www\.|\+\d{6,}|\(\d{3}\)/;

test("only three events have room for contact details", () => {
  const events = allEvents.filter((event) => fieldsOf(event).some(({ path }) => telling.test(path)));
  expect(events.map((event) => event.type)).toEqual(withContact);
});

describe.each(
  allEvents.filter((event) => !withContact.includes(event.type)).map((event) => [event.type, event] as const),
)("%s", (_type, event) => {
  test("no example looks like an address or a phone number", () => {
    const examples = fieldsOf(event).map(({ schema }) => JSON.stringify(schema.examples));
    expect([...examples, JSON.stringify(event.example)].filter((text) => tellingValue.test(text))).toEqual(
      [],
    );
  });

  test("the only names are those of clinicians", () => {
    const names = fieldsOf(event).filter(({ schema }) => schema.title === "a name of 1 to 60 characters");
    expect(names.map(({ path }) => path).filter((path) => !clinicians.includes(path))).toEqual([]);
  });
});

test("facts carry nobody's name", () => {
  const named = facts.flatMap((event) => fieldsOf(event).filter(({ path }) => clinicians.includes(path)));
  expect(named).toEqual([]);
});

describe("a refusal never repeats what it refused", () => {
  const canaries = [
    "canary@private.example",
    "Canary\r\nName",
    { "canary@private.example": "canary" },
    ["canary"],
  ];

  const refusalsOf = (event: Contract) =>
    pathsIn(event.example).flatMap((path) =>
      canaries
        .map((canary) => event.parse(withAt(event.example, path, canary)))
        .filter((parsed) => !parsed.ok),
    );

  test.each(allEvents.map((event) => [event.type, event] as const))("%s", (_type, event) => {
    const refusals = refusalsOf(event);
    expect(refusals.length).toBeGreaterThan(15);
    expect(refusals.filter((refusal) => /canary/i.test(JSON.stringify(refusal)))).toEqual([]);
  });
});
