import { describe, expect, it } from "vitest";
import { reconcile } from "../../functions/reconcile/handler.ts";
import { memorySlotsAbout } from "../../shared/memory.ts";
import type { MailOutcome } from "../../shared/ports.ts";
import { clinicRefOf } from "../../shared/identity.ts";
import { contact, enrollmentId, patientRef } from "../support/builders.ts";
import {
  acknowledged,
  assigned,
  ended,
  memoryHipline,
  preferred,
  submitted,
} from "../support/memory-hipline.ts";
import { sendMondayLists } from "../support/monday-lists.ts";

const lost: MailOutcome = { outcome: "unknown", cause: "timeout-error" };
const accepted: MailOutcome = { outcome: "accepted", messageId: "m" };
const week1 = { v: 1, kind: "weekly", enrollmentId, patientRef, slot: "2027-01-18" } as const;
const mail = (slot: string) => ({ v: 1, kind: "mail", slot }) as const;
const reminder = mail(`c_${enrollmentId}_20270118`);
const completed = mail(`d_${enrollmentId}_20270301`);
const proposal = mail(`p_${enrollmentId}_20270118`);
const alert = mail(`a_${enrollmentId}_1`);
const escalation = mail(`e_${enrollmentId}_1`);

/** A plan of six weeks whose first email left on Monday 2027-01-18 at half past eight in New York, and the hourly look. */
async function watched(...outcomes: MailOutcome[]) {
  const hipline = memoryHipline("2027-01-15T17:00:00Z", ...outcomes);
  sendMondayLists(hipline.slots);
  await hipline.assign(assigned("2027-01-15T17:00:00Z", { contact, program: "gentle-6" }));
  hipline.at("2027-01-18T13:30:00Z");
  await hipline.send(week1);
  const handle = reconcile({
    ...hipline,
    slotsAbout: memorySlotsAbout(hipline.slots),
    more: () => Promise.resolve(),
  });
  const look = async (at: string) => {
    hipline.at(at);
    await handle({ v: 1, kind: "sweep", scheduledAt: at }, new Date(at));
  };
  const queued = () => hipline.queues.sent.map(({ message }) => message);
  const endOf = (slot: string) => hipline.slots.items.get(slot)?.end?.end;
  return { ...hipline, look, queued, endOf };
}
type Watched = Awaited<ReturnType<typeof watched>>;

/** Sends the weeks after the first. */
async function sendAllWeeks(hipline: Watched) {
  for (const monday of ["2027-01-25", "2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22"]) {
    hipline.at(`${monday}T13:30:00Z`);
    await hipline.send({ ...week1, slot: monday });
  }
}

/** Every message and schedule is gone. */
function forget({ queues, schedules }: Watched) {
  queues.sent.length = 0;
  schedules.once.clear();
}

