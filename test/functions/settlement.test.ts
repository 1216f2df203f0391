import { describe, expect, it } from "vitest";
import type { MailOutcome } from "../../shared/ports.ts";
import type { SendMessage } from "../../shared/send-message.ts";
import { contact, enrollmentId, patientRef } from "../support/builders.ts";
import { assigned, booked, cancelled, ended, memoryHipline } from "../support/memory-hipline.ts";

const lost: MailOutcome = { outcome: "unknown", cause: "timeout-error" };
const refused: MailOutcome = { outcome: "refused", cause: "message-rejected", throttled: false };
const sid = (attempt: number) => `w_${enrollmentId}_20270118_${attempt}`;
const week1: SendMessage = { v: 1, kind: "weekly", enrollmentId, patientRef, slot: "2027-01-18" };
const check = (attempt: number): SendMessage => ({ v: 1, kind: "settle", patientRef, sid: sid(attempt) });

/** Week 1 was tried at 08:30 on Monday in New York, with these outcomes so far and to come. */
async function afterTrying(...outcomes: MailOutcome[]) {
  const hipline = memoryHipline("2027-01-15T17:00:00Z", ...outcomes);
  await hipline.assign(assigned("2027-01-15T17:00:00Z", { contact }));
  hipline.bus.published.length = 0;
  hipline.at("2027-01-18T13:30:00Z");
  await hipline.send(week1);
  const slot = () => hipline.enrollments.items.get(enrollmentId);
  return { ...hipline, slot };
}

type Hipline = ReturnType<typeof memoryHipline>;
const schedules = (hipline: Hipline, prefix: string) =>
  [...hipline.schedules.once.values()].filter(({ name }) => name.startsWith(prefix));

describe("an attempt without outcome", () => {
  it("is asked about six hours later", async () => {
    const hipline = await afterTrying(lost);
    expect(schedules(hipline, "settle-")).toEqual([
      {
        name: `settle-${sid(1)}`,
        at: new Date("2027-01-18T19:30:00Z"),
        queue: "send",
        message: check(1),
      },
    ]);
  });

  it("is asked about also when its message came back because the function crashed", async () => {
    const hipline = memoryHipline("2027-01-18T13:30:00Z");
    await hipline.assign(assigned("2027-01-18T13:30:00Z", { contact }));
    hipline.mailer.send = () => Promise.reject(new Error("the function is gone"));
    await expect(hipline.send(week1)).rejects.toThrow("gone");
    hipline.at("2027-01-18T13:36:00Z");
    await hipline.send(week1);
    expect(schedules(hipline, "settle-")).toMatchObject([{ at: new Date("2027-01-18T19:30:00Z") }]);
  });

  it("is made once more when SES never spoke of it", async () => {
    const hipline = await afterTrying(lost);
    hipline.at("2027-01-18T19:30:20Z");
    await hipline.send(check(1));
    expect(hipline.mailer.attempts.map(({ attemptId }) => attemptId)).toEqual([sid(1), sid(2)]);
    expect(hipline.slot()).toMatchObject({ slots: { "2027-01-18": { end: "sent" } }, next: { week: 2 } });
  });

  it("is not made again when SES spoke of it", async () => {
    const hipline = await afterTrying(lost);
    await hipline.deliver({ type: "Email Delivered", sid: sid(1) });
    hipline.at("2027-01-18T19:30:20Z");
    await hipline.send(check(1));
    expect(hipline.mailer.attempts).toHaveLength(1);
  });

  it("is made once more only in the next sending hours", async () => {
    const hipline = memoryHipline("2027-01-19T00:30:00Z", lost);
    await hipline.assign(assigned("2027-01-19T00:30:00Z", { contact }));
    await hipline.send(week1);
    hipline.at("2027-01-19T06:30:20Z");
    await hipline.send(check(1));
    expect(hipline.mailer.attempts).toHaveLength(1);
    const [wait] = schedules(hipline, "wait-");
    expect(wait).toMatchObject({ message: week1 });
    hipline.at(wait?.at.toISOString() ?? "");
    await hipline.send(week1);
    expect(hipline.mailer.attempts.at(-1)?.attemptId).toBe(sid(2));
  });

  it("is not made again for a plan that ended meanwhile", async () => {
    const hipline = await afterTrying(lost);
    await hipline.change(ended("2027-01-18T15:00:00Z"));
    hipline.at("2027-01-18T19:30:20Z");
    await hipline.send(check(1));
    expect(hipline.mailer.attempts).toHaveLength(1);
    expect(hipline.slot()).toMatchObject({ was: { slots: { "2027-01-18": { end: "cancelled" } } } });
  });

  it.each([
    ["another without outcome", lost],
    ["a refusal", refused],
  ])("and %s are the end of the slot, and the clinic hears of it", async (_, second) => {
    const hipline = await afterTrying(lost, second);
    hipline.at("2027-01-18T19:30:20Z");
    await hipline.send(check(1));
    hipline.at("2027-01-19T01:30:20Z");
    await hipline.send(check(2));
    expect(hipline.slot()).toMatchObject({
      slots: { "2027-01-18": { end: "failed" } },
      next: { week: 1, date: "2027-01-25" },
    });
    expect(new Set(hipline.facts().map(({ type }) => type))).toEqual(new Set(["EmailFailed"]));
  });
});

