import { describe, expect, it } from "vitest";
import { enrollmentIdOf } from "../../shared/identity.ts";
import { contact, enrollmentId, patientRef } from "../support/builders.ts";
import { assigned, booked, ended, memoryHipline } from "../support/memory-hipline.ts";

const friday = "2027-01-15T17:00:00Z";

async function knownPatient(at = friday) {
  const hipline = memoryHipline(at);
  await hipline.consult(booked("2027-01-10T15:00:00Z"));
  hipline.queues.sent.length = 0;
  hipline.bus.published.length = 0;
  return hipline;
}

describe("a plan for a known patient", () => {
  it("becomes an enrollment pinned to the program's version", async () => {
    const hipline = await knownPatient();
    await hipline.assign(assigned(friday));
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({
      status: "active",
      plan: { program: "pfp-12", programVersion: 1, weekday: "mon", hour: 8, gate: "calendar" },
      next: { kind: "week", week: 1, date: "2027-01-18" },
    });
  });

  it("gets a weekly schedule in the patient's zone", async () => {
    const hipline = await knownPatient();
    await hipline.assign(assigned(friday));
    expect(hipline.schedules.weekly.get(`weekly-${enrollmentId}`)).toMatchObject({
      weekday: "mon",
      hour: 8,
      timeZone: "America/New_York",
      from: new Date("2027-01-19T05:00:00Z"),
    });
  });

  it("sends week 1 at the patient's hour when it starts on a later day", async () => {
    const hipline = await knownPatient();
    await hipline.assign(assigned(friday));
    expect(hipline.queues.sent).toEqual([]);
    const [first] = [...hipline.schedules.once.values()].filter(({ queue }) => queue === "send");
    expect(first?.at.toISOString()).toMatch(/^2027-01-18T13:[0-2]\d:00/);
  });

  it("sends week 1 at once when it starts today within the sending hours", async () => {
    const hipline = await knownPatient("2027-01-18T17:00:00Z");
    await hipline.assign(assigned("2027-01-18T17:00:00Z"));
    expect(hipline.queues.sent).toMatchObject([
      { queue: "send", message: { kind: "weekly", slot: "2027-01-18" } },
    ]);
  });

  it("sends week 1 the next morning when it is assigned at night", async () => {
    const hipline = await knownPatient("2027-01-19T03:00:00Z");
    await hipline.assign(assigned("2027-01-19T03:00:00Z"));
    expect(hipline.queues.sent).toEqual([]);
    const [first] = [...hipline.schedules.once.values()].filter(({ queue }) => queue === "send");
    expect(first?.at.toISOString()).toMatch(/^2027-01-19T13:[0-2]\d:00/);
  });

  it("tells the clinic that it started, once, however often the event comes", async () => {
    const hipline = await knownPatient();
    const event = assigned(friday);
    for (let times = 0; times < 3; times += 1) await hipline.assign(event);
    const started = hipline.bus.published.filter(({ type }) => type === "EnrollmentStarted");
    const eventIds = started.map(
      ({ detail }) => (detail as { metadata: { eventId: string } }).metadata.eventId,
    );
    expect(new Set(eventIds).size).toBe(1);
    expect(hipline.facts()[0]).toMatchObject({
      type: "EnrollmentStarted",
      enrollmentId,
      firstSlot: "2027-01-18",
    });
  });
});

describe("a plan for an unknown patient", () => {
  it("waits, and starts when the consult brings the contact", async () => {
    const hipline = memoryHipline(friday);
    await hipline.assign(assigned(friday));
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({ status: "awaiting-patient" });
    await hipline.consult(booked("2027-01-15T17:01:00Z"));
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({ status: "active" });
    expect(hipline.schedules.weekly.size).toBe(1);
  });

  it("starts at once when it brings the contact itself", async () => {
    const hipline = memoryHipline(friday);
    await hipline.assign(assigned(friday, { contact }));
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({ status: "active" });
  });
});

describe("a plan that is refused", () => {
  const refusedField = async (changes: Parameters<typeof assigned>[1]) => {
    const hipline = await knownPatient();
    const outcome = await hipline.assign(assigned(friday, changes));
    expect(hipline.enrollments.items.size).toBe(0);
    return outcome?.refused.field;
  };

  it("names the program that does not exist", async () => {
    expect(await refusedField({ program: "pfp-99" })).toBe("data.program");
    expect(await refusedField({ programVersion: 77 })).toBe("data.programVersion");
  });

  it("names a clinic that this deployment does not serve", async () => {
    expect(await refusedField({ clinicId: "elsewhere" })).toBe("data.clinicId");
  });

  it("names an hour outside the clinic's sending hours", async () => {
    expect(await refusedField({ hour: 20 })).toBe("data.hour");
  });

  it("names the age of a patient under 16 and the mailbox of one under 18", async () => {
    expect(await refusedField({ contact: { ...contact, birthYear: 2012 } })).toBe("data.contact.birthYear");
    expect(await refusedField({ contact: { ...contact, birthYear: 2010 } })).toBe(
      "data.contact.guardianMailbox",
    );
  });

  it("names the plan id that came with another content before", async () => {
    const hipline = await knownPatient();
    await hipline.assign(assigned(friday));
    const outcome = await hipline.assign(assigned(friday, { startDate: "2027-01-25" }));
    expect(outcome?.refused.field).toBe("data.planId");
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({ plan: { startDate: "2027-01-18" } });
  });

  it("is a second active plan that does not say what it replaces", async () => {
    const hipline = await knownPatient();
    await hipline.assign(assigned(friday));
    const second = await hipline.assign(assigned(friday, { planId: "plan-2" }));
    expect(second?.refused.field).toBe("data.replaces");
    expect(hipline.enrollments.items.size).toBe(1);
  });
});

