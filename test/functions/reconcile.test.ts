import { describe, expect, it } from "vitest";
import { reconcile } from "../../functions/reconcile/handler.ts";
import type { CheckMessage } from "../../shared/reconcile-message.ts";
import type { MailOutcome } from "../../shared/ports.ts";
import { contact, enrollmentId, patientRef } from "../support/builders.ts";
import { assigned, ended, memoryHipline, paused, updated } from "../support/memory-hipline.ts";

const lost: MailOutcome = { outcome: "unknown", cause: "timeout-error" };
const week1 = { v: 1, kind: "weekly", enrollmentId, patientRef, slot: "2027-01-18" } as const;

/** A plan that starts on Monday 2027-01-18 at 8 in New York, and the hourly look at it. */
async function watched(...outcomes: MailOutcome[]) {
  const hipline = memoryHipline("2027-01-15T17:00:00Z", ...outcomes);
  await hipline.assign(assigned("2027-01-15T17:00:00Z", { contact }));
  const counted: Record<string, number> = {};
  const more: CheckMessage[] = [];
  const handle = reconcile({
    ...hipline,
    more: (message) => Promise.resolve(void more.push(message)),
    count: (metric, value) => void (counted[metric] = (counted[metric] ?? 0) + value),
    log: (message, ids) => void hipline.logged.push({ message, ids }),
  });
  const look = (at: string) => handle({ v: 1, kind: "sweep", scheduledAt: at }, new Date(at));
  return { ...hipline, look, counted, more };
}

describe("the look three hours after an email was due", () => {
  it("has an email that never fired fire again", async () => {
    const hipline = await watched();
    hipline.schedules.weekly.clear();
    await hipline.look("2027-01-18T16:00:00Z");
    expect(hipline.queues.sent).toEqual([{ queue: "send", message: week1 }]);
    expect(hipline.schedules.weekly.size).toBe(1);
    expect(hipline.counted).toEqual({ Due: 1, Open: 1, Ended: 0, Missed: 1 });
  });

  it("finds nothing to do when the email was sent", async () => {
    const hipline = await watched();
    hipline.at("2027-01-18T13:30:00Z");
    await hipline.send(week1);
    await hipline.look("2027-01-18T16:00:00Z");
    expect(hipline.queues.sent).toEqual([]);
    expect(hipline.counted).toEqual({ Due: 1, Open: 0, Ended: 1 });
  });

  it("sees that somebody will ask about an attempt without outcome", async () => {
    const hipline = await watched(lost);
    hipline.at("2027-01-18T13:30:00Z");
    await hipline.send(week1);
    hipline.schedules.once.clear();
    await hipline.look("2027-01-18T16:00:00Z");
    expect([...hipline.schedules.once.keys()]).toEqual([`settle-w_${enrollmentId}_20270118_1`]);
    expect(hipline.queues.sent).toEqual([]);
  });

  it("counts a patient who has been on hold for more than 28 days", async () => {
    const hipline = await watched();
    await hipline.change(paused("2027-01-17T10:00:00Z", "h1"));
    for (const monday of ["2027-01-18", "2027-01-25", "2027-02-01", "2027-02-08", "2027-02-15"]) {
      hipline.at(`${monday}T13:30:00Z`);
      await hipline.send({ ...week1, slot: monday });
      await hipline.look(`${monday}T16:00:00Z`);
    }
    expect(hipline.counted).toEqual({ Due: 5, Open: 0, Ended: 5, PausedLong: 1 });
  });

  it("passes over a plan that is over", async () => {
    const hipline = await watched();
    await hipline.change(ended("2027-01-18T14:00:00Z"));
    await hipline.look("2027-01-18T16:00:00Z");
    expect(hipline.counted).toEqual({});
  });

  it("asks for no enrollment at an hour at which none is due", async () => {
    const hipline = await watched();
    hipline.enrollments.dueIn = () => Promise.reject(new Error("nobody may ask"));
    for (const hour of ["15", "17", "18"]) await hipline.look(`2027-01-18T${hour}:00:00Z`);
  });

  it("may be taken twice at once", async () => {
    const hipline = await watched();
    await Promise.all([hipline.look("2027-01-18T16:00:00Z"), hipline.look("2027-01-18T16:00:00Z")]);
    hipline.at("2027-01-18T16:01:00Z");
    await hipline.sendQueued();
    expect(hipline.mailer.attempts).toHaveLength(1);
  });
});