describe("the clinic", () => {
  it("hears of a failed slot although the function crashed before it told", async () => {
    const hipline = await afterTrying(lost, lost);
    hipline.at("2027-01-18T19:30:20Z");
    await hipline.send(check(1));
    hipline.at("2027-01-19T01:30:20Z");
    const publish = hipline.bus.publish.bind(hipline.bus);
    hipline.bus.publish = () => Promise.reject(new Error("the function is gone"));
    await expect(hipline.send(check(2))).rejects.toThrow("gone");
    hipline.bus.publish = publish;
    await hipline.send(check(2));
    expect(hipline.facts()).toMatchObject([{ type: "EmailFailed", reason: "outcome-unknown" }]);
  });

  it("hears of a completed program although the function crashed before it told", async () => {
    const hipline = await afterTrying();
    const tick = (at: string): SendMessage => {
      const timeZone = "America/New_York";
      return { v: 1, kind: "weekly-tick", enrollmentId, patientRef, timeZone, scheduledAt: at };
    };
    let date = Date.parse("2027-01-25T13:30:00Z");
    for (let week = 2; week <= 12; week += 1, date += 7 * 86_400_000) {
      hipline.at(new Date(date).toISOString());
      await hipline.send(tick(new Date(date).toISOString()));
    }
    hipline.at(new Date(date).toISOString());
    const remove = hipline.schedules.remove.bind(hipline.schedules);
    hipline.schedules.remove = () => Promise.reject(new Error("the function is gone"));
    await expect(hipline.send(tick(new Date(date).toISOString()))).rejects.toThrow("gone");
    hipline.schedules.remove = remove;
    await hipline.send(tick(new Date(date).toISOString()));
    expect(hipline.schedules.weekly.size).toBe(0);
    expect(hipline.facts().map(({ type }) => type)).toContain("ProgramCompleted");
    expect(hipline.patients.items.get(patientRef)).not.toHaveProperty("enrollmentId");
  });
});

describe("a hand-over that too little time is left for", () => {
  it("is not begun, and its message comes again", async () => {
    const hipline = memoryHipline("2027-01-18T13:30:00Z");
    await hipline.assign(assigned("2027-01-18T13:30:00Z", { contact }));
    await expect(hipline.send(week1, AbortSignal.abort())).rejects.toThrow("too-little-time-left");
    expect(hipline.mailer.attempts).toEqual([]);
    await hipline.send(week1);
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({
      slots: { "2027-01-18": { end: "sent" } },
    });
  });
});

describe("an email before the visit without outcome", () => {
  /** Tried at noon in New York; the visit is on Friday at 10. */
  async function afterBooking(...outcomes: MailOutcome[]) {
    const hipline = memoryHipline("2027-01-11T17:00:00Z", ...outcomes);
    await hipline.consult(booked("2027-01-11T17:00:00Z"));
    await hipline.sendQueued();
    const attempted = hipline.mailer.attempts[0]?.attemptId ?? "";
    const settle: SendMessage = { v: 1, kind: "settle", patientRef, sid: attempted };
    const end = () => hipline.slots.items.get(attempted.slice(0, -2))?.end?.end;
    return { ...hipline, settle, end };
  }

  it("is made once more six hours later", async () => {
    const hipline = await afterBooking(lost);
    expect(schedules(hipline, "settle-b_")).toMatchObject([
      { at: new Date("2027-01-11T23:00:00Z"), queue: "urgent", message: hipline.settle },
    ]);
    hipline.at("2027-01-11T23:00:30Z");
    await hipline.send(hipline.settle);
    expect(hipline.mailer.attempts).toHaveLength(2);
    expect(hipline.end()).toBe("sent");
  });

  it("is given up after the second, and the clinic hears of it", async () => {
    const hipline = await afterBooking(lost, lost);
    hipline.at("2027-01-11T23:00:30Z");
    await hipline.send(hipline.settle);
    hipline.at("2027-01-12T14:00:30Z");
    await hipline.send(hipline.settle);
    expect(hipline.mailer.attempts).toHaveLength(2);
    expect(hipline.end()).toBe("failed");
    expect(hipline.facts()).toMatchObject([{ type: "EmailFailed", reason: "outcome-unknown" }]);
  });

  it("is not made again once the visit is cancelled", async () => {
    const hipline = await afterBooking(lost);
    await hipline.consult(cancelled("2027-01-11T18:00:00Z"));
    hipline.at("2027-01-11T23:00:30Z");
    await hipline.send(hipline.settle);
    expect(hipline.mailer.attempts).toHaveLength(1);
    expect(hipline.end()).toBe("cancelled");
  });

  it("was sent when SES says so, however late", async () => {
    const hipline = await afterBooking(lost);
    await hipline.consult(cancelled("2027-01-11T18:00:00Z"));
    hipline.at("2027-01-11T23:00:30Z");
    await hipline.send(hipline.settle);
    await hipline.deliver({ type: "Email Delivered", sid: hipline.mailer.attempts[0]?.attemptId ?? "" });
    expect(hipline.end()).toBe("sent");
  });
});

describe("a late complaint", () => {
  it("suppresses the address that its email went to, not the one of today", async () => {
    const hipline = await afterTrying();
    hipline.at("2027-01-25T13:30:00Z");
    await hipline.send({ ...week1, slot: "2027-01-25" });
    await hipline.deliver({ type: "Email Complaint Received", sid: sid(1) });
    expect(hipline.suppressions.addresses.size).toBe(1);
  });
});
