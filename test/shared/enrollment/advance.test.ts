import { describe, expect, it } from "vitest";
import { addressOf, endSlot } from "../../../shared/enrollment/advance.ts";
import type { Active, Next } from "../../../shared/enrollment/enrollment.ts";
import { active, claimed, plan } from "../../support/builders.ts";

const now = new Date("2027-01-18T13:05:01.000Z");
const week = (n: number, date = "2027-01-18"): Next => ({ kind: "week", week: n, date });

/** The enrollment after its slots were sent one after another, week after week. */
function afterSending(count: number, enrollment: Active): Active {
  let current = enrollment;
  for (let sent = 0; sent < count; sent += 1) current = endSlot(current, "sent", now);
  return current;
}

describe("a slot that ends sent", () => {
  it("moves on to the next week, seven days later", () => {
    expect(endSlot(claimed("2027-01-18"), "sent", now).next).toEqual(week(2, "2027-01-25"));
  });

  it("is recorded with its week and end, and its claim is gone", () => {
    const after = endSlot(claimed("2027-01-18"), "sent", now);
    expect(after.slots).toEqual({ "2027-01-18": { week: 1, end: "sent", at: "2027-01-18T13:05:01.000Z" } });
    expect(after.claim).toBeUndefined();
  });

  it("remembers to which address it went", () => {
    const { lastSent, sentTo } = endSlot(claimed("2027-01-18"), "sent", now);
    expect(lastSent).toEqual({ slot: "2027-01-18", at: "2027-01-18T13:05:00.000Z" });
    expect(addressOf(sentTo, "2027-01-18")).toBe("a1");
  });

  it("remembers an address once for all the slots that went to it", () => {
    expect(Object.keys(endSlot(claimed("2027-01-18"), "sent", now).sentTo)).toEqual(["2027-01-18"]);
    const again = claimed("2027-01-18", { sentTo: { "2027-01-11": "a1" } });
    expect(endSlot(again, "sent", now).sentTo).toEqual({ "2027-01-11": "a1" });
  });

  it("leaves the completion as next after the last week", () => {
    const after = endSlot(active({ next: week(12, "2027-04-05") }), "sent", now);
    expect(after.next).toEqual({ kind: "completion", date: "2027-04-12" });
  });
});

describe("a slot that ends unsent", () => {
  it.each(["held", "suppressed", "skipped-late", "failed"] as const)("keeps its week when %s", (how) => {
    expect(endSlot(active({ next: week(4) }), how, now).next).toEqual(week(4, "2027-01-25"));
  });
});

describe("the clinician gate", () => {
  const gated = active({ plan: { ...plan, gate: "clinician" }, next: week(2) });

  it("lets the weeks within a phase follow the calendar", () => {
    expect(endSlot({ ...gated, next: week(1) }, "sent", now).next).toMatchObject({ week: 2 });
  });

  it("repeats the last week of a phase twice while nobody opens the next", () => {
    expect(afterSending(1, gated).next).toMatchObject({ week: 2, repeat: "waiting-for-clinician" });
    expect(afterSending(2, gated).next).toMatchObject({ week: 2, repeat: "waiting-for-clinician" });
  });

  it("holds the program after the second repeat", () => {
    const after = afterSending(3, gated);
    expect(after.holds).toMatchObject({ gate: { by: "gate" } });
    expect(after.next).toMatchObject({ week: 3 });
  });

  it("goes on without a repeat when the clinician opened the phase in time", () => {
    expect(endSlot({ ...gated, openedWeek: 3 }, "sent", now).next).toEqual(week(3, "2027-01-25"));
  });
});
