import { describe, expect, it } from "vitest";
import { decideProgression, end, type Decision } from "../../../shared/enrollment/change.ts";
import type { Active, Over } from "../../../shared/enrollment/enrollment.ts";
import { recordFailed, recordSent, releaseClaim, settle } from "../../../shared/enrollment/outcome.ts";
import { active, claimed } from "../../support/builders.ts";

const now = new Date("2027-01-18T19:10:00.000Z");
const first = { slot: "2027-01-18", attempt: 1 };
const unheard = {
  token: "claim-1",
  at: "2027-01-18T13:05:00.000Z",
  addressHash: "a1",
  attempt: 1,
  slot: "2027-01-18",
  week: 1,
};

function endedEarly(enrollment: Active): Over {
  const ended = end(enrollment, "discharged", "2027-01-18T13:05:00Z");
  if ("refused" in ended || ended.status !== "ended") throw new Error("the plan must end");
  return ended;
}

const claimOf = (enrollment: Active) => {
  if (!enrollment.claim) throw new Error("the slot must be claimed");
  return enrollment.claim;
};

describe("an attempt that SES took", () => {
  it("ends its slot", () => {
    expect(recordSent(claimed("2027-01-18"), first, now)).toMatchObject({
      slots: { "2027-01-18": { end: "sent" } },
      next: { week: 2, date: "2027-01-25" },
    });
  });

  it("ends its slot also after it was given up and another attempt is claimed", () => {
    const later = claimed("2027-01-18", { attempts: 2, unheard });
    expect(recordSent(later, first, now)).toMatchObject({ slots: { "2027-01-18": { end: "sent" } } });
    expect(recordSent(active({ attempts: 1, unheard }), first, now)).toMatchObject({
      slots: { "2027-01-18": { end: "sent" } },
      sentTo: { "2027-01-18": "a1" },
    });
  });

  it("is the last word on a slot that had been given up", () => {
    const failed = recordFailed(claimed("2027-01-18"), first, { now, because: "message-rejected" });
    expect(recordSent(failed, first, now)).toMatchObject({
      slots: { "2027-01-18": { end: "sent" } },
      next: { week: 1, date: "2027-01-25" },
    });
  });

  it("changes nothing when it is told again", () => {
    const sent = recordSent(claimed("2027-01-18"), first, now);
    expect(recordSent(sent, first, now)).toBe(sent);
  });

  it("changes nothing when the slot never had that many attempts", () => {
    const once = claimed("2027-01-18");
    expect(recordSent(once, { slot: "2027-01-18", attempt: 2 }, now)).toBe(once);
  });

  it("is recorded although the plan was ended while the email was on its way", () => {
    expect(recordSent(endedEarly(claimed("2027-01-18")), first, now)).toMatchObject({
      status: "ended",
      was: { slots: { "2027-01-18": { week: 1, end: "sent" } }, sentTo: { "2027-01-18": "a1" } },
    });
  });
});

