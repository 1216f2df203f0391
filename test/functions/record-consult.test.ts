import { describe, expect, it } from "vitest";
import { contact } from "../support/builders.ts";
import { booked, cancelled, memoryHipline, rescheduled } from "../support/memory-hipline.ts";

const noon = "2027-01-10T17:00:00Z";

describe("a booked consult", () => {
  it("queues the email before the visit and plans the reminder a day before", async () => {
    const hipline = memoryHipline(noon);
    await hipline.consult(booked(noon));
    expect(hipline.queues.sent).toMatchObject([
      { queue: "urgent", message: { kind: "before-visit", version: 1 } },
    ]);
    expect([...hipline.schedules.once.values()]).toMatchObject([
      {
        queue: "urgent",
        at: new Date("2027-01-14T15:00:00Z"),
        message: { kind: "visit-reminder", version: 1 },
      },
    ]);
  });

  it("within a day of the visit gets no reminder of its own", async () => {
    const hipline = memoryHipline("2027-01-14T20:00:00Z");
    await hipline.consult(booked("2027-01-14T20:00:00Z"));
    expect(hipline.schedules.once.size).toBe(0);
  });

  it("in the past is recorded quietly", async () => {
    const hipline = memoryHipline("2027-01-16T17:00:00Z");
    await hipline.consult(booked("2027-01-16T17:00:00Z"));
    expect(hipline.queues.sent).toEqual([]);
    expect(hipline.consults.items.size).toBe(1);
  });

  it("sends one email, however often its event comes", async () => {
    const hipline = memoryHipline(noon);
    const event = booked(noon);
    for (let times = 0; times < 3; times += 1) await hipline.consult(event);
    await hipline.sendQueued();
    expect(hipline.mailer.attempts).toHaveLength(1);
  });

  it("is refused for a clinic that this deployment does not serve", async () => {
    const hipline = memoryHipline(noon);
    const outcome = await hipline.consult(booked(noon, { clinicId: "elsewhere" }));
    expect(outcome?.refused.field).toBe("data.clinicId");
    expect(hipline.patients.items.size + hipline.consults.items.size).toBe(0);
  });

  it("is refused for a patient under 16, and nothing is kept", async () => {
    const hipline = memoryHipline(noon);
    const outcome = await hipline.consult(booked(noon, { contact: { ...contact, birthYear: 2015 } }));
    expect(outcome?.refused.field).toBe("data.contact.birthYear");
    expect(hipline.patients.items.size + hipline.consults.items.size).toBe(0);
  });
});

describe("a moved consult", () => {
  it("has an email and a reminder of its own, and those of the former time are cancelled", async () => {
    const hipline = memoryHipline(noon);
    await hipline.consult(booked(noon));
    await hipline.consult(rescheduled("2027-01-10T17:10:00Z", "2027-01-20T15:00:00Z"));
    await hipline.sendQueued();
    expect(hipline.mailer.attempts).toHaveLength(1);
    expect([...hipline.schedules.once.values()].map(({ at }) => at)).toEqual([
      new Date("2027-01-19T15:00:00Z"),
    ]);
    const ends = [...hipline.slots.items.values()].map((item) => [
      item.slotId.slice(0, 1),
      item.slotId.slice(-1),
      item.end?.end,
    ]);
    expect(ends).toEqual([
      ["b", "1", "cancelled"],
      ["r", "1", "cancelled"],
      ["b", "2", "sent"],
    ]);
  });

  it("twice in a day ends at the newer time, whatever the order of arrival", async () => {
    const hipline = memoryHipline(noon);
    await hipline.consult(booked("2027-01-10T16:00:00Z"));
    await hipline.consult(rescheduled("2027-01-10T16:40:00Z", "2027-01-21T15:00:00Z"));
    const stale = await hipline.consult(rescheduled("2027-01-10T16:20:00Z", "2027-01-20T15:00:00Z"));
    expect(stale?.refused.field).toBe("metadata.occurredAt");
    expect([...hipline.consults.items.values()]).toMatchObject([{ startsAt: "2027-01-21T15:00:00Z" }]);
  });

  it("before it is booked waits for the contact", async () => {
    const hipline = memoryHipline(noon);
    await hipline.consult(rescheduled("2027-01-10T16:20:00Z", "2027-01-20T15:00:00Z"));
    expect(hipline.queues.sent).toEqual([]);
    await hipline.consult(booked("2027-01-10T16:00:00Z"));
    expect(hipline.queues.sent).toMatchObject([{ message: { kind: "before-visit" } }]);
    expect([...hipline.consults.items.values()]).toMatchObject([
      { startsAt: "2027-01-20T15:00:00Z", topic: "knee" },
    ]);
  });
});

describe("a cancelled consult", () => {
  it("has no reminder any more, and its unsent email is cancelled", async () => {
    const hipline = memoryHipline(noon);
    await hipline.consult(booked(noon));
    await hipline.consult(cancelled("2027-01-10T17:05:00Z"));
    await hipline.sendQueued();
    expect(hipline.mailer.attempts).toEqual([]);
    expect(hipline.schedules.once.size).toBe(0);
  });

  it("before it is booked stays cancelled", async () => {
    const hipline = memoryHipline(noon);
    await hipline.consult(cancelled("2027-01-10T16:30:00Z"));
    await hipline.consult(booked("2027-01-10T16:00:00Z"));
    expect(hipline.queues.sent).toEqual([]);
    expect([...hipline.consults.items.values()]).toMatchObject([{ status: "cancelled" }]);
  });
});
