import { describe, expect, test } from "vitest";
import { consultBooked, planAssigned, preferencesChanged, type Refusal } from "../../events/index.ts";
import { type Path, withAt } from "./walk.ts";

const refusalOf = (path: Path, value: unknown): Refusal => {
  const parsed = planAssigned.parse(withAt(planAssigned.example, path, value));
  if (parsed.ok) throw new Error(`PlanAssigned was accepted with another ${path.join(".")}`);
  return parsed;
};

test("a parsed event has its type, its metadata and its data", () => {
  expect(planAssigned.parse(planAssigned.example)).toEqual({
    ok: true,
    event: {
      type: "PlanAssigned",
      metadata: {
        eventId: "9b2f5a1e-2c1d-4c64-9f0e-5f1f3a6f0c11",
        occurredAt: "2027-03-01T16:20:00Z",
        version: 1,
        correlationId: "3d1c77aa-90f2-4b0e-8a55-1b6f0e2d9c40",
      },
      data: planAssigned.example.data,
    },
  });
});

describe("a refusal names the field and says what it must be", () => {
  test.each([
    [
      ["data", "planId"],
      undefined,
      "data.planId",
      "must be an id of 1 to 64 letters, digits, - or _ that starts with a letter or digit, found nothing",
    ],
    [
      ["data", "startDate"],
      "2027-02-30",
      "data.startDate",
      "must be a real date in this century, written YYYY-MM-DD, found text of length 10",
    ],
    [["data", "hour"], 23, "data.hour", "must be a whole number from 6 to 20, found a number"],
    [["data", "gate"], "open", "data.gate", "must be one of calendar, clinician, found text of length 4"],
    [
      ["data", "weekday"],
      null,
      "data.weekday",
      "must be one of mon, tue, wed, thu, fri, sat, sun, found null",
    ],
    [["data", "signedBy"], ["Dana"], "data.signedBy", "must be a name of 1 to 60 characters, found a list"],
    [["data", "contact"], "maria@example.com", "data.contact", "must be an object, found text of length 17"],
    [
      ["data", "contact", "timeZone"],
      "Mars/Phobos",
      "data.contact.timeZone",
      "must be an IANA time zone in IANA's own upper and lower case, such as Europe/Paris, or UTC, found text of length 11",
    ],
    [
      ["data", "contact", "guardianMailbox"],
      "yes",
      "data.contact.guardianMailbox",
      "must be true or false, found text of length 3",
    ],
    [
      ["data", "contact", "consent", "at"],
      {},
      "data.contact.consent.at",
      "must be a real date and time in this century with Z or an offset, such as 2027-03-08T14:30:00Z, found an object",
    ],
    [["data"], undefined, "data", "must be an object, found nothing"],
    [
      ["metadata", "eventId"],
      "short",
      "metadata.eventId",
      "must be an id of 8 to 64 letters, digits, - or _, found text of length 5",
    ],
    [["metadata", "version"], undefined, "metadata.version", "must be 1, found nothing"],
    [["metadata", "version"], "1", "metadata.version", "must be 1, found text of length 1"],
    [
      ["metadata", "occurredAt"],
      true,
      "metadata.occurredAt",
      "must be a real date and time in this century with Z or an offset, such as 2027-03-08T14:30:00Z, found true or false",
    ],
    [[], null, "detail", "must be an object, found null"],
  ] as [Path, unknown, string, string][])("%j set to %j", (path, value, field, reason) => {
    expect(refusalOf(path, value)).toMatchObject({ field, reason });
  });
});

describe("unknown versions", () => {
  test("version 2 is refused with the version that is known", () => {
    expect(refusalOf(["metadata", "version"], 2)).toEqual({
      ok: false,
      field: "metadata.version",
      reason: "must be a known version of PlanAssigned, which is 1, found 2",
      eventId: "9b2f5a1e-2c1d-4c64-9f0e-5f1f3a6f0c11",
    });
  });

  test("the version is judged before anything else, because a later one may differ in everything", () => {
    const later = { metadata: { id: "x", version: 3 }, payload: {} };
    expect(planAssigned.parse(later)).toMatchObject({ field: "metadata.version", eventId: undefined });
  });
});

describe("fields that are not in the contract", () => {
  test.each([
    [["note"], "note"],
    [["metadata", "traceId"], "metadata.traceId"],
    [["data", "start_date"], "data.start_date"],
    [["data", "contact", "phone"], "data.contact.phone"],
  ] as [Path, string][])("%j is refused by name", (path, field) => {
    expect(refusalOf(path, "x")).toMatchObject({
      field,
      reason: "is not a field of this event; leave it out",
    });
  });

  test("a key that could hold something personal is not repeated", () => {
    expect(refusalOf(["data", "maria@example.com"], 1).field).toBe("data.unprintable-key");
  });

  test("a key named __proto__ is refused like any other", () => {
    const detail: unknown = JSON.parse(
      JSON.stringify(planAssigned.example).replace('"data":{', '"data":{"__proto__":{},'),
    );
    expect(planAssigned.parse(detail)).toMatchObject({ ok: false, field: "data.__proto__" });
  });
});

describe("the refused event's id", () => {
  test("is told when it is well formed", () => {
    expect(refusalOf(["data", "hour"], 5).eventId).toBe("9b2f5a1e-2c1d-4c64-9f0e-5f1f3a6f0c11");
  });

  test.each([["maria@example.com"], [""], [17], [null], [undefined]])("is not told when it is %j", (id) => {
    expect(refusalOf(["metadata", "eventId"], id).eventId).toBeUndefined();
  });
});

test("spaces around a name are taken off", () => {
  const parsed = consultBooked.parse(
    withAt(consultBooked.example, ["data", "contact", "givenName"], "  Maria "),
  );
  expect(parsed.ok && parsed.event.data.contact.givenName).toBe("Maria");
});

test("a change that changes nothing is refused", () => {
  const { enrollmentId } = preferencesChanged.example.data;
  expect(preferencesChanged.parse({ ...preferencesChanged.example, data: { enrollmentId } })).toMatchObject({
    field: "data",
    reason:
      "must be an object with at least one of weekday, hour, language, timeZone, textSize, found an object",
  });
});
