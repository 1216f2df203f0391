import { describe, expect, it } from "vitest";
import type { Enrollment } from "../../../shared/enrollment/enrollment.ts";
import { complete } from "../../../shared/enrollment/advance.ts";
import { decideWeekly, plannedAt, slotDateOf } from "../../../shared/enrollment/weekly.ts";
import { localTime } from "../../../shared/calendar/zone.ts";
import { active, claimed, waiting } from "../../support/builders.ts";

const zone = "America/New_York";
const window = { opens: 8, closes: 20 };

function decideAt(
  instant: string,
  enrollment: Enrollment | undefined,
  { suppressed = false, timeZone = zone } = {},
) {
  const now = new Date(instant);
  const today = localTime(now, timeZone).date;
  return decideWeekly(enrollment, { now, timeZone, today, window, suppressed });
}

const mondayMorning = "2027-01-18T13:30:00Z";

describe("a weekly firing", () => {
  it("sends on the planned date within the sending hours", () => {
    expect(decideAt(mondayMorning, active())).toMatchObject({ act: "send", slot: "2027-01-18" });
  });

  it("does nothing before the planned date", () => {
    expect(decideAt("2027-01-17T13:30:00Z", active())).toMatchObject({ act: "nothing" });
  });

  it("does nothing for a plan that waits for its patient or is unknown", () => {
    expect(decideAt(mondayMorning, waiting)).toMatchObject({ act: "nothing", because: "awaiting-patient" });
    expect(decideAt(mondayMorning, undefined)).toMatchObject({ act: "nothing", because: "not found" });
  });

  it("waits for the morning when it comes at night", () => {
    const decision = decideAt("2027-01-19T02:00:00Z", active());
    expect(decision).toMatchObject({ act: "wait", slot: "2027-01-18" });
    expect(decision).toHaveProperty("until", new Date(plannedAt(active(), "2027-01-19")));
  });

  it("waits for the morning of where the patient is now, although the plan does not know that yet", () => {
    const decision = decideAt(mondayMorning, active(), { timeZone: "Pacific/Auckland" });
    expect(decision).toMatchObject({ act: "wait", slot: "2027-01-18" });
    const { until } = decision as { until: Date };
    expect(localTime(until, "Pacific/Auckland")).toMatchObject({ date: "2027-01-19", hour: 8 });
  });

  it("still sends a day late, and skips the slot after 36 hours", () => {
    expect(decideAt("2027-01-19T22:00:00Z", active())).toMatchObject({ act: "send" });
    expect(decideAt("2027-01-20T13:30:00Z", active())).toMatchObject({ act: "end", end: "skipped-late" });
  });

  it("ends the slot held while a hold stands", () => {
    const held = active({ holds: { h1: { by: "clinic", at: "2027-01-17T10:00:00Z" } } });
    expect(decideAt(mondayMorning, held)).toMatchObject({ act: "end", end: "held" });
  });

  it("sends again on the day a pause is over", () => {
    const paused = active({
      holds: { patient: { by: "patient", at: "2027-01-11T10:00:00Z", until: "2027-01-18" } },
    });
    expect(decideAt(mondayMorning, paused)).toMatchObject({ act: "send", enrollment: { holds: {} } });
  });

  it("ends the slot suppressed when the patient stopped or the address bounces", () => {
    expect(decideAt(mondayMorning, active(), { suppressed: true })).toMatchObject({
      act: "end",
      end: "suppressed",
    });
    const stopped = active({ stoppedAt: "2027-01-17T10:00:00Z" });
    expect(decideAt(mondayMorning, stopped)).toMatchObject({ act: "end", end: "suppressed" });
  });

  it("never sends twice within 20 hours", () => {
    const justSent = active({
      lastSent: { slot: "2027-01-17", at: "2027-01-18T00:00:00.000Z" },
    });
    expect(decideAt(mondayMorning, justSent)).toMatchObject({
      act: "wait",
      until: new Date("2027-01-18T20:01:00.000Z"),
    });
  });

  it("leaves an attempt without outcome alone until SES must have spoken of it", () => {
    const unsettled = { act: "await-outcome", slot: "2027-01-18", attempt: 1 };
    expect(decideAt("2027-01-18T13:40:00Z", claimed("2027-01-18"))).toMatchObject(unsettled);
    expect(decideAt("2027-01-18T18:54:00Z", claimed("2027-01-18"))).toMatchObject(unsettled);
  });

  it("settles an attempt of which six hours later nothing was heard", () => {
    expect(decideAt("2027-01-18T19:05:00Z", claimed("2027-01-18"))).toMatchObject({
      act: "settle",
      enrollment: { unheard: { attempt: 1, addressHash: "a1" }, next: { date: "2027-01-18" } },
    });
  });

  it("gives the slot up when the second attempt was not heard of either", () => {
    const tried = { token: "claim-0", at: "2027-01-17T13:05:00Z", addressHash: "a1", attempt: 1 };
    const unheard = { ...tried, slot: "2027-01-18", week: 1 };
    expect(decideAt("2027-01-18T19:05:00Z", claimed("2027-01-18", { attempts: 2, unheard }))).toMatchObject({
      act: "end",
      end: "failed",
      enrollment: { next: { week: 1, date: "2027-01-25" } },
    });
  });

  it("fails a slot that is too late for the second attempt, and never skips it in silence", () => {
    const tried = { token: "claim-0", at: "2027-01-18T13:05:00Z", addressHash: "a1", attempt: 1 };
    const unheard = { ...tried, slot: "2027-01-18", week: 1 };
    expect(decideAt("2027-01-20T13:30:00Z", active({ attempts: 1, unheard }))).toMatchObject({
      act: "end",
      end: "failed",
    });
  });

  it("closes a plan that is over, whatever was left undone", () => {
    const done = complete(active({ next: { kind: "completion", date: "2027-04-12" } }), new Date(0));
    expect(decideAt("2027-04-19T12:30:00Z", done)).toEqual({ act: "close" });
  });

  it("completes the program a week after its last email", () => {
    const done = active({ next: { kind: "completion", date: "2027-04-12" } });
    expect(decideAt("2027-04-12T12:30:00Z", done)).toMatchObject({
      act: "complete",
      enrollment: { status: "completed" },
    });
  });
});

describe("the date of a firing", () => {
  it("is the patient's own", () => {
    expect(slotDateOf(new Date("2027-01-17T21:00:00Z"), "Australia/Lord_Howe")).toBe("2027-01-18");
  });
});
