import { describe, expect, it } from "vitest";
import {
  heed,
  changePreferences,
  decideProgression,
  end,
  endOwnPause,
  liftHold,
  putHold,
  tombstone,
} from "../../../shared/enrollment/change.ts";
import { start } from "../../../shared/enrollment/start.ts";
import { active, enrollmentId, patientRef, plan, waiting } from "../../support/builders.ts";

const pause = { by: "clinic", at: "2027-02-01T10:00:00Z" } as const;
const lift = (at: string, signed = false) => ({ at, signed });
const redFlag = active({ holds: { alert: { by: "red-flag", at: "2027-02-01T10:00:00Z" } } });

describe("a hold", () => {
  it("stands beside the others", () => {
    const paused = active({
      holds: { patient: { by: "patient", at: "2027-01-30T10:00:00Z", until: "2027-02-09" } },
    });
    expect(putHold(paused, "h1", pause)).toMatchObject({ holds: { patient: { by: "patient" }, h1: pause } });
  });

  it("that was put before the plan started stands when it does", () => {
    const held = putHold(waiting, "h1", pause) as typeof waiting;
    expect(start(held, "America/New_York", "2027-02-01")).toMatchObject({ holds: { h1: pause } });
  });

  it("is put once, however often its event comes", () => {
    const once = active({ holds: { h1: pause } });
    expect(putHold(once, "h1", pause)).toBe(once);
  });

  it("does not come back when its pause arrives after its lift", () => {
    const lifted = active({ lifted: { h1: "2027-02-01T11:00:00Z" } });
    expect(putHold(lifted, "h1", pause)).toBe(lifted);
  });

  it("is remembered as lifted although the pause has not arrived yet", () => {
    expect(liftHold(active(), "h1", lift("2027-02-01T11:00:00Z"))).toMatchObject({
      lifted: { h1: "2027-02-01T11:00:00Z" },
    });
  });

  it("stays when a lift older than it arrives", () => {
    const held = active({ holds: { h1: pause } });
    expect(liftHold(held, "h1", lift("2027-02-01T09:00:00Z"))).toBe(held);
  });

  it("is lifted alone", () => {
    const both = active({ holds: { h1: pause, h2: pause } });
    expect(liftHold(both, "h1", lift("2027-02-02T09:00:00Z"))).toMatchObject({ holds: { h2: pause } });
  });

  it("cannot take over the id of somebody else's hold", () => {
    expect(putHold(redFlag, "alert", { by: "clinic", at: "2027-02-02T10:00:00Z" })).toMatchObject({
      refused: { field: "data.holdId" },
    });
  });

  it("for a red flag is lifted only by a clinician's signature", () => {
    expect(liftHold(redFlag, "alert", lift("2027-02-02T10:00:00Z"))).toMatchObject({
      refused: { field: "data.holdId" },
    });
    expect(liftHold(redFlag, "alert", lift("2027-02-02T10:00:00Z", true))).toMatchObject({ holds: {} });
  });

  it("is refused on a plan that is over", () => {
    const over = end(active(), "discharged", "2027-02-01T09:00:00Z");
    if ("refused" in over) throw new Error("the plan must end");
    expect(putHold(over, "h1", pause)).toMatchObject({ refused: { field: "data.planId" } });
  });
});

describe("a pause of the patient's own", () => {
  const own = { by: "patient", at: "2027-02-01T10:00:00Z", until: "2027-03-01" } as const;

  it("is ended by the patient, and no other hold is", () => {
    const paused = active({ holds: { patient: own, h1: pause } });
    expect(endOwnPause(paused, "2027-02-03T10:00:00Z")).toMatchObject({ holds: { h1: pause } });
  });

  it("stays when it is newer than the word that ends it", () => {
    const paused = active({ holds: { patient: own } });
    expect(endOwnPause(paused, "2027-02-01T09:00:00Z")).toBe(paused);
  });

  it("is not what a clinic put under the same name", () => {
    const held = active({ holds: { patient: pause } });
    expect(endOwnPause(held, "2027-02-03T10:00:00Z")).toMatchObject({
      refused: { field: "data.enrollmentId" },
    });
  });
});

describe("a choice of hour", () => {
  it("older than the one that counts changes nothing", () => {
    const chosen = changePreferences(active(), { hour: 18, at: "2027-02-01T10:00:00Z" }, "2027-02-01");
    if ("refused" in chosen) throw new Error("the plan runs");
    expect(changePreferences(chosen, { hour: 9, at: "2027-02-01T09:00:00Z" }, "2027-02-01")).toBe(chosen);
    expect(changePreferences(chosen, { hour: 9, at: "2027-02-01T11:00:00Z" }, "2027-02-01")).toMatchObject({
      plan: { hour: 9 },
    });
  });
});

describe("an end", () => {
  it("stops a running plan and a waiting one", () => {
    expect(end(active(), "discharged", "2027-02-01T10:00:00Z")).toMatchObject({
      status: "ended",
      reason: "discharged",
    });
    expect(end(waiting, "stopped", "2027-02-01T10:00:00Z")).toMatchObject({ status: "ended", was: { plan } });
  });

  it("that comes again changes nothing", () => {
    const over = tombstone(
      { id: enrollmentId, clinicId: "c", patientId: "p", patientRef, planId: "plan-1", correlationId: "cor" },
      "stopped",
      "2027-02-01T10:00:00Z",
    );
    expect(end(over, "discharged", "2027-02-02T10:00:00Z")).toBe(over);
  });
});