describe("the reminder of a Saturday", () => {
  const saturday = "2027-01-23T16:00:00Z";

  it("goes on its way three hours after its time when it never fired", async () => {
    const hipline = await watched();
    forget(hipline);
    await hipline.look(saturday);
    expect(hipline.queued()).toEqual([reminder]);
    await hipline.sendQueued();
    expect(hipline.endOf(reminder.slot)).toBe("sent");
  });

  it("is left alone when it was sent", async () => {
    const hipline = await watched();
    hipline.at("2027-01-23T13:30:00Z");
    await hipline.send(reminder);
    await hipline.look(saturday);
    expect(hipline.queued()).toEqual([]);
  });

  it("is left alone when the patient has answered", async () => {
    const hipline = await watched();
    await hipline.checkIn(submitted("2027-01-20T12:00:00Z", 1));
    await hipline.look(saturday);
    expect(hipline.queued()).toEqual([]);
  });

  it("of which nobody knows whether it left is asked about, although its settle check was lost", async () => {
    const hipline = await watched(accepted, lost);
    hipline.at("2027-01-23T13:30:00Z");
    await hipline.send(reminder);
    forget(hipline);
    await hipline.look(saturday);
    expect([...hipline.schedules.once.keys()]).toEqual([`settle-${reminder.slot}_1`]);
  });

  it("comes to an end with the next week's look when nobody ever asked", async () => {
    const hipline = await watched(accepted, lost);
    hipline.at("2027-01-23T13:30:00Z");
    await hipline.send(reminder);
    hipline.at("2027-01-25T13:30:00Z");
    await hipline.send({ ...week1, slot: "2027-01-25" });
    forget(hipline);
    await hipline.look("2027-01-25T16:00:00Z");
    await hipline.sendQueued();
    expect(hipline.endOf(reminder.slot)).toBe("cancelled");
  });

  it("comes to an end when the plan has ended meanwhile, and then nobody looks any more", async () => {
    const hipline = await watched(accepted, lost);
    hipline.at("2027-01-23T13:30:00Z");
    await hipline.send(reminder);
    await hipline.change(ended("2027-01-24T12:00:00Z"));
    forget(hipline);
    await hipline.look("2027-01-25T16:00:00Z");
    await hipline.sendQueued();
    expect(hipline.endOf(reminder.slot)).toBe("cancelled");
    await hipline.look("2027-01-26T04:00:00Z");
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({ status: "ended", closed: true });
    hipline.enrollments.get = () => Promise.reject(new Error("nobody may ask"));
    await hipline.look("2027-01-26T16:00:00Z");
  });

  it("is found after the patient chose another weekday", async () => {
    const hipline = await watched();
    hipline.at("2027-01-20T12:00:00Z");
    await hipline.change(preferred("2027-01-20T12:00:00Z", { weekday: "thu" }));
    forget(hipline);
    // Three days and a bit later than it should have left, on the Tuesday after the last Thursday.
    await hipline.look("2027-01-26T16:00:00Z");
    await hipline.sendQueued();
    expect(hipline.endOf(reminder.slot)).toBe("skipped-late");
  });
});

describe("the email at the end of a program", () => {
  it("goes on its way when it never fired, and then nobody looks any more", async () => {
    const hipline = await watched();
    await sendAllWeeks(hipline);
    hipline.at("2027-03-01T13:30:00Z");
    await hipline.send({ ...week1, slot: "2027-03-01" });
    forget(hipline);
    await hipline.look("2027-03-01T16:00:00Z");
    expect(hipline.queued()).toContainEqual(completed);
    await hipline.sendQueued();
    expect(hipline.endOf(completed.slot)).toBe("sent");
    expect(hipline.endOf(`c_${enrollmentId}_20270222`)).toBe("cancelled");
    await hipline.look("2027-03-02T04:00:00Z");
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({ status: "completed", closed: true });
  });

  it("of which nobody knows whether it left is asked about until somebody does", async () => {
    const hipline = await watched(...Array.from({ length: 6 }, () => accepted), lost);
    await sendAllWeeks(hipline);
    hipline.at("2027-03-01T13:30:00Z");
    await hipline.send({ ...week1, slot: "2027-03-01" });
    await hipline.sendQueued();
    forget(hipline);
    await hipline.look("2027-03-01T16:00:00Z");
    expect([...hipline.schedules.once.keys()]).toEqual([`settle-${completed.slot}_1`]);
    forget(hipline);
    await hipline.look("2027-03-02T16:00:00Z");
    await hipline.sendQueued();
    expect(hipline.mailer.attempts.at(-1)?.attemptId).toBe(`${completed.slot}_2`);
    expect(hipline.endOf(completed.slot)).toBe("sent");
  });
});

describe("a proposal to the clinic", () => {
  it("whose wait for the morning was lost goes on its way", async () => {
    const hipline = await watched();
    hipline.at("2027-01-23T02:00:00Z");
    await hipline.checkIn(submitted("2027-01-23T02:00:00Z", 1, { exercisePain: 8 }));
    await hipline.sendQueued();
    forget(hipline);
    await hipline.look("2027-01-23T16:00:00Z");
    await hipline.sendQueued();
    expect(hipline.endOf(proposal.slot)).toBe("sent");
  });

  it("is not made of answers that speak for going on", async () => {
    const hipline = await watched();
    await hipline.checkIn(submitted("2027-01-20T12:00:00Z", 1));
    await hipline.look("2027-01-25T16:00:00Z");
    expect(hipline.queued()).toEqual([{ ...week1, slot: "2027-01-25" }]);
  });

  it("of which nobody knows whether it left comes to an end although the plan has ended", async () => {
    const hipline = await watched(accepted, lost);
    hipline.at("2027-01-22T15:00:00Z");
    await hipline.checkIn(submitted("2027-01-22T15:00:00Z", 1, { exercisePain: 8 }));
    await hipline.sendQueued();
    await hipline.change(ended("2027-01-22T16:00:00Z"));
    forget(hipline);
    await hipline.look("2027-01-23T16:00:00Z");
    await hipline.sendQueued();
    expect(hipline.endOf(proposal.slot)).toBe("cancelled");
  });
});

