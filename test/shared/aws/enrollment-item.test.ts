import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromItem, toItem } from "../../../shared/aws/enrollment-item.ts";
import type { Active, SlotRecord } from "../../../shared/enrollment/enrollment.ts";

const active = (slots: Active["slots"]) => ({ status: "active", slots }) as Active;

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

describe("an enrollment at rest", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("2027-01-18", "2027-01-25", "2027-02-01"), record),
        (slots) => {
          expect(fromItem(toItem(active({ ...slots })))).toEqual(active({ ...slots }));
        },
      ),
    );
  });

  it("takes a line for a slot without anything to remark", () => {
    const slots = { "2027-01-18": { week: 3, end: "sent", at: "2027-01-18T13:30:00.000Z" } } as const;
    expect(toItem(active(slots))).toMatchObject({ slots: { "2027-01-18": "3 sent mz1bmuo0" } });
  });

  it("keeps what else is known of a slot", () => {
    const failed = {
      week: 3,
      end: "failed",
      at: "2027-01-18T13:30:00.000Z",
      because: "outcome-unknown",
    } as const;
    expect(toItem(active({ "2027-01-18": failed }))).toEqual(active({ "2027-01-18": failed }));
  });
});