describe("a progression decision", () => {
  const decidedAt = "2027-02-01T15:00:00Z";
  const waitingAtGate = active({
    plan: { ...plan, gate: "clinician" },
    next: { kind: "week", week: 2, date: "2027-02-01", repeat: "waiting-for-clinician" },
    gateRepeats: 1,
  });

  it("to advance opens the next phase at the planned date", () => {
    expect(decideProgression(waitingAtGate, { week: 2, decision: "advance", at: decidedAt })).toMatchObject({
      openedWeek: 3,
      next: { week: 3, date: "2027-02-01" },
    });
  });

  it("to advance takes away the hold of a closed gate", () => {
    const held = active({
      plan: { ...plan, gate: "clinician" },
      next: { kind: "week", week: 3, date: "2027-02-08" },
      holds: { gate: { by: "gate", at: "2027-02-01T13:00:00Z" } },
    });
    expect(decideProgression(held, { week: 2, decision: "advance", at: decidedAt })).toMatchObject({
      holds: {},
      next: { week: 3 },
    });
  });

  it("never carries the week past what is due", () => {
    const onTime = active({ next: { kind: "week", week: 2, date: "2027-01-25" } });
    expect(decideProgression(onTime, { week: 1, decision: "advance", at: decidedAt })).toMatchObject({
      next: { week: 2 },
    });
    expect(decideProgression(onTime, { week: 7, decision: "advance", at: decidedAt })).toMatchObject({
      refused: { field: "data.week" },
    });
  });

  it("to repeat sends the week again", () => {
    const onTime = active({ next: { kind: "week", week: 4, date: "2027-02-08" } });
    expect(decideProgression(onTime, { week: 3, decision: "repeat", at: decidedAt })).toMatchObject({
      next: { week: 3, repeat: "clinician" },
    });
  });

  it("to repeat a week that has not left yet is refused, because it would begin a phase that nobody opened", () => {
    const held = active({
      plan: { ...plan, gate: "clinician" },
      next: { kind: "week", week: 3, date: "2027-02-08" },
      holds: { gate: { by: "gate", at: "2027-02-01T13:00:00Z" } },
    });
    expect(decideProgression(held, { week: 3, decision: "repeat", at: decidedAt })).toEqual({
      refused: {
        field: "data.week",
        reason:
          'week 3 has not been sent, so it cannot come again; say "advance" about week 2 to go on to it, or name a week that was sent',
      },
    });
  });

  it("to repeat may name the week that is on its way, or that came before", () => {
    const once = { "2027-01-25": { week: 3, end: "sent", at: "2027-01-25T13:05:00Z" } } as const;
    const steppedBack = active({ slots: once, next: { kind: "week", week: 3, date: "2027-02-08" } });
    expect(decideProgression(steppedBack, { week: 3, decision: "repeat", at: decidedAt })).toMatchObject({
      next: { week: 3, repeat: "clinician" },
    });
  });

  it("to step back goes to the first week of the phase before", () => {
    const inA3 = active({ next: { kind: "week", week: 6, date: "2027-02-22" } });
    expect(decideProgression(inA3, { week: 5, decision: "step-back", at: decidedAt })).toMatchObject({
      next: { week: 3 },
    });
  });
});

describe("changed preferences", () => {
  const sentOnMonday = active({
    slots: { "2027-01-18": { week: 1, end: "sent", at: "2027-01-18T13:05:00Z" } },
    next: { kind: "week", week: 2, date: "2027-01-25" },
  });
  const nextDate = (weekday: "sat" | "fri" | "sun", today: string) => {
    const changed = changePreferences(sentOnMonday, { weekday }, today);
    return "next" in changed ? changed.next.date : undefined;
  };

  it("move the next slot to the new weekday, 5 to 11 days after the last", () => {
    expect(nextDate("sat", "2027-01-19")).toBe("2027-01-23");
    expect(nextDate("fri", "2027-01-19")).toBe("2027-01-29");
  });

  it("send tomorrow when the new weekday has just gone by", () => {
    expect(nextDate("sat", "2027-01-24")).toBe("2027-01-25");
  });

  it("leave a slot under its date that is due and did not leave yet: it is accounted for", () => {
    expect(nextDate("sat", "2027-01-25")).toBe("2027-01-25");
    expect(nextDate("sat", "2027-02-03")).toBe("2027-01-25");
  });

  it("leave the first slot where it was planned", () => {
    expect(changePreferences(active(), { weekday: "fri" }, "2027-01-16")).toMatchObject({
      plan: { weekday: "fri" },
      next: { date: "2027-01-18" },
    });
  });
});

describe("the patient's word on getting email", () => {
  const stop = { stopped: true, at: "2027-01-20T10:00:00Z" };
  const again = { stopped: false, at: "2027-01-21T10:00:00Z" };

  it("stops the plan, and lets it go on", () => {
    expect(heed(active(), stop)).toMatchObject({ stoppedAt: "2027-01-20T10:00:00Z" });
    expect(heed(heed(active(), stop), again)).not.toHaveProperty("stoppedAt");
  });

  it("is the newest one, also when an older one is told last", () => {
    expect(heed(heed(active(), again), stop)).not.toHaveProperty("stoppedAt");
    const later = { stopped: true, at: "2027-01-22T10:00:00Z" };
    expect(heed(heed(active(), later), again)).toMatchObject({ stoppedAt: "2027-01-22T10:00:00Z" });
  });

  it("is the stop when both are said at once", () => {
    const both = { stopped: false, at: stop.at };
    expect(heed(heed(active(), stop), both)).toHaveProperty("stoppedAt");
    expect(heed(heed(active(), both), stop)).toHaveProperty("stoppedAt");
  });

  it("changes nothing when nothing was ever said", () => {
    const stopped = active({ stoppedAt: stop.at, wordAt: stop.at });
    expect(heed(stopped, undefined)).toBe(stopped);
  });
});
