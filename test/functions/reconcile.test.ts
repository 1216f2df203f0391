import { describe, expect, it } from "vitest";
import { reconcile } from "../../functions/reconcile/handler.ts";
import { memorySlotsAbout } from "../../shared/memory.ts";
import type { ReconcileMessage } from "../../shared/reconcile-message.ts";
import type { MailOutcome } from "../../shared/ports.ts";
import { contact, enrollmentId, patientRef } from "../support/builders.ts";
import { assigned, ended, memoryHipline, paused, updated, submitted } from "../support/memory-hipline.ts";
import { sendMondayLists } from "../support/monday-lists.ts";

const lost: MailOutcome = { outcome: "unknown", cause: "timeout-error" };
const week1 = { v: 1, kind: "weekly", enrollmentId, patientRef, slot: "2027-01-18" } as const;

/** A plan that starts on Monday 2027-01-18 at 8 in New York, and the hourly look at it. */
async function watched(...outcomes: MailOutcome[]) {
  const hipline = memoryHipline("2027-01-15T17:00:00Z", ...outcomes);
  sendMondayLists(hipline.slots);
  await hipline.assign(assigned("2027-01-15T17:00:00Z", { contact }));
  const counted: Record<string, number> = {};
  const more: ReconcileMessage[] = [];
  const handle = reconcile({
    ...hipline,
    slotsAbout: memorySlotsAbout(hipline.slots),
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

  it("counts what a plan that is over took with it, and then looks no more", async () => {
    const hipline = await watched();
    await hipline.change(ended("2027-01-18T14:00:00Z"));
    await hipline.look("2027-01-18T16:00:00Z");
    await hipline.look("2027-01-19T04:00:00Z");
    expect(hipline.counted).toEqual({ Due: 1, Open: 0, Ended: 1 });
    expect(hipline.queues.sent).toEqual([]);
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

describe("an alert that nobody took charge of", () => {
  const friday = "2027-01-22T15:00:00Z";
  async function withAlert() {
    const hipline = await watched();
    hipline.at("2027-01-18T13:30:00Z");
    await hipline.send(week1);
    hipline.at(friday);
    await hipline.checkIn(submitted(friday, 1, { redFlags: ["night-or-rest-pain"] }));
    hipline.queues.sent.length = 0;
    return hipline;
  }
  const alert = { v: 1, kind: "mail", slot: `a_${enrollmentId}_1` };
  const escalation = { v: 1, kind: "mail", slot: `e_${enrollmentId}_1` };

  it("is raised again, and escalates after a working day, whatever became of its messages", async () => {
    const hipline = await withAlert();
    await hipline.look("2027-01-25T16:00:00Z");
    expect(hipline.queues.sent.map(({ message }) => message)).toEqual([
      ...[alert, escalation],
      { ...week1, slot: "2027-01-25" },
    ]);
  });

  it("is raised no more once its emails were sent", async () => {
    const hipline = await withAlert();
    await hipline.look("2027-01-25T16:00:00Z");
    hipline.at("2027-01-25T16:01:00Z");
    await hipline.sendQueued();
    await hipline.look("2027-01-26T04:00:00Z");
    expect(hipline.queues.sent).toEqual([]);
  });
});

describe("a weekly schedule that went astray", () => {
  const week2 = "2027-01-25";
  async function withWeek2At(at: string) {
    const hipline = await watched();
    hipline.at("2027-01-18T13:30:00Z");
    await hipline.send(week1);
    hipline.schedules.weekly.clear();
    hipline.at(at);
    await hipline.send({ ...week1, slot: week2 });
    expect(hipline.mailer.attempts).toHaveLength(2);
    await hipline.look("2027-01-25T16:00:00Z");
    return hipline.schedules.weekly;
  }

  it("is set right when an email left long after its time", async () => {
    expect([...(await withWeek2At("2027-01-25T15:30:00Z")).values()]).toMatchObject([
      { weekday: "mon", hour: 8 },
    ]);
  });

  it("is left alone when it left in time", async () => {
    expect((await withWeek2At("2027-01-25T13:40:00Z")).size).toBe(0);
  });

  it("of an enrollment that was erased is deleted when it fires", async () => {
    const hipline = await watched();
    hipline.enrollments.items.clear();
    hipline.at("2027-01-25T13:30:00Z");
    await hipline.send({ ...week1, slot: week2 });
    expect(hipline.schedules.weekly.size).toBe(0);
  });
});

describe("the end of a program", () => {
  it("that never fired fires again", async () => {
    const hipline = await watched();
    for (let week = 0; week < 12; week += 1) {
      const date = new Date(Date.parse("2027-01-18T13:30:00Z") + week * 7 * 86_400_000).toISOString();
      hipline.at(date);
      await hipline.send({ ...week1, slot: date.slice(0, 10) });
    }
    await hipline.look("2027-04-12T15:00:00Z");
    hipline.at("2027-04-12T15:01:00Z");
    await hipline.sendQueued();
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({ status: "completed" });
  });
});

describe("a slot that is in no book", () => {
  it("is counted as due, and as neither open nor ended", async () => {
    const hipline = await watched();
    hipline.at("2027-01-18T13:30:00Z");
    await hipline.send(week1);
    const plan = hipline.enrollments.items.get(enrollmentId);
    if (plan?.status !== "active") throw new Error("the plan does not run");
    await hipline.enrollments.save({ ...plan, next: { kind: "week", week: 2, date: "2027-02-01" } });
    hipline.at("2027-02-01T13:30:00Z");
    await hipline.send({ ...week1, slot: "2027-02-01" });
    await hipline.look("2027-02-01T16:00:00Z");
    expect(hipline.counted).toEqual({ Due: 2, Open: 0, Ended: 1, Unaccounted: 1 });
  });
});

describe("a first email on another day than the others", () => {
  it("is looked after, too", async () => {
    const hipline = memoryHipline("2027-01-18T13:30:00Z");
    sendMondayLists(hipline.slots);
    await hipline.assign(assigned("2027-01-18T13:30:00Z", { contact, weekday: "thu" }));
    hipline.queues.sent.length = 0;
    const handle = reconcile({
      ...hipline,
      slotsAbout: memorySlotsAbout(hipline.slots),
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
    sendMondayLists(hipline.slots);
    await hipline.assign(assigned("2027-01-15T17:00:00Z", { contact, hour: 18 }));
    hipline.schedules.once.clear();
    const handle = reconcile({
      ...hipline,
      slotsAbout: memorySlotsAbout(hipline.slots),
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
      slotsAbout: memorySlotsAbout(hipline.slots),
      more: () => Promise.resolve(),
      count: (metric) => void counted.push(metric),
      log: () => undefined,
    });
    await handle({ v: 1, kind: "awaiting", enrollmentId }, new Date("2027-01-19T17:00:00Z"));
    return counted;
  };

  it("counts it while nobody is known, and not once it runs", async () => {
    const hipline = memoryHipline("2027-01-18T17:00:00Z");
    sendMondayLists(hipline.slots);
    await hipline.assign(assigned("2027-01-18T17:00:00Z"));
    expect(await look(hipline)).toEqual(["Unreachable"]);
    await hipline.change(updated("2027-01-18T18:00:00Z", contact));
    expect(await look(hipline)).toEqual([]);
  });
});