describe("a warning sign that nobody took charge of", () => {
  const friday = "2027-01-22T15:00:00Z";
  const monday = "2027-01-25T20:00:00Z";
  async function ticked(hipline: Watched) {
    hipline.at(friday);
    await hipline.checkIn(submitted(friday, 1, { redFlags: ["night-or-rest-pain"] }));
    forget(hipline);
  }

  it("is raised again within the hour, whatever became of its messages", async () => {
    const hipline = await watched();
    await ticked(hipline);
    await hipline.look("2027-01-22T16:00:00Z");
    expect(hipline.queued()).toEqual([alert]);
  });

  it("escalates after a working day although the plan has ended", async () => {
    const hipline = await watched();
    await ticked(hipline);
    await hipline.change(ended("2027-01-22T16:00:00Z"));
    await hipline.look(monday);
    expect(hipline.queued()).toEqual([alert, escalation]);
    await hipline.sendQueued();
    expect([alert, escalation].map(({ slot }) => hipline.endOf(slot))).toEqual(["sent", "sent"]);
  });

  it("escalates although the program is complete", async () => {
    const hipline = await watched();
    await sendAllWeeks(hipline);
    hipline.at("2027-03-01T13:30:00Z");
    await hipline.send({ ...week1, slot: "2027-03-01" });
    hipline.at("2027-03-02T15:00:00Z");
    await hipline.checkIn(submitted("2027-03-02T15:00:00Z", 6, { redFlags: ["night-or-rest-pain"] }));
    forget(hipline);
    await hipline.look("2027-03-03T20:00:00Z");
    expect(hipline.queued()).toEqual([alert, escalation]);
  });

  it("is asked about no more once somebody took charge", async () => {
    const hipline = await watched();
    await ticked(hipline);
    await hipline.change(acknowledged("2027-01-22T17:00:00Z", alert.slot));
    await hipline.look(monday);
    expect(hipline.queued()).toEqual([]);
  });

  it("whose email may have left or not comes to an end although somebody took charge", async () => {
    const hipline = await watched(accepted, lost);
    hipline.at(friday);
    await hipline.checkIn(submitted(friday, 1, { redFlags: ["night-or-rest-pain"] }));
    await hipline.sendQueued();
    await hipline.change(acknowledged("2027-01-22T17:00:00Z", alert.slot));
    forget(hipline);
    await hipline.look("2027-01-23T16:00:00Z");
    await hipline.sendQueued();
    expect(hipline.endOf(alert.slot)).toBe("cancelled");
  });
});

describe("a clinic's list of Monday", () => {
  const list = (ref: string) => mail(`g_${ref}_20270125`);
  async function withSomebodyToLookAt() {
    const hipline = await watched();
    hipline.at("2027-01-22T15:00:00Z");
    await hipline.checkIn(submitted("2027-01-22T15:00:00Z", 1, { exercisePain: 8 }));
    await hipline.sendQueued();
    forget(hipline);
    hipline.slots.items.delete(slot.slot);
    return hipline;
  }

  const slot = list(clinicRefOf("northside"));

  it("goes on its way three hours after its time when it never fired", async () => {
    const hipline = await withSomebodyToLookAt();
    await hipline.look("2027-01-25T16:00:00Z");
    expect(hipline.queued()).toContainEqual(slot);
    await hipline.sendQueued();
    expect(hipline.endOf(slot.slot)).toBe("sent");
    await hipline.look("2027-01-26T16:00:00Z");
    expect(hipline.queued()).not.toContainEqual(slot);
  });
});
