import { beforeEach, describe, expect, it } from "vitest";
import { addressHashOf } from "../../shared/identity.ts";
import { memoryAddressKey } from "../../shared/memory.ts";
import type { MailOutcome } from "../../shared/ports.ts";
import type { SendMessage } from "../../shared/send-message.ts";
import { verifyLink } from "../../shared/links/link.ts";
import { contact, enrollmentId, patientRef } from "../support/builders.ts";
import { assigned, booked, memoryHipline, paused, preferred, resumed } from "../support/memory-hipline.ts";

const friday = "2027-01-15T17:00:00Z";
const monday = "2027-01-18T13:30:00Z";
const week1: SendMessage = { v: 1, kind: "weekly", enrollmentId, patientRef, slot: "2027-01-18" };
const tick = (scheduledAt: string): SendMessage => ({
  v: 1,
  kind: "weekly-tick",
  enrollmentId,
  patientRef,
  timeZone: "America/New_York",
  scheduledAt,
});

/** On Monday morning, with the plan running and week 1 due. */
async function onMonday(...outcomes: MailOutcome[]) {
  const hipline = memoryHipline(friday, ...outcomes);
  await hipline.assign(assigned(friday, { contact }));
  hipline.bus.published.length = 0;
  hipline.at(monday);
  return hipline;
}

type Hipline = Awaited<ReturnType<typeof onMonday>>;
const enrollment = (hipline: Hipline) => hipline.enrollments.items.get(enrollmentId);

const accepted: MailOutcome = { outcome: "accepted", messageId: "m" };
const refused = (cause: string, throttled: boolean): MailOutcome => ({
  outcome: "refused",
  cause,
  throttled,
});

