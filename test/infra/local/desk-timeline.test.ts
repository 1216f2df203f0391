import { describe, expect, it } from "vitest";
import { allEvents } from "../../../events/index.ts";
import { readDetail, sentenceOf } from "../../../infra/local/desk/wording.ts";
import type { EventRecord } from "../../../infra/local/local.ts";
import type { Records } from "../../../infra/local/desk/records.ts";
import { timelineOf } from "../../../infra/local/desk/timeline.ts";
import { active, enrollmentId, patientRef } from "../../support/builders.ts";
import { email } from "./support/fake-local.ts";

const none: Records = { patients: [], consults: [], enrollments: [], slots: [], trail: [] };
const metadata = {
  eventId: "event-paused-1",
  occurredAt: "2027-03-01T14:00:00Z",
  version: 1,
  correlationId: "correlation-1",
};
const onPlan = { clinicId: "northside", patientId: "p-1", planId: "plan-1" };

const record = (
  detailType: string,
  source: string,
  data: object,
  changes: Partial<EventRecord> = {},
): EventRecord => ({
  id: `of-${detailType}`,
  at: Date.parse("2027-03-01T14:00:00Z"),
  bus: "hipline",
  source,
  detailType,
  detail: { metadata, data },
  rules: [],
  ...changes,
});
const paused = record("PlanPaused", "clinic", { ...onPlan, holdId: "hold-1" });

const timeline = (events: EventRecord[], emails = [] as ReturnType<typeof email>[], records = none) =>
  timelineOf({ events: () => events, inbox: () => emails }, records, () => "America/New_York");

describe("the timeline", () => {
  it.each(allEvents.map(({ type, example }) => [type, example] as const))(
    "has words for %s",
    (type, example) => {
      const event = readDetail(type, example);
      const words = event && sentenceOf(event, "America/New_York");
      expect(words).toMatch(/^[A-Z].* /);
      expect(words).not.toBe(type);
    },
  );

  it("says an event in words, and whose it is", () => {
    expect(timeline([paused])).toMatchObject([
      { kind: "clinic", text: "Plan paused until the clinic resumes it", patientRef },
    ]);
  });

  it("speaks of times on the patient's clock", () => {
    const startsAt = "2027-03-08T14:30:00Z";
    const moved = record("ConsultRescheduled", "clinic", {
      clinicId: "northside",
      patientId: "p-1",
      consultId: "c-1",
      startsAt,
    });
    expect(timeline([moved])[0]?.text).toBe("Consult moved to Mon, Mar 8, 9:30 AM");
  });

  it("says why an event was refused, and counts it to the patient of that event", () => {
    const refused = record("EventRefused", "hipline", {
      eventId: "event-paused-1",
      eventType: "PlanPaused",
      clinicId: "northside",
      field: "data.planId",
      reason: "no such plan is known for this clinic",
    });
    expect(timeline([paused, refused])[1]).toMatchObject({
      kind: "problem",
      text: "PlanPaused was refused: plan no such plan is known for this clinic",
      patientRef,
    });
  });

  it("shows an event that no contract can read as a problem", () => {
    const broken = record("PlanPaused", "clinic", { planId: "plan-1" });
    expect(timeline([broken])).toMatchObject([
      { kind: "problem", text: "PlanPaused that no contract can read" },
    ]);
  });

  it("leaves out what AWS services say among themselves", () => {
    expect(timeline([record("Email Sent", "aws.ses", {})])).toEqual([]);
  });

  it("names the week of an email", () => {
    const slots = { "2027-01-18": { week: 1, end: "sent" as const, at: "2027-01-18T13:05:00Z" } };
    const sent = email({ tags: { sid: `w_${enrollmentId}_20270118_1` } });
    expect(timeline([], [sent], { ...none, enrollments: [active({ slots })] })).toMatchObject([
      { kind: "email", text: "Weekly email, week 1 of 12", patientRef },
    ]);
  });

  it("tells a repeated week", () => {
    const week1 = { week: 1, end: "sent" as const, at: "2027-01-18T13:05:00Z" };
    const slots = { "2027-01-18": week1, "2027-01-25": { ...week1, at: "2027-01-25T13:05:00Z" } };
    const sent = email({ tags: { sid: `w_${enrollmentId}_20270125_1` } });
    expect(timeline([], [sent], { ...none, enrollments: [active({ slots })] })[0]?.text).toBe(
      "Weekly email, week 1 of 12, once more",
    );
  });

  it("shows a slot that ended without an email, and why", () => {
    const slots = { "2027-01-18": { week: 1, end: "held" as const, at: "2027-01-18T13:05:00Z" } };
    expect(timeline([], [], { ...none, enrollments: [active({ slots })] })).toMatchObject([
      {
        kind: "no-email",
        text: "Week 1: nothing sent, the plan is on hold",
        at: Date.parse("2027-01-18T13:05:00Z"),
      },
    ]);
  });

  it("shows a visit email that was cancelled", () => {
    const slot = {
      slotId: `r_${"a".repeat(32)}_1`,
      rev: 1,
      patientRef,
      attempts: 0,
      refusals: 0,
      end: { end: "cancelled" as const, at: "2027-03-02T14:00:00Z" },
    };
    expect(timeline([], [], { ...none, slots: [slot] })[0]?.text).toBe(
      "Visit reminder: cancelled before it went out",
    );
  });

  it("runs from the oldest to the newest", () => {
    const later = record(
      "PlanEnded",
      "clinic",
      { ...onPlan, reason: "discharged" },
      { at: paused.at + 120_000 },
    );
    const between = email({ at: paused.at + 60_000 });
    expect(timeline([later, paused], [between]).map(({ text }) => text)).toEqual([
      "Plan paused until the clinic resumes it",
      "Week 1 of your plan",
      "Plan ended by the clinic: discharged",
    ]);
  });
});