describe("a plan that replaces another", () => {
  it("ends the other, deletes its schedule and starts", async () => {
    const hipline = await knownPatient();
    await hipline.assign(assigned(friday));
    await hipline.assign(assigned(friday, { planId: "plan-2", replaces: "plan-1" }));
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({
      status: "ended",
      reason: "replaced",
    });
    expect([...hipline.schedules.weekly.values()].map((weekly) => weekly.enrollmentId)).not.toContain(
      enrollmentId,
    );
    expect(hipline.schedules.weekly.size).toBe(1);
    expect(hipline.facts()).toContainEqual(
      expect.objectContaining({ type: "EnrollmentEnded", reason: "replaced" }),
    );
  });

  it("ends also the one that it overtook, and that one still tells how to reach the patient", async () => {
    const hipline = memoryHipline(friday);
    await hipline.assign(assigned(friday, { planId: "plan-2", replaces: "plan-1" }));
    expect(await hipline.assign(assigned(friday, { contact }))).toBeUndefined();
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({
      status: "ended",
      reason: "replaced",
    });
    const second = enrollmentIdOf("northside", "plan-2");
    expect(hipline.enrollments.items.get(second)).toMatchObject({ status: "active" });
    expect([...hipline.schedules.weekly.values()].map((weekly) => weekly.enrollmentId)).toEqual([second]);
  });

  it("is waited for by the one that it overtook, while it is not stored yet", async () => {
    const hipline = memoryHipline(friday);
    hipline.patients.items.set(patientRef, {
      ref: patientRef,
      rev: 1,
      clinicId: "northside",
      patientId: "p-1",
      enrollmentId: enrollmentIdOf("northside", "plan-2"),
    });
    await expect(hipline.assign(assigned(friday, { contact }))).rejects.toThrow("tried again later");
    await hipline.assign(assigned(friday, { planId: "plan-2", replaces: "plan-1" }));
    expect(await hipline.assign(assigned(friday, { contact }))).toBeUndefined();
    expect(hipline.schedules.weekly.size).toBe(1);
  });

  it("keeps no contact details of a plan that was over before it came, when no other runs", async () => {
    const hipline = memoryHipline(friday);
    await hipline.change(ended("2027-01-15T16:00:00Z"));
    await hipline.assign(assigned(friday, { contact }));
    expect(hipline.patients.items.get(patientRef)?.contact).toBeUndefined();
  });

  it("is refused, and ends nothing, when the other is somebody else's", async () => {
    const hipline = await knownPatient();
    await hipline.assign(assigned(friday));
    const slip = assigned(friday, { patientId: "p-2", planId: "plan-2", replaces: "plan-1", contact });
    expect(await hipline.assign(slip)).toEqual({
      refused: {
        field: "data.replaces",
        reason: "this plan is another patient's; name the one that this patient has",
      },
    });
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({ status: "active" });
    expect(hipline.enrollments.items.size).toBe(1);
    expect(hipline.patients.items.size).toBe(1);
  });

  it("is refused when it names itself, because it would end at once", async () => {
    const hipline = await knownPatient();
    const itself = await hipline.assign(assigned(friday, { replaces: "plan-1" }));
    expect(itself?.refused.field).toBe("data.replaces");
    expect(hipline.enrollments.items.size).toBe(0);
  });

  it("leaves the mark of the other in the patient's list, so that it is forgotten with them", async () => {
    const hipline = memoryHipline(friday);
    await hipline.assign(assigned(friday, { planId: "plan-2", replaces: "plan-1", contact }));
    expect(hipline.patients.items.get(patientRef)?.enrollmentIds).toContain(enrollmentId);
  });
});

describe("a plan whose end came first", () => {
  it("stays ended", async () => {
    const hipline = await knownPatient();
    await hipline.change(ended("2027-01-15T18:00:00Z"));
    await hipline.assign(assigned(friday));
    expect(hipline.enrollments.items.get(enrollmentId)).toMatchObject({ status: "ended" });
    expect(hipline.schedules.weekly.size).toBe(0);
  });
});

describe("a plan whose patient nobody can reach", () => {
  it("is looked at after a day", async () => {
    const hipline = memoryHipline("2027-01-18T17:00:00Z");
    await hipline.assign(assigned("2027-01-18T17:00:00Z"));
    expect(hipline.waiting.get(enrollmentId)).toEqual(new Date("2027-01-19T17:00:00Z"));
  });

  it("needs no look when the contact is known", async () => {
    const hipline = memoryHipline("2027-01-18T17:00:00Z");
    await hipline.assign(assigned("2027-01-18T17:00:00Z", { contact }));
    expect(hipline.waiting.size).toBe(0);
  });
});