describe("a weekly email", () => {
  let hipline: Hipline;
  beforeEach(async () => {
    hipline = await onMonday();
    await hipline.send(week1);
  });

  it("goes to the patient, from the clinic, with answers to the clinic's mailbox", () => {
    expect(hipline.mailer.attempts).toMatchObject([
      { to: "maria@patient.example", fromName: "Northside Physio", replyTo: "desk@northside.example" },
    ]);
  });

  it("carries its slot and attempt, so that SES events find it again", () => {
    expect(hipline.mailer.attempts[0]?.attemptId).toBe(`w_${enrollmentId}_20270118_1`);
  });

  it("offers one-click unsubscribe by a link of this patient", () => {
    const headers = Object.fromEntries(
      hipline.mailer.attempts[0]?.headers.map(({ name, value }) => [name, value]) ?? [],
    );
    expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const token = /^<https:\/\/pages\.example\/u\/(.+)>$/.exec(headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
    expect(
      verifyLink("unsubscribe", token, {
        ring: [{ kid: "k1", key: "a key of at least thirty-two characters" }],
        now: new Date("2027-02-01T13:05:00Z"),
      })?.subject,
    ).toBe(patientRef);
  });

  it("names the list it belongs to, by clinic and nothing else", () => {
    expect(hipline.mailer.attempts[0]?.headers).toContainEqual({
      name: "List-Id",
      value: "<northside.plans.pages.example>",
    });
  });

  it("ends its slot sent and plans the next week", () => {
    expect(enrollment(hipline)).toMatchObject({
      slots: { "2027-01-18": { week: 1, end: "sent" } },
      next: { week: 2, date: "2027-01-25" },
    });
  });

  it("is sent once, however often its message comes", async () => {
    await hipline.send(week1);
    await hipline.send(tick("2027-01-18T13:10:00Z"));
    expect(hipline.mailer.attempts).toHaveLength(1);
  });
});

describe("a weekly tick", () => {
  it("sends the week that is next", async () => {
    const hipline = await onMonday();
    await hipline.send(week1);
    hipline.at("2027-01-25T13:10:30Z");
    await hipline.send(tick("2027-01-25T13:10:00Z"));
    expect(hipline.mailer.attempts.map(({ subject }) => subject)).toEqual([
      "Week 1 of your plan",
      "Week 2 of your plan",
    ]);
  });

  it("passes over the slots that an outage missed, and sends today's", async () => {
    const hipline = await onMonday();
    hipline.at("2027-02-01T13:10:30Z");
    await hipline.send(tick("2027-02-01T13:10:00Z"));
    expect(enrollment(hipline)).toMatchObject({
      slots: {
        "2027-01-18": { end: "skipped-late" },
        "2027-01-25": { end: "skipped-late" },
        "2027-02-01": { week: 1, end: "sent" },
      },
    });
  });

  it("that comes before the hour of the patient waits for it", async () => {
    const hipline = await onMonday();
    await hipline.send(week1);
    await hipline.change(preferred("2027-01-20T10:00:00Z", { hour: 18 }));
    hipline.at("2027-01-25T13:10:30Z");
    await hipline.send(tick("2027-01-25T13:10:00Z"));
    expect(hipline.mailer.attempts).toHaveLength(1);
    const waits = [...hipline.schedules.once.values()].filter(({ name }) => name.startsWith("wait-"));
    expect(waits.map(({ at }) => at.toISOString().slice(0, 13))).toEqual(["2027-01-25T23"]);
  });

  it("that comes minutes early by our clock is on time", async () => {
    const hipline = await onMonday();
    await hipline.send(week1);
    hipline.at("2027-01-25T12:55:00Z");
    await hipline.send(tick("2027-01-25T13:00:00Z"));
    expect(hipline.mailer.attempts).toHaveLength(1);
    hipline.at("2027-01-25T13:00:00Z");
    await hipline.send(tick("2027-01-25T13:00:00Z"));
    expect(hipline.mailer.attempts).toHaveLength(2);
  });

  it("completes the program a week after week 12 and deletes the schedule", async () => {
    const hipline = await onMonday();
    let date = Date.parse("2027-01-18T13:10:00Z");
    for (let week = 1; week <= 13; week += 1, date += 7 * 86_400_000) {
      hipline.at(new Date(date).toISOString());
      await hipline.send(tick(new Date(date).toISOString()));
    }
    expect(hipline.mailer.attempts).toHaveLength(12);
    expect(enrollment(hipline)).toMatchObject({ status: "completed" });
    expect(hipline.schedules.weekly.size).toBe(0);
    expect(hipline.facts()).toContainEqual(
      expect.objectContaining({ type: "ProgramCompleted", enrollmentId }),
    );
  });
});

describe("a firing at night", () => {
  it("waits for the morning and keeps its slot", async () => {
    const hipline = await onMonday();
    hipline.at("2027-01-19T03:00:00Z");
    await hipline.send(week1);
    expect(hipline.mailer.attempts).toEqual([]);
    const waits = [...hipline.schedules.once.values()].filter(({ name }) => name.startsWith("wait-"));
    expect(waits).toMatchObject([{ queue: "send", message: { kind: "weekly", slot: "2027-01-18" } }]);
    expect(waits[0]?.at.toISOString()).toMatch(/^2027-01-19T13:/);
  });
});

describe("a pause", () => {
  it("mails nothing and spends no week", async () => {
    const hipline = await onMonday();
    await hipline.change(paused("2027-01-17T10:00:00Z", "h1"));
    await hipline.send(week1);
    expect(hipline.mailer.attempts).toEqual([]);
    await hipline.change(resumed("2027-01-20T10:00:00Z", "h1"));
    hipline.at("2027-01-25T13:30:00Z");
    await hipline.send(tick("2027-01-25T13:10:00Z"));
    expect(enrollment(hipline)).toMatchObject({
      slots: { "2027-01-18": { end: "held" }, "2027-01-25": { week: 1, end: "sent" } },
    });
  });

  it("that is committed before the claim wins over a message on its way", async () => {
    const hipline = await onMonday();
    const claim = hipline.enrollments.claim.bind(hipline.enrollments);
    hipline.enrollments.claim = async (request) => {
      await hipline.change(paused("2027-01-18T13:29:59Z", "h1"));
      return claim(request);
    };
    await hipline.send(week1);
    expect(hipline.mailer.attempts).toEqual([]);
  });
});

describe("a suppressed address", () => {
  it("gets nothing, whoever shares it", async () => {
    const hipline = await onMonday();
    await hipline.suppressions.add(addressHashOf("MARIA@patient.example", memoryAddressKey), {
      reason: "bounce",
      at: friday,
    });
    await hipline.send(week1);
    expect(hipline.mailer.attempts).toEqual([]);
    expect(enrollment(hipline)).toMatchObject({ slots: { "2027-01-18": { end: "suppressed" } } });
  });
});

describe("an attempt that SES refuses", () => {
  it("is tried again, and given up after the second refusal", async () => {
    const hipline = await onMonday(refused("message-rejected", false), refused("message-rejected", false));
    await expect(hipline.send(week1)).rejects.toThrow("message-rejected");
    await hipline.send(week1);
    expect(enrollment(hipline)).toMatchObject({ slots: { "2027-01-18": { end: "failed" } } });
    expect(hipline.facts()).toMatchObject([
      { type: "EmailFailed", kind: "weekly", reason: "message-rejected" },
    ]);
  });

  it("is tried as often as it takes while SES is only busy", async () => {
    const busy = refused("too-many-requests-exception", true);
    const hipline = await onMonday(busy, busy, busy, accepted);
    for (let times = 0; times < 3; times += 1)
      await expect(hipline.send(week1)).rejects.toThrow("too-many-requests");
    await hipline.send(week1);
    expect(enrollment(hipline)).toMatchObject({ slots: { "2027-01-18": { end: "sent" } } });
  });
});

describe("an attempt that SES took", () => {
  const failing = (hipline: Awaited<ReturnType<typeof onMonday>>, times: number) => {
    const save = hipline.enrollments.save.bind(hipline.enrollments);
    let failures = 0;
    hipline.enrollments.save = (item) =>
      (failures += 1) <= times ? Promise.reject(new Error("throttled")) : save(item);
  };

  it("is recorded although the table fails twice", async () => {
    const hipline = await onMonday();
    failing(hipline, 2);
    await hipline.send(week1);
    expect(enrollment(hipline)).toMatchObject({ slots: { "2027-01-18": { end: "sent" } } });
  });

  it("is left to the events of SES when the table fails a third time", async () => {
    const hipline = await onMonday();
    failing(hipline, 3);
    await expect(hipline.send(week1)).rejects.toThrow("throttled");
    await hipline.deliver({ type: "Email Sent", sid: `w_${enrollmentId}_20270118_1` });
    expect(hipline.mailer.attempts).toHaveLength(1);
    expect(enrollment(hipline)).toMatchObject({ slots: { "2027-01-18": { end: "sent" } } });
  });
});

describe("an attempt whose answer was lost", () => {
  const lost: MailOutcome = { outcome: "unknown", cause: "timeout-error" };

  it("is not made again", async () => {
    const hipline = await onMonday(lost);
    await hipline.send(week1);
    await hipline.send(week1);
    expect(hipline.mailer.attempts).toHaveLength(1);
    expect(enrollment(hipline)).toMatchObject({ claim: { slot: "2027-01-18" }, slots: {} });
  });

  it("ends sent when SES tells that it was", async () => {
    const hipline = await onMonday(lost);
    await hipline.send(week1);
    await hipline.deliver({ type: "Email Sent", sid: `w_${enrollmentId}_20270118_1` });
    expect(enrollment(hipline)).toMatchObject({
      slots: { "2027-01-18": { end: "sent" } },
      next: { week: 2 },
    });
  });

  it("ends failed a week later when nothing was heard, and the week comes again", async () => {
    const hipline = await onMonday(lost, accepted);
    await hipline.send(week1);
    hipline.at("2027-01-25T13:30:00Z");
    await hipline.send(tick("2027-01-25T13:10:00Z"));
    expect(enrollment(hipline)).toMatchObject({
      slots: { "2027-01-18": { end: "failed" }, "2027-01-25": { week: 1, end: "sent" } },
    });
    expect(hipline.facts()).toMatchObject([{ type: "EmailFailed", reason: "outcome-unknown" }]);
  });
});

describe("an email before the visit", () => {
  it("waits for the morning when it is booked at night", async () => {
    const hipline = memoryHipline("2027-01-11T03:00:00Z");
    await hipline.consult(booked("2027-01-11T03:00:00Z"));
    await hipline.sendQueued();
    expect(hipline.mailer.attempts).toEqual([]);
    expect([...hipline.schedules.once.keys()].filter((name) => name.startsWith("wait-b_"))).toHaveLength(1);
  });

  it("is not sent when the visit begins before the sending hours", async () => {
    const hipline = memoryHipline("2027-01-15T03:00:00Z");
    await hipline.consult(booked("2027-01-15T03:00:00Z", { startsAt: "2027-01-15T12:30:00Z" }));
    await hipline.sendQueued();
    expect([...hipline.slots.items.values()]).toMatchObject([{ end: { end: "skipped-late" } }]);
  });

  it("is not sent to a patient who unsubscribed", async () => {
    const hipline = memoryHipline("2027-01-11T17:00:00Z");
    await hipline.consult(booked("2027-01-11T17:00:00Z"));
    await hipline.change({
      type: "PatientUnsubscribed",
      metadata: {
        eventId: "unsubscribe-1",
        occurredAt: "2027-01-11T17:01:00Z",
        version: 1,
        correlationId: "correlation-1",
      },
      data: { patientRef },
    });
    await hipline.sendQueued();
    expect(hipline.mailer.attempts).toEqual([]);
    expect([...hipline.slots.items.values()]).toMatchObject([{ end: { end: "suppressed" } }]);
  });
});
