import { describe, expect, it } from "vitest";
import type { RedFlag } from "../../../events/fields/check-in.ts";
import {
  acknowledgeAlert,
  alertIdOf,
  openAlertsDue,
  parseAlertId,
  raiseAlert,
} from "../../../shared/enrollment/alerts.ts";
import { end, liftHold } from "../../../shared/enrollment/change.ts";
import { isRefusal, type Active, type Enrollment } from "../../../shared/enrollment/enrollment.ts";
import { isClaimable } from "../../../shared/enrollment/claim.ts";
import { active, enrollmentId, waiting } from "../../support/builders.ts";

const ticked = (at: string, flags: RedFlag[] = ["locked-knee"], week = 2) => ({ week, flags, at });
const wednesday = "2027-01-27T15:00:00Z";
const raised = raiseAlert(active(), ticked(wednesday));

function running(enrollment: ReturnType<typeof liftHold>): Active {
  if (isRefusal(enrollment) || enrollment.status !== "active") throw new Error("the plan runs");
  return enrollment;
}
const taken = (enrollment: Enrollment, at: string) => running(acknowledgeAlert(enrollment, 1, at));
const lifted = (enrollment: Enrollment, at: string) =>
  running(liftHold(enrollment, "red-flag", { at, signed: true }));

describe("a warning sign", () => {
  it("holds the program and opens an alert in the same update", () => {
    expect(raised).toMatchObject({
      holds: { "red-flag": { by: "red-flag", at: wednesday } },
      alerts: { 1: { week: 2, flags: ["locked-knee"], at: wednesday, state: "open" } },
    });
    const claim = {
      enrollmentId,
      slot: "2027-01-18",
      hour: 8,
      token: "t",
      addressHash: "a",
      now: new Date(wednesday),
    };
    expect(isClaimable(raised, claim)).toBe(false);
  });

  it("that comes again is the same alert", () => {
    expect(raiseAlert(raised, ticked(wednesday))).toBe(raised);
    expect(raiseAlert(raised, ticked("2027-01-27T16:00:00Z"))).toBe(raised);
  });

  it("of another kind is an alert of its own, which names both", () => {
    const more = raiseAlert(raised, ticked("2027-01-27T16:00:00Z", ["injury"]));
    expect(more.alerts?.[2]).toMatchObject({ flags: ["injury", "locked-knee"], state: "open" });
  });

  it("about another week is an alert of its own, in whatever order they come", () => {
    const older = raiseAlert(raised, ticked("2027-01-20T15:00:00Z", ["locked-knee"], 1));
    expect(older.alerts?.[2]).toMatchObject({ week: 1, state: "open" });
    expect(older.holds["red-flag"]?.at).toBe(wednesday);
  });

  it("after somebody took charge alerts anew; one from before does not", () => {
    const known = taken(raised, "2027-01-27T18:00:00Z");
    expect(raiseAlert(known, ticked("2027-01-27T17:00:00Z"))).toBe(known);
    expect(raiseAlert(known, ticked("2027-01-27T19:00:00Z")).alerts?.[2]).toMatchObject({ state: "open" });
  });

  it("of which nobody knew when the hold was lifted holds again, and no older lift takes it away", () => {
    const free = lifted(raised, "2027-01-28T15:00:00Z");
    const late = raiseAlert(free, ticked("2027-01-28T14:00:00Z", ["injury"]));
    expect(late.holds["red-flag"]).toMatchObject({ at: "2027-01-28T14:00:00Z" });
    expect(running(liftHold(late, "red-flag", { at: "2027-01-28T15:00:00Z", signed: true })).holds).toEqual(
      late.holds,
    );
    expect(lifted(late, "2027-01-29T15:00:00Z").holds).toEqual({});
  });

  it("counts after the last week as well", () => {
    const over = end(active(), "discharged", "2027-01-20T00:00:00Z");
    if (isRefusal(over) || over.status !== "ended") throw new Error("the plan is over");
    expect(raiseAlert(over, ticked(wednesday))).toMatchObject({
      status: "ended",
      alerts: { 1: { state: "open" } },
    });
  });

  it("stays known when the plan ends", () => {
    expect(end(raised, "discharged", "2027-01-28T00:00:00Z")).toMatchObject({ alerts: raised.alerts });
  });
});

describe("an alert of which somebody took charge", () => {
  it("leaves the hold, which only a clinician with a note lifts", () => {
    expect(taken(raised, "2027-01-27T18:00:00Z")).toMatchObject({
      alerts: { 1: { state: "acknowledged", acknowledgedAt: "2027-01-27T18:00:00Z" } },
      holds: { "red-flag": {} },
    });
    expect(liftHold(raised, "red-flag", { at: "2027-01-28T00:00:00Z", signed: false })).toMatchObject({
      refused: { field: "data.holdId" },
    });
  });

  it("was there first, whatever the clinic's clock says", () => {
    expect(taken(raised, "2027-01-27T09:00:00Z").alerts?.[1]?.acknowledgedAt).toBe(wednesday);
  });

  it("is every one that the clinician who lifts the hold could see", () => {
    const two = raiseAlert(raised, ticked("2027-01-29T15:00:00Z", ["injury"]));
    const { alerts } = lifted({ ...two, holds: raised.holds }, "2027-01-28T15:00:00Z");
    expect(alerts).toMatchObject({ 1: { state: "acknowledged" }, 2: { state: "open" } });
  });

  it("must be known", () => {
    expect(acknowledgeAlert(raised, 2, wednesday)).toMatchObject({ refused: { field: "data.alertId" } });
    expect(acknowledgeAlert(waiting, 1, wednesday)).toMatchObject({ refused: { field: "data.alertId" } });
  });
});

describe("the emails that open alerts call for", () => {
  const due = (enrollment: Enrollment, now: string) =>
    openAlertsDue(enrollment, "America/New_York", new Date(now)).map(({ kind }) => kind);

  it("are the first one at once, and the second after a working day", () => {
    expect(due(raised, "2027-01-27T15:00:00Z")).toEqual(["red-flag"]);
    expect(due(raised, "2027-01-28T14:59:59Z")).toEqual(["red-flag"]);
    expect(due(raised, "2027-01-28T15:00:00Z")).toEqual(["red-flag", "red-flag-escalation"]);
  });

  it("are none when somebody took charge", () => {
    expect(due(taken(raised, "2027-01-27T18:00:00Z"), "2027-02-28T15:00:00Z")).toEqual([]);
    expect(due(waiting, "2027-02-28T15:00:00Z")).toEqual([]);
  });
});

it("the id of an alert says which one it is, and fits its contract", () => {
  const id = alertIdOf(enrollmentId, 12);
  expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
  expect(parseAlertId(id)).toMatchObject({ enrollmentId, alert: 12 });
  expect(parseAlertId("alert-88231")).toBeUndefined();
});