describe("what a clinician decides while nobody knows whether an email left", () => {
  const decidedAt = "2027-01-18T13:30:00Z";
  /** Week 5, the first of its phase, is on its way. */
  const week5 = claimed("2027-01-18", {
    next: { kind: "week", week: 5, date: "2027-01-18" },
    claim: { slot: "2027-01-18", week: 5, token: "claim-1", at: decidedAt, addressHash: "a1" },
  });
  function decided(before: Active, decision: Pick<Decision, "week" | "decision">): Active {
    const after = decideProgression(before, { ...decision, at: decidedAt });
    if ("refused" in after || after.status !== "active") throw new Error("the decision must count");
    return after;
  }

  it("comes after that email, which is recorded as the week that it was", () => {
    const repeated = decided(week5, { week: 4, decision: "repeat" });
    expect(recordSent(repeated, first, now)).toMatchObject({
      slots: { "2027-01-18": { week: 5, end: "sent" } },
      next: { kind: "week", week: 4, repeat: "clinician", date: "2027-01-25" },
    });
  });

  it("comes after that email also when it names the same week once more", () => {
    const repeated = decided(week5, { week: 5, decision: "repeat" });
    expect(recordSent(repeated, first, now)).toMatchObject({
      slots: { "2027-01-18": { week: 5, end: "sent" } },
      next: { kind: "week", week: 5, repeat: "clinician", date: "2027-01-25" },
    });
  });

  it("ends a program whose last week came again", () => {
    const again = { kind: "week", week: 12, repeat: "clinician", date: "2027-01-18" } as const;
    const claim = { slot: "2027-01-18", week: 12, repeat: "clinician" } as const;
    const onItsWay = { ...claim, token: "claim-1", at: decidedAt, addressHash: "a1" };
    const last = decided(claimed("2027-01-18", { next: again, claim: onItsWay }), {
      week: 12,
      decision: "advance",
    });
    expect(recordSent(last, first, now)).toMatchObject({
      slots: { "2027-01-18": { week: 12, end: "sent" } },
      next: { kind: "completion", date: "2027-01-25" },
    });
  });

  it("does not hide that the attempt failed", () => {
    const repeated = decided(week5, { week: 4, decision: "repeat" });
    expect(recordFailed(repeated, first, { now, because: "message-rejected" })).toMatchObject({
      slots: { "2027-01-18": { week: 5, end: "failed" } },
      next: { kind: "week", week: 4, repeat: "clinician", date: "2027-01-25" },
    });
  });

  it("is what the second attempt sends, and the first is still known for what it was", () => {
    const decidedThen = decided(week5, { week: 4, decision: "repeat" });
    const settled = settle(decidedThen, claimOf(decidedThen), new Date("2027-01-19T13:00:00Z"));
    if (settled === "not-yet" || !("again" in settled)) throw new Error("the attempt must be given up");
    expect(settled.again).toMatchObject({ unheard: { week: 5 }, next: { week: 4 } });
    expect(recordSent(settled.again, first, now)).toMatchObject({
      slots: { "2027-01-18": { week: 5, end: "sent" } },
      next: { week: 4, date: "2027-01-25" },
    });
  });
});

describe("a refused attempt", () => {
  it("gives its claim back and counts", () => {
    const after = releaseClaim(claimed("2027-01-18"), "claim-1", true);
    expect(after).toMatchObject({ refusals: 1, next: { week: 1, date: "2027-01-18" } });
    expect(after).not.toHaveProperty("claim");
  });

  it("does not count when SES was only busy", () => {
    expect(releaseClaim(claimed("2027-01-18"), "claim-1", false)).toMatchObject({ refusals: 0 });
  });

  it("leaves the claim of another attempt alone", () => {
    const other = claimed("2027-01-18");
    expect(releaseClaim(other, "claim-0", true)).toBe(other);
  });

  it("ends the slot failed when it is given up, and the week comes again", () => {
    const after = recordFailed(claimed("2027-01-18"), first, { now, because: "message-rejected" });
    expect(after).toMatchObject({
      slots: { "2027-01-18": { end: "failed", because: "message-rejected" } },
      next: { week: 1, date: "2027-01-25" },
    });
  });
});

describe("an attempt that SES has not spoken of", () => {
  const tried = claimed("2027-01-18");

  it("may still be heard of for six hours", () => {
    expect(settle(tried, claimOf(tried), new Date("2027-01-18T18:54:00Z"))).toBe("not-yet");
  });

  it("then stands no longer in the way, and is not forgotten", () => {
    expect(settle(tried, claimOf(tried), now)).toMatchObject({ again: { unheard, attempts: 1 } });
  });

  it("is the last one when SES had refused one before", () => {
    const refusedOnce = claimed("2027-01-18", { refusals: 1 });
    expect(settle(refusedOnce, claimOf(refusedOnce), now)).toMatchObject({
      failed: { slots: { "2027-01-18": { end: "failed", because: "outcome-unknown" } } },
    });
  });

  it("of a plan that ended meanwhile is cancelled, and a late word of SES still counts", () => {
    const settled = settle(endedEarly(tried), claimOf(tried), now);
    if (settled === "not-yet" || !("again" in settled)) throw new Error("the attempt must be settled");
    expect(settled.again).toMatchObject({ was: { slots: { "2027-01-18": { end: "cancelled" } } } });
    expect(recordSent(settled.again, first, now)).toMatchObject({
      was: { slots: { "2027-01-18": { end: "sent" } } },
    });
  });
});
