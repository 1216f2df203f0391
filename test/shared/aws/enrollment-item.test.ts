import fc from "fast-check";
import { patientRefOf } from "../../../shared/identity.ts";
import { describe, expect, it } from "vitest";
import { fromItem, toItem } from "../../../shared/aws/enrollment-item.ts";
import type { Active, Enrollment, SlotRecord } from "../../../shared/enrollment/enrollment.ts";

const active = (slots: Active["slots"], more: Partial<Active> = {}) =>
  ({
    status: "active",
    id: "0".repeat(32),
    clinicId: "northside",
    patientId: "p-1",
    patientRef: patientRefOf("northside", "p-1"),
    attempts: 1,
    refusals: 0,
    gateRepeats: 0,
    openedWeek: 0,
    lifted: {},
    slots,
    ...more,
  }) as Active;
const stored = (enrollment: Enrollment) => ({
  ...toItem(enrollment),
  pk: `ENROLLMENT#${enrollment.id}`,
  sk: "ENROLLMENT",
});

const record = fc.record<SlotRecord, "week" | "end" | "at">(
  {
    week: fc.integer({ min: 1, max: 52 }),
    end: fc.constantFrom("sent", "held", "suppressed", "cancelled", "skipped-late", "failed"),
    at: fc.oneof(
      fc
        .date({ noInvalidDate: true, min: new Date("1970-01-01T00:00:00Z") })
        .map((date) => date.toISOString()),
      fc.constantFrom("2027-01-18T13:30:00Z", "2027-01-18T08:30:00-05:00"),
    ),
    because: fc.constant("message-rejected"),
    delivery: fc.constantFrom("bounced", "complained"),
  },
  { requiredKeys: ["week", "end", "at"] },
);

const counts = fc.record({
  refusals: fc.nat(2),
  gateRepeats: fc.nat(2),
  openedWeek: fc.nat(12),
  lifted: fc.dictionary(fc.constantFrom("h1", "h2"), fc.constant("2027-01-20T10:00:00Z")),
});

describe("an enrollment at rest", () => {
  it("is read as it was written", () => {
    const slots = fc.dictionary(fc.constantFrom("2027-01-18", "2027-01-25", "2027-02-01"), record);
    fc.assert(
      fc.property(slots, counts, (records, more) => {
        const enrollment = active({ ...records }, { ...more, lifted: { ...more.lifted } });
        expect(fromItem(stored(enrollment))).toEqual(enrollment);
      }),
    );
  });

  it("is read as it was written once it is over", () => {
    const { status, slots, ...identity } = active({});
    const over = {
      ...identity,
      status: "ended",
      reason: "discharged",
      at: "2027-02-01T10:00:00Z",
    } as unknown as Enrollment;
    expect(fromItem(stored(over))).toEqual(over);
  });

  it("takes a line for a slot without anything to remark", () => {
    const slots = { "2027-01-18": { week: 3, end: "sent", at: "2027-01-18T13:30:00.000Z" } } as const;
    expect(toItem(active(slots))).toMatchObject({ slots: { "20270118": "3s mz1bmuo0" } });
  });

  it("keeps what else is known of a slot", () => {
    const failed = {
      week: 3,
      end: "failed",
      at: "2027-01-18T13:30:00.000Z",
      because: "outcome-unknown",
    } as const;
    expect(toItem(active({ "2027-01-18": failed }))).toMatchObject({ slots: { "20270118": failed } });
  });
});
