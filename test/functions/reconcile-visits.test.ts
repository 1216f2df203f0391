import { describe, expect, it } from "vitest";
import { reconcile } from "../../functions/reconcile/handler.ts";
import { memorySlotsAbout } from "../../shared/memory.ts";
import { consultRefOf } from "../../shared/identity.ts";
import type { MailOutcome } from "../../shared/ports.ts";
import { patientRef } from "../support/builders.ts";
import { booked, cancelled, memoryHipline, rescheduled } from "../support/memory-hipline.ts";
import { sendMondayLists } from "../support/monday-lists.ts";

const consultRef = consultRefOf("northside", "c-1");
const reminder = { v: 1, kind: "visit-reminder", consultRef, version: 1, patientRef } as const;
const before = { ...reminder, kind: "before-visit" } as const;

/** A visit on Friday 2027-01-15 at 15:00Z, booked on Monday at 17:00Z, and the hourly look. */
async function visit(...outcomes: MailOutcome[]) {
  const hipline = memoryHipline("2027-01-11T17:00:00Z", ...outcomes);
  sendMondayLists(hipline.slots);
  await hipline.consult(booked("2027-01-11T17:00:00Z"));
  const handle = reconcile({
    ...hipline,
    slotsAbout: memorySlotsAbout(hipline.slots),
    more: () => Promise.resolve(),
    count: hipline.count,
    log: hipline.log,
  });
  const look = async (at: string) => {
    hipline.at(at);
    await handle({ v: 1, kind: "sweep", scheduledAt: at }, new Date(at));
  };
  const stored = () => hipline.consults.items.get(consultRef);
  const queued = () => hipline.queues.sent.map(({ message }) => message);
  return { ...hipline, look, stored, queued };
}

describe("the look three hours after a reminder was due", () => {
  it("has emails go on their way that did not", async () => {
    const hipline = await visit();
    hipline.queues.sent.length = 0;
    await hipline.look("2027-01-14T18:00:00Z");
    expect(hipline.queued()).toEqual([before, reminder]);
    expect(hipline.counted).toMatchObject({ Missed: 2 });
  });

  it("finds nothing to do when they were sent", async () => {
    const hipline = await visit();
    await hipline.sendQueued();
    hipline.at("2027-01-14T15:00:10Z");
    await hipline.send(reminder);
    await hipline.look("2027-01-14T18:00:00Z");
    expect(hipline.queued()).toEqual([]);
    expect(hipline.counted).toEqual({});
  });

  it("sees that somebody will ask about an attempt without outcome", async () => {
    const hipline = await visit(
      { outcome: "accepted", messageId: "m" },
      { outcome: "unknown", cause: "timeout-error" },
    );
    await hipline.sendQueued();
    hipline.at("2027-01-14T15:00:10Z");
    await hipline.send(reminder);
    hipline.schedules.once.clear();
    await hipline.look("2027-01-14T18:00:00Z");
    expect([...hipline.schedules.once.keys()]).toEqual([`settle-r_${consultRef}_1_1`]);
    expect(hipline.queued()).toEqual([]);
  });
});

describe("a visit that has begun", () => {
  it("is not looked at any more once its emails have ended", async () => {
    const hipline = await visit();
    hipline.queues.sent.length = 0;
    await hipline.look("2027-01-15T18:00:00Z");
    await hipline.sendQueued();
    await hipline.look("2027-01-16T16:00:00Z");
    expect(hipline.stored()).toMatchObject({ closed: true });
    hipline.consults.get = () => Promise.reject(new Error("nobody may ask"));
    await hipline.look("2027-01-21T18:00:00Z");
    expect(hipline.counted).toEqual({ Missed: 2 });
  });

  it("and whose emails stay open is told as overdue", async () => {
    const hipline = await visit();
    await hipline.look("2027-01-16T16:00:00Z");
    expect(hipline.counted).toMatchObject({ Overdue: 2 });
    expect(hipline.stored()).not.toHaveProperty("closed");
  });

  it("is looked after again when it is moved", async () => {
    const hipline = await visit();
    await hipline.look("2027-01-15T18:00:00Z");
    await hipline.sendQueued();
    await hipline.look("2027-01-16T16:00:00Z");
    await hipline.consult(rescheduled("2027-01-16T17:00:00Z", "2027-01-25T15:00:00Z"));
    expect(hipline.stored()).not.toHaveProperty("closed");
    hipline.queues.sent.length = 0;
    await hipline.look("2027-01-24T18:00:00Z");
    expect(hipline.queued()).toMatchObject([{ version: 2 }, { version: 2 }]);
  });
});

it("a visit that was cancelled is nobody's business", async () => {
  const hipline = await visit();
  await hipline.consult(cancelled("2027-01-12T17:00:00Z"));
  hipline.queues.sent.length = 0;
  await hipline.look("2027-01-14T18:00:00Z");
  expect(hipline.queued()).toEqual([]);
});
