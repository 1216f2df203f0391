import { describe, expect, expectTypeOf, test } from "vitest";
import type { enrollmentEnded, holdLifted, patientUpdated } from "../../events/index.ts";
import { type EventOf, InvalidEvent, type PlanId, emailBounced } from "../../events/index.ts";

const metadata = {
  eventId: "evt-2027-0001",
  occurredAt: "2027-03-15T12:00:00Z",
  correlationId: "corr-2027-0001",
};
const bounced = {
  clinicId: "c1",
  patientId: "p1",
  slot: "w_1_20270315",
  kind: "weekly",
  bounce: "permanent",
} as const;

test("a built event has the contract's version and parses", () => {
  const detail = emailBounced.build(metadata, bounced);
  expect(detail).toEqual({ metadata: { ...metadata, version: 1 }, data: bounced });
  expect(emailBounced.parse(detail).ok).toBe(true);
});

test("the metadata of a causing event adds nothing to the envelope", () => {
  const cause = { ...metadata, version: 7, extra: true };
  expect(emailBounced.build(cause, bounced).metadata).toEqual({ ...metadata, version: 1 });
});

describe("an event that its contract refuses is not built", () => {
  const build = () => emailBounced.build(metadata, { ...bounced, slot: "maria@example.com" });

  test("the error says which event and field, and what was required", () => {
    expect(build).toThrow(
      "EmailBounced evt-2027-0001 was not built: data.slot must be a slot key of 1 to 128 letters, digits, - or _, found text of length 17",
    );
  });

  test("the error carries ids as fields", () => {
    expect(build).toThrow(
      expect.objectContaining({
        name: "InvalidEvent",
        eventType: "EmailBounced",
        eventId: "evt-2027-0001",
        field: "data.slot",
      }),
    );
    expect(build).toThrow(InvalidEvent);
  });

  test("an error about a malformed eventId does not repeat it", () => {
    expect(() => emailBounced.build({ ...metadata, eventId: "maria@example.com" }, bounced)).toThrow(
      /^EmailBounced without a valid eventId was not built: metadata\.eventId/,
    );
  });
});

test("types follow the contract", () => {
  type Ended = EventOf<typeof enrollmentEnded>;
  expectTypeOf<Ended["type"]>().toEqualTypeOf<"EnrollmentEnded">();
  expectTypeOf<Ended["data"]["planId"]>().toEqualTypeOf<PlanId>();
  expectTypeOf<Ended["data"]["reason"]>().toEqualTypeOf<"discharged" | "stopped" | "replaced" | "other">();
  expectTypeOf<"plan-1">().toExtend<PlanId>();
  expectTypeOf<EventOf<typeof holdLifted>["data"]["holdId"]>().not.toExtend<PlanId>();
  expectTypeOf<EventOf<typeof patientUpdated>["data"]["contact"]["email"]>().toEqualTypeOf<
    string | undefined
  >();
});
