import { describe, expect, it } from "vitest";
import { contact, enrollmentId, patientRef } from "../support/builders.ts";
import {
  assigned,
  booked,
  decided,
  ended,
  erased,
  fromMailbox,
  memoryHipline,
  paused,
  updated,
} from "../support/memory-hipline.ts";

const friday = "2027-01-15T17:00:00Z";
const monday = "2027-01-18T17:00:00Z";
type Hipline = ReturnType<typeof memoryHipline>;

const trail = async (hipline: Hipline) =>
  (await hipline.audit.of(patientRef)).map(({ actor, action }) => `${actor}: ${action}`);

describe("the audit trail", () => {
  it("has one entry for each change, in the order in which it happened", async () => {
    const hipline = memoryHipline(friday);
    await hipline.assign(assigned(friday));
    await hipline.consult(booked("2027-01-15T16:00:00Z", { startsAt: "2027-01-29T15:00:00Z" }));
    hipline.at(monday);
    await hipline.change(paused(monday, "h-1"));
    await hipline.change(fromMailbox("PatientUnsubscribed", "2027-01-18T17:01:00Z"));
    await hipline.change(ended("2027-01-18T17:02:00Z"));
    expect(await trail(hipline)).toEqual([
      "clinic: ConsultBooked",
      "clinic: PlanAssigned",
      "hipline: EnrollmentStarted",
      "clinic: PlanPaused",
      "patient: PatientUnsubscribed",
      "clinic: PlanEnded",
    ]);
  });

  it("says who signed, which ids and why, and of a contact only which parts were told and the consent", async () => {
    const hipline = memoryHipline(friday);
    const event = assigned(friday, { contact });
    await hipline.assign(event);
    expect((await hipline.audit.of(patientRef))[0]).toEqual({
      id: `${event.metadata.eventId}_2027-01-15T17:00:00.000Z`,
      at: "2027-01-15T17:00:00.000Z",
      actor: "clinic",
      name: "Dr. Ada Park",
      action: "PlanAssigned",
      about: {
        planId: "plan-1",
        program: "pfp-12",
        startDate: "2027-01-18",
        signedAt: "2027-01-15T16:00:00Z",
        contact: "birthYear, consent, email, givenName, language, timeZone",
        consentAt: "2027-01-10T15:00:00Z",
        consentText: "v1",
      },
    });
    expect(JSON.stringify([...hipline.audit.entries.values()])).not.toMatch(/maria/i);
  });

  it("has one entry of an event that comes twice", async () => {
    const hipline = memoryHipline(friday);
    const event = assigned(friday, { contact });
    for (let time = 0; time < 3; time += 1) await hipline.assign(event);
    expect(await trail(hipline)).toEqual(["clinic: PlanAssigned", "hipline: EnrollmentStarted"]);
  });

  it("has none of a refused event", async () => {
    const hipline = memoryHipline(friday);
    await hipline.assign(assigned(friday, { contact }));
    const before = await trail(hipline);
    expect(await hipline.change(decided(friday, 9, "advance"))).toHaveProperty("refused");
    expect(await trail(hipline)).toEqual(before);
  });

  it("has none of a weekly email, and one of its bounce", async () => {
    const hipline = memoryHipline(monday);
    await hipline.assign(assigned(monday, { contact }));
    await hipline.sendQueued();
    const before = await trail(hipline);
    const sid = hipline.mailer.attempts[0]?.attemptId ?? "";
    await hipline.deliver({ type: "Email Sent", sid });
    expect(await trail(hipline)).toEqual(before);
    hipline.at("2027-01-18T17:01:00Z");
    await hipline.deliver({ type: "Email Bounced", sid, bounceType: "Permanent" });
    expect(await trail(hipline)).toEqual([...before, "hipline: EmailBounced"]);
  });

  it("goes with the patient; only the erasure itself stays on it", async () => {
    const hipline = memoryHipline(monday);
    await hipline.assign(assigned(friday, { contact }));
    await hipline.erase(erased(monday));
    for (const message of hipline.later.splice(0)) await hipline.erase(message);
    expect(await trail(hipline)).toEqual(["hipline: ErasureCompleted"]);
  });
});

