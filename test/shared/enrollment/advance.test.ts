import { describe, expect, it } from "vitest";
import { endSlot, recordFailed, recordSent, releaseClaim } from "../../../shared/enrollment/advance.ts";
import { end } from "../../../shared/enrollment/change.ts";
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
    const { lastSent } = endSlot(claimed("2027-01-18"), "sent", now);
    expect(lastSent).toEqual({ slot: "2027-01-18", at: "2027-01-18T13:05:00.000Z", addressHash: "a1" });
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

describe("an accepted attempt", () => {
  it("ends its slot when SES names slot and attempt", () => {
    const after = recordSent(claimed("2027-01-18"), { slot: "2027-01-18", attempt: 1 }, now);
    expect(after).toMatchObject({ slots: { "2027-01-18": { end: "sent" } } });
  });

  it("changes nothing when another attempt holds the claim", () => {
    const later = claimed("2027-01-18", { attempts: 2 });
    expect(recordSent(later, { slot: "2027-01-18", attempt: 1 }, now)).toBe(later);
  });

  it("is recorded although the plan was ended while the email was on its way", () => {
    const ended = end(claimed("2027-01-18"), "discharged", "2027-01-18T13:05:00Z");
    if ("refused" in ended) throw new Error("the plan must end");
    expect(recordSent(ended, { token: "claim-1" }, now)).toMatchObject({
      status: "ended",
      was: { slots: { "2027-01-18": { week: 1, end: "sent" } } },
    });
  });
});

describe("a refused attempt", () => {
  it("gives its claim back and counts", () => {
    const after = releaseClaim(claimed("2027-01-18"), "claim-1", true);
    expect(after).toMatchObject({ refusals: 1, next: week(1) });
    expect(after).not.toHaveProperty("claim");
  });

  it("does not count when SES was only busy", () => {
    expect(releaseClaim(claimed("2027-01-18"), "claim-1", false)).toMatchObject({ refusals: 0 });
  });

  it("ends the slot failed when it is given up, and the week comes again", () => {
    const after = recordFailed(claimed("2027-01-18"), { token: "claim-1" }, now);
    expect(after).toMatchObject({ slots: { "2027-01-18": { end: "failed" } }, next: week(1, "2027-01-25") });
  });
});
