import { describe, expect, it } from "vitest";
import { shareOf } from "../../functions/send-email/brakes.ts";
import { controlId, newControl, start, stop, withAccount, type Control } from "../../shared/control.ts";
import type { MailOutcome } from "../../shared/ports.ts";
import { contact, enrollmentId, patientRef } from "../support/builders.ts";
import { assigned, booked, memoryHipline } from "../support/memory-hipline.ts";

const week1 = { v: 1, kind: "weekly", enrollmentId, patientRef, slot: "2027-01-18" } as const;
const operator = { at: "2027-01-18T13:00:00Z", because: "operator" } as const;

async function onMonday(control: (now: Control) => Control, ...outcomes: MailOutcome[]) {
  const hipline = memoryHipline("2027-01-15T17:00:00Z", ...outcomes);
  await hipline.assign(assigned("2027-01-15T17:00:00Z", { contact }));
  await hipline.control.save(control(newControl));
  hipline.at("2027-01-18T13:30:00Z");
  const change = async (rule: (now: Control) => Control) => {
    const current = (await hipline.control.get(controlId)) ?? newControl;
    await hipline.control.save(rule(current));
  };
  const plan = () => hipline.enrollments.items.get(enrollmentId);
  const waits = () => [...hipline.schedules.once.values()].filter(({ name }) => name.startsWith("wait-"));
  return { ...hipline, change, plan, waits };
}

describe("while sending is stopped", () => {
  it("a weekly email asks again in an hour, and nothing of it is spent", async () => {
    const hipline = await onMonday((now) => stop(now, operator));
    await hipline.send(week1);
    expect(hipline.mailer.attempts).toEqual([]);
    expect(hipline.plan()).toMatchObject({ attempts: 0, refusals: 0, slots: {} });
    expect(hipline.waits()).toMatchObject([
      { queue: "send", message: week1, at: new Date("2027-01-18T14:30:00Z") },
    ]);
  });

  it("an email of the last hour of the day asks again in the morning", async () => {
    const hipline = await onMonday((now) => stop(now, operator));
    hipline.at("2027-01-19T00:30:00Z");
    await hipline.send(week1);
    expect(hipline.waits()[0]?.at.toISOString()).toMatch(/^2027-01-19T13:/);
  });

  it("an email before a visit waits, and is skipped once the visit has begun", async () => {
    const hipline = await onMonday((now) => stop(now, operator));
    hipline.at("2027-01-11T17:00:00Z");
    await hipline.consult(booked("2027-01-11T17:00:00Z", { startsAt: "2027-01-11T18:30:00Z" }));
    await hipline.sendQueued();
    expect(hipline.waits()).toMatchObject([{ queue: "urgent", at: new Date("2027-01-11T18:00:00Z") }]);
    hipline.at("2027-01-11T18:00:10Z");
    for (const { message } of hipline.waits()) await hipline.send(message);
    expect(hipline.mailer.attempts).toEqual([]);
    expect([...hipline.slots.items.values()]).toMatchObject([{ end: { end: "skipped-late" } }]);
  });

  it("a pause, an end and a stop of the patient still take their course", async () => {
    const hipline = await onMonday((now) => stop(now, operator));
    hipline.at("2027-01-20T13:30:00Z");
    await hipline.send(week1);
    expect(hipline.plan()).toMatchObject({ slots: { "2027-01-18": { end: "skipped-late" } } });
  });

  it("for another clinic, this one's patients notice nothing", async () => {
    const hipline = await onMonday((now) => stop(now, operator, "southside"));
    await hipline.send(week1);
    expect(hipline.mailer.attempts).toHaveLength(1);
  });

  it("for this clinic, its email waits", async () => {
    const hipline = await onMonday((now) => stop(now, operator, "northside"));
    await hipline.send(week1);
    expect(hipline.mailer.attempts).toEqual([]);
    expect(hipline.waits()).toHaveLength(1);
  });
});

describe("started again", () => {
  it("the email leaves within the hour", async () => {
    const hipline = await onMonday((now) => stop(now, operator));
    await hipline.send(week1);
    await hipline.change((now) => start(now));
    hipline.at("2027-01-18T14:30:00Z");
    for (const { message } of hipline.waits()) await hipline.send(message);
    expect(hipline.plan()).toMatchObject({ slots: { "2027-01-18": { week: 1, end: "sent" } } });
  });
});

describe("a stop", () => {
  it("reaches a copy that is running within seconds", async () => {
    const hipline = await onMonday((now) => now);
    await hipline.send({ ...week1, enrollmentId: "0".repeat(32) });
    await hipline.change((now) => stop(now, operator));
    hipline.at("2027-01-18T13:30:05Z");
    await hipline.send(week1);
    expect(hipline.mailer.attempts).toEqual([]);
  });

  it("that nobody can read stops everything: the message comes again", async () => {
    const hipline = await onMonday((now) => now);
    hipline.control.peek = () => Promise.reject(new Error("table not available"));
    await expect(hipline.send(week1)).rejects.toThrow("table not available");
    expect(hipline.mailer.attempts).toEqual([]);
    expect(hipline.plan()).toMatchObject({ attempts: 0, slots: {} });
  });
});

describe("the SES rate", () => {
  it("is shared between the queues: what both may send together is the whole of it", () => {
    const shares = [1, 14, 1000, 10_000].map((rate) => [shareOf("send", rate), shareOf("urgent", rate)]);
    expect(shares).toEqual([
      [0.5, 0.5],
      [13, 1],
      [995, 5],
      [9950, 50],
    ]);
  });

  it("is shared among the copies: of two for programs a copy in two sends one email a second", async () => {
    const hipline = await onMonday((now) =>
      withAccount(now, { rate: 3, listedUntil: "2027-01-18T12:00:00Z" }),
    );
    const ids = ["a", "b", "c", "d"].map((letter) => `plan-${letter}`);
    for (const planId of ids)
      await hipline.assign(assigned("2027-01-18T13:30:00Z", { contact, planId, patientId: planId }));
    hipline.queues.sent.length = 0;
    const began = hipline.now().getTime();
    for (const { id, patientRef: ref } of [...hipline.enrollments.items.values()].slice(1))
      await hipline.send({ ...week1, enrollmentId: id, patientRef: ref });
    expect(hipline.mailer.attempts).toHaveLength(4);
    expect(hipline.now().getTime() - began).toBe(2750);
  });
});