describe("a reader who is not the patient", () => {
  const begin = async () => {
    const hipline = memoryHipline(monday);
    await hipline.assign(assigned(monday, { contact }));
    await hipline.sendQueued();
    return hipline;
  };
  const weekOf = (hipline: Hipline, slot: string) =>
    hipline.send({ v: 1, kind: "weekly", enrollmentId, patientRef, slot });

  it("gets no more email, and the clinic hears why", async () => {
    const hipline = await begin();
    await hipline.change(fromMailbox("NotMe", "2027-01-18T18:00:00Z"));
    expect(hipline.facts().at(-1)).toEqual({
      type: "EmailStopped",
      clinicId: "northside",
      patientId: "p-1",
      because: "not-me",
    });
    hipline.at("2027-01-25T17:00:00Z");
    await weekOf(hipline, "2027-01-25");
    expect(hipline.mailer.attempts).toHaveLength(1);
  });

  it("is not written to again once the clinic corrects the address; the patient is", async () => {
    const hipline = await begin();
    await hipline.change(fromMailbox("NotMe", "2027-01-18T18:00:00Z"));
    hipline.at("2027-01-20T17:00:00Z");
    await hipline.change(updated("2027-01-20T17:00:00Z", { email: "right@patient.example" }));
    hipline.at("2027-01-25T17:00:00Z");
    await weekOf(hipline, "2027-01-25");
    expect(hipline.mailer.attempts.map(({ to }) => to)).toEqual([contact.email, "right@patient.example"]);
  });

  it("takes back no stop of the patient's, when the clinic corrects the address", async () => {
    const hipline = await begin();
    await hipline.change(fromMailbox("PatientUnsubscribed", "2027-01-18T18:00:00Z"));
    await hipline.change(fromMailbox("NotMe", "2027-01-18T19:00:00Z"));
    hipline.at("2027-01-20T17:00:00Z");
    await hipline.change(updated("2027-01-20T17:00:00Z", { email: "right@patient.example" }));
    hipline.at("2027-01-25T17:00:00Z");
    await weekOf(hipline, "2027-01-25");
    expect(hipline.mailer.attempts).toHaveLength(1);
  });

  it("has the clinic hear of no email that goes on, while the address is wrong", async () => {
    const hipline = await begin();
    await hipline.change(fromMailbox("NotMe", "2027-01-18T19:00:00Z"));
    const before = hipline.facts().length;
    await hipline.change(fromMailbox("Resubscribed", "2027-01-18T18:00:00Z"));
    expect(hipline.facts()).toHaveLength(before);
  });

  it("stays unwritten when the clinic only corrects the name", async () => {
    const hipline = await begin();
    await hipline.change(fromMailbox("NotMe", "2027-01-18T18:00:00Z"));
    hipline.at("2027-01-20T17:00:00Z");
    await hipline.change(updated("2027-01-20T17:00:00Z", { givenName: "Marie" }));
    hipline.at("2027-01-25T17:00:00Z");
    await weekOf(hipline, "2027-01-25");
    expect(hipline.mailer.attempts).toHaveLength(1);
  });

  it("can take it back", async () => {
    const hipline = await begin();
    await hipline.change(fromMailbox("NotMe", "2027-01-18T18:00:00Z"));
    await hipline.change(fromMailbox("Resubscribed", "2027-01-18T18:05:00Z"));
    expect(hipline.facts().at(-1)).toEqual({
      type: "EmailResumed",
      clinicId: "northside",
      patientId: "p-1",
    });
    hipline.at("2027-01-25T17:00:00Z");
    await weekOf(hipline, "2027-01-25");
    expect(hipline.mailer.attempts).toHaveLength(2);
  });

  it("changes nothing by an old word that comes late", async () => {
    const hipline = await begin();
    await hipline.change(fromMailbox("Resubscribed", "2027-01-18T18:05:00Z"));
    const before = hipline.facts().length;
    await hipline.change(fromMailbox("NotMe", "2027-01-18T18:00:00Z"));
    expect(hipline.facts()).toHaveLength(before);
    expect(hipline.patients.items.get(patientRef)?.subscription?.stopped).toBe(false);
  });
});
