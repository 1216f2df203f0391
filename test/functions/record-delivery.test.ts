import { describe, expect, it } from "vitest";
import { addressHashOf } from "../../shared/identity.ts";
import { memoryAddressKey } from "../../shared/memory.ts";
import { contact, enrollmentId } from "../support/builders.ts";
import { assigned, booked, memoryHipline } from "../support/memory-hipline.ts";

const sid = `w_${enrollmentId}_20270118_1`;
const address = addressHashOf(contact.email, memoryAddressKey);

/** Week 1 has been sent. */
async function afterWeek1() {
  const hipline = memoryHipline("2027-01-18T17:00:00Z");
  await hipline.assign(assigned("2027-01-18T17:00:00Z", { contact }));
  await hipline.sendQueued();
  hipline.bus.published.length = 0;
  const slot = () => hipline.enrollments.items.get(enrollmentId);
  return { ...hipline, slot };
}

describe("a delivery event", () => {
  it("never lowers a mark, whatever the order", async () => {
    const hipline = await afterWeek1();
    await hipline.deliver({ type: "Email Bounced", sid, bounceType: "Permanent" });
    await hipline.deliver({ type: "Email Delivered", sid });
    expect(hipline.slot()).toMatchObject({ slots: { "2027-01-18": { delivery: "bounced" } } });
  });

  it("writes nothing when it says what is known or expected", async () => {
    const hipline = await afterWeek1();
    const before = hipline.slot();
    await hipline.deliver({ type: "Email Sent", sid });
    await hipline.deliver({ type: "Email Delivered", sid });
    expect(hipline.slot()).toBe(before);
  });

  it("counts although the cheap read before it is behind", async () => {
    const hipline = memoryHipline("2027-01-18T17:00:00Z", { outcome: "unknown", cause: "timeout-error" });
    await hipline.assign(assigned("2027-01-18T17:00:00Z", { contact }));
    const before = hipline.enrollments.items.get(enrollmentId);
    await hipline.sendQueued();
    hipline.enrollments.peek = () => Promise.resolve(before);
    await hipline.deliver({ type: "Email Sent", sid });
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({
      slots: { "2027-01-18": { end: "sent" } },
    });
  });

  it("about an email that is none of ours is passed over", async () => {
    const hipline = await afterWeek1();
    await hipline.deliver({ type: "Email Delivered", sid: "newsletter-7" });
    expect(hipline.logged.at(-1)?.message).toBe("notOurs");
  });
});

describe("a permanent bounce", () => {
  it("suppresses the address and tells the clinic, without the address", async () => {
    const hipline = await afterWeek1();
    await hipline.deliver({ type: "Email Bounced", sid, bounceType: "Permanent" });
    expect(hipline.suppressions.addresses.get(address)).toMatchObject({ reason: "bounce" });
    expect(hipline.facts()).toEqual([
      {
        type: "EmailBounced",
        clinicId: "northside",
        patientId: "p-1",
        slot: sid.slice(0, -2),
        kind: "weekly",
        bounce: "permanent",
      },
    ]);
  });
});

describe("a transient bounce", () => {
  it("tells the clinic and suppresses nothing", async () => {
    const hipline = await afterWeek1();
    await hipline.deliver({ type: "Email Bounced", sid, bounceType: "Transient" });
    expect(hipline.suppressions.addresses.size).toBe(0);
    expect(hipline.facts()).toMatchObject([{ bounce: "transient" }]);
  });
});

describe("a complaint", () => {
  it("suppresses the address that complained, also after the patient's address changed", async () => {
    const hipline = await afterWeek1();
    await hipline.consult(
      booked("2027-01-19T15:00:00Z", { contact: { ...contact, email: "new@patient.example" } }),
    );
    await hipline.deliver({ type: "Email Complaint Received", sid });
    expect([...hipline.suppressions.addresses.keys()]).toEqual([address]);
  });
});

describe("a rejection", () => {
  it("is told to the clinic as a failed email", async () => {
    const hipline = await afterWeek1();
    await hipline.deliver({ type: "Email Rejected", sid });
    expect(hipline.facts()).toMatchObject([{ type: "EmailFailed", reason: "rejected-by-ses" }]);
  });
});

describe("a bounce of an email before the visit", () => {
  it("marks the slot and suppresses the address", async () => {
    const hipline = memoryHipline("2027-01-11T17:00:00Z");
    await hipline.consult(booked("2027-01-11T17:00:00Z"));
    await hipline.sendQueued();
    const attempt = hipline.mailer.attempts[0]?.attemptId ?? "";
    await hipline.deliver({ type: "Email Bounced", sid: attempt, bounceType: "Permanent" });
    expect([...hipline.slots.items.values()]).toMatchObject([{ end: { end: "sent" }, delivery: "bounced" }]);
    expect(hipline.suppressions.addresses.has(address)).toBe(true);
  });
});