describe("a first email on another day than the others", () => {
  it("is looked after, too", async () => {
    const hipline = memoryHipline("2027-01-18T13:30:00Z");
    await hipline.assign(assigned("2027-01-18T13:30:00Z", { contact, weekday: "thu" }));
    hipline.queues.sent.length = 0;
    const handle = reconcile({
      ...hipline,
      more: () => Promise.resolve(),
      count: () => undefined,
      log: () => undefined,
    });
    const look = (at: string) => handle({ v: 1, kind: "sweep", scheduledAt: at }, new Date(at));
    await look("2027-01-18T16:00:00Z");
    expect(hipline.queues.sent).toEqual([{ queue: "send", message: week1 }]);
  });
});

describe("an email of the evening", () => {
  it("whose wait for the morning was lost still leaves that morning", async () => {
    const hipline = memoryHipline("2027-01-15T17:00:00Z");
    await hipline.assign(assigned("2027-01-15T17:00:00Z", { contact, hour: 18 }));
    hipline.schedules.once.clear();
    const handle = reconcile({
      ...hipline,
      more: () => Promise.resolve(),
      count: () => undefined,
      log: () => undefined,
    });
    for (const at of ["2027-01-19T02:00:00Z", "2027-01-19T14:00:00Z"]) {
      await handle({ v: 1, kind: "sweep", scheduledAt: at }, new Date(at));
      hipline.at(at);
      await hipline.sendQueued();
      hipline.schedules.once.clear();
    }
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({
      slots: { "2027-01-18": { end: "sent" } },
    });
  });
});

describe("the look two days after", () => {
  it("counts an email that is still open, and has it end", async () => {
    const hipline = await watched();
    await hipline.look("2027-01-20T14:00:00Z");
    expect(hipline.counted).toMatchObject({ Overdue: 1, Missed: 1 });
    hipline.at("2027-01-20T14:01:00Z");
    await hipline.sendQueued();
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({
      slots: { "2027-01-18": { end: "skipped-late" } },
    });
  });
});

describe("an hour with more enrollments than a page", () => {
  it("goes on in messages of its own", async () => {
    const hipline = await watched();
    hipline.enrollments.dueIn = () => Promise.resolve({ ids: [], next: "the-last-id" });
    await hipline.look("2027-01-18T16:00:00Z");
    const [key] = await hipline.dueKeys.all();
    expect(key).toMatch(/^America\/New_York#mon#8#\d+$/);
    expect(hipline.more).toEqual([{ v: 1, kind: "check", key, from: "the-last-id" }]);
  });
});

describe("the look at a plan that waits for a way to reach its patient", () => {
  const look = async (hipline: ReturnType<typeof memoryHipline>) => {
    const counted: string[] = [];
    const handle = reconcile({
      ...hipline,
      more: () => Promise.resolve(),
      count: (metric) => void counted.push(metric),
      log: () => undefined,
    });
    await handle({ v: 1, kind: "awaiting", enrollmentId }, new Date("2027-01-19T17:00:00Z"));
    return counted;
  };

  it("counts it while nobody is known, and not once it runs", async () => {
    const hipline = memoryHipline("2027-01-18T17:00:00Z");
    await hipline.assign(assigned("2027-01-18T17:00:00Z"));
    expect(await look(hipline)).toEqual(["Unreachable"]);
    await hipline.change(updated("2027-01-18T18:00:00Z", contact));
    expect(await look(hipline)).toEqual([]);
  });
});
