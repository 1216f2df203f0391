import { describe, expect, it } from "vitest";
import { contact, enrollmentId, patientRef } from "../support/builders.ts";
import {
  assigned,
  booked,
  cancelled,
  ended,
  erased,
  memoryHipline,
  updated,
} from "../support/memory-hipline.ts";

const friday = "2027-01-15T17:00:00Z";
const monday = "2027-01-18T17:00:00Z";
const tuesday = "2027-01-19T17:00:00Z";
type Hipline = ReturnType<typeof memoryHipline>;

/** Everything that still speaks of the patient. */
const held = (hipline: Hipline) => ({
  enrollments: [...hipline.enrollments.items.keys()],
  consults: [...hipline.consults.items.keys()],
  slots: [...hipline.slots.items.keys()],
  schedules: [...hipline.schedules.weekly.keys(), ...hipline.schedules.once.keys()],
});
const nothing = { enrollments: [], consults: [], slots: [], schedules: [] };
const receipts = (hipline: Hipline) => hipline.facts().filter(({ type }) => type === "ErasureCompleted");

async function withProgram(): Promise<Hipline> {
  const hipline = memoryHipline(friday);
  await hipline.consult(booked(friday, { startsAt: "2027-01-29T15:00:00Z" }));
  await hipline.assign(assigned(friday));
  await hipline.sendQueued();
  hipline.at(monday);
  return hipline;
}

async function eraseAll(hipline: Hipline, at = monday): Promise<void> {
  await hipline.erase(erased(at));
  for (const message of hipline.later.splice(0)) await hipline.erase(message);
}

describe("an erased patient", () => {
  it("leaves the clinic's id, the time and nothing else", async () => {
    const hipline = await withProgram();
    expect(held(hipline).schedules).toHaveLength(3);
    await eraseAll(hipline);
    expect(held(hipline)).toEqual(nothing);
    expect(hipline.patients.items.get(patientRef)).toEqual({
      ref: patientRef,
      rev: 4,
      clinicId: "northside",
      patientId: "p-1",
      erasedAt: "2027-01-18T17:00:00Z",
    });
    expect(receipts(hipline)).toEqual([
      {
        type: "ErasureCompleted",
        clinicId: "northside",
        patientId: "p-1",
        erasedAt: "2027-01-18T17:00:00Z",
        stores: {
          table: "erased",
          schedules: "erased",
          queueDays: 4,
          deadLetterDays: 14,
          backupDays: 35,
          logs: "ids-only",
          suppression: "keyed-digest",
          tombstone: "ids-only",
        },
      },
    ]);
  });

  it("gets no email from a message that still waits", async () => {
    const hipline = await withProgram();
    const before = hipline.mailer.attempts.length;
    await hipline.send({ v: 1, kind: "weekly", enrollmentId, patientRef, slot: "2027-01-18" });
    expect(hipline.mailer.attempts).toHaveLength(before + 1);
    await eraseAll(hipline);
    hipline.at("2027-01-25T17:00:00Z");
    await hipline.send({ v: 1, kind: "weekly", enrollmentId, patientRef, slot: "2027-01-25" });
    expect(hipline.mailer.attempts).toHaveLength(before + 1);
    expect(held(hipline)).toEqual(nothing);
  });

  it("who was never known is noted as erased too", async () => {
    const hipline = memoryHipline(monday);
    await eraseAll(hipline);
    expect(await hipline.assign(assigned(tuesday))).toMatchObject({ refused: { field: "data.patientId" } });
    expect(receipts(hipline)).toHaveLength(1);
  });

  it.each([
    ["a consult of an old list", (hipline: Hipline) => hipline.consult(booked(tuesday)), "consent.at"],
    [
      "a plan with the old contact",
      (hipline) => hipline.assign(assigned(tuesday, { contact })),
      "consent.at",
    ],
    ["a plan without contact", (hipline) => hipline.assign(assigned(tuesday)), "data.patientId"],
    ["a cancellation", (hipline) => hipline.consult(cancelled(tuesday)), "data.patientId"],
    ["an end", (hipline) => hipline.change(ended(tuesday)), "data.patientId"],
    [
      "a corrected address",
      (hipline) => hipline.change(updated(tuesday, { email: "m@patient.example" })),
      "data.contact",
    ],
  ] satisfies [string, (hipline: Hipline) => Promise<unknown>, string][])(
    "does not come back by %s",
    async (_what, tell, field) => {
      const hipline = await withProgram();
      await eraseAll(hipline);
      const mark = hipline.patients.items.get(patientRef);
      hipline.at(tuesday);
      const answer = (await tell(hipline)) as { refused: { field: string } };
      expect(answer.refused.field).toContain(field);
      expect(held(hipline)).toEqual(nothing);
      expect(hipline.patients.items.get(patientRef)).toBe(mark);
    },
  );

  it("comes back with a consent that is newer than the erasure", async () => {
    const hipline = await withProgram();
    await eraseAll(hipline);
    hipline.at(tuesday);
    const consent = { at: "2027-01-19T15:00:00Z", textVersion: "v2" };
    const plan = assigned(tuesday, { planId: "plan-2", contact: { ...contact, consent } });
    expect(await hipline.assign(plan)).toBeUndefined();
    const sent = hipline.mailer.attempts.length;
    await hipline.sendQueued();
    expect(hipline.mailer.attempts).toHaveLength(sent + 1);
    await hipline.erase(erased(monday));
    expect(held(hipline).enrollments).toHaveLength(1);
  });
});

describe("the address of an erased patient", () => {
  const again = (consentAt: string) =>
    booked(tuesday, {
      patientId: "p-2",
      consultId: "c-2",
      startsAt: "2027-01-29T15:00:00Z",
      contact: { ...contact, consent: { at: consentAt, textVersion: "v1" } },
    });

  it("starts no email under another id without a newer consent", async () => {
    const hipline = await withProgram();
    await eraseAll(hipline);
    hipline.at(tuesday);
    expect(await hipline.consult(again("2027-01-10T15:00:00Z"))).toEqual({
      refused: {
        field: "data.contact.consent.at",
        reason: "must be newer than the erasure of 2027-01-18T17:00:00Z: the consent of before ended with it",
      },
    });
    expect(await hipline.consult(again("2027-01-19T15:00:00Z"))).toBeUndefined();
  });

  it("goes on for somebody who shares the mailbox", async () => {
    const hipline = await withProgram();
    await hipline.consult({ ...again("2027-01-10T15:00:00Z") });
    await eraseAll(hipline);
    hipline.at(tuesday);
    const moved = booked("2027-01-19T16:00:00Z", {
      patientId: "p-2",
      consultId: "c-3",
      startsAt: "2027-01-28T15:00:00Z",
    });
    expect(await hipline.consult(moved)).toBeUndefined();
    expect(held(hipline).consults).toHaveLength(2);
  });
});

describe("a repeated erasure", () => {
  it("is one erasure with one receipt", async () => {
    const hipline = await withProgram();
    const event = erased(monday);
    for (let time = 0; time < 2; time += 1) await hipline.erase(event);
    for (const message of hipline.later.splice(0)) await hipline.erase(message);
    await hipline.erase(event);
    const ids = hipline.bus.published
      .filter(({ type }) => type === "ErasureCompleted")
      .map(({ detail }) => (detail as { metadata: { eventId: string } }).metadata.eventId);
    expect(new Set(ids).size).toBe(1);
    expect(held(hipline)).toEqual(nothing);
  });

  it("of a patient of a clinic that is not served is refused", async () => {
    const hipline = memoryHipline(monday);
    const event = erased(monday);
    const elsewhere = { ...event, data: { ...event.data, clinicId: "elsewhere" } };
    expect(await hipline.erase(elsewhere)).toMatchObject({ refused: { field: "data.clinicId" } });
    expect(hipline.patients.items.size).toBe(0);
  });
});

class Crash extends Error {}

/** Makes the `nth` write of an erasure fail, before or after it took effect. */
function crashAt(hipline: Hipline, nth: number, when: "before" | "after"): () => boolean {
  const writes = [
    [hipline.patients, "save"],
    [hipline.erasedAddresses, "add"],
    [hipline.enrollments.items, "delete"],
    [hipline.consults.items, "delete"],
    [hipline.slots.items, "delete"],
    [hipline.schedules, "remove"],
    [hipline.later, "push"],
    [hipline.bus, "publish"],
  ] as unknown as [Record<string, (...args: unknown[]) => unknown>, string][];
  let count = 0;
  for (const [port, name] of writes) {
    const original = port[name]?.bind(port);
    port[name] = (...args) => {
      count += 1;
      const now = count === nth;
      if (now && when === "before") throw new Crash();
      const answer = original?.(...args);
      if (now) throw new Crash();
      return answer;
    };
  }
  return () => count >= nth;
}

async function untilDone(step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    await step();
  }
}

describe("a crash at any write of an erasure", () => {
  it.each(["before", "after"] as const)("%s it took effect leaves nothing behind", async (when) => {
    for (let nth = 1; ; nth += 1) {
      const hipline = await withProgram();
      const reached = crashAt(hipline, nth, when);
      const event = erased(monday);
      await untilDone(() => hipline.erase(event));
      for (const message of hipline.later.slice()) await untilDone(() => hipline.erase(message));
      if (!reached()) {
        expect(nth).toBeGreaterThan(10);
        break;
      }
      expect([nth, held(hipline)]).toEqual([nth, nothing]);
      expect(await hipline.erasedAddresses.erasedAt(contact.email)).toBe("2027-01-18T17:00:00Z");
      expect(hipline.patients.items.get(patientRef)?.erasing).toBeUndefined();
      expect(new Set(receipts(hipline).map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    }
  });
});

describe("an email that is handed over while its patient is erased", () => {
  const tick = { v: 1, kind: "weekly", enrollmentId, patientRef, slot: "2027-01-18" } as const;

  it("goes out if it was claimed before, and brings nothing back", async () => {
    const hipline = await withProgram();
    const handOver = hipline.mailer.send.bind(hipline.mailer);
    hipline.mailer.send = async (email) => {
      await hipline.erase(erased(monday));
      return handOver(email);
    };
    await hipline.send(tick);
    expect(held(hipline)).toEqual(nothing);
  });

  it("does not go out if the plan was erased before the claim", async () => {
    const hipline = await withProgram();
    const before = hipline.mailer.attempts.length;
    const claim = hipline.enrollments.claim.bind(hipline.enrollments);
    hipline.enrollments.claim = async (request) => {
      await hipline.erase(erased(monday));
      return claim(request);
    };
    await hipline.send(tick);
    expect(hipline.mailer.attempts).toHaveLength(before);
  });

  it("of unknown outcome leaves a settle check, which goes in the second round", async () => {
    const hipline = await withProgram();
    hipline.mailer.send = async () => {
      await hipline.erase(erased(monday));
      return { outcome: "unknown", cause: "timeout-error" };
    };
    await hipline.send(tick);
    expect(held(hipline).schedules).toEqual([`settle-w_${enrollmentId}_20270118_1`]);
    for (const message of hipline.later.splice(0)) await hipline.erase(message);
    expect(held(hipline)).toEqual(nothing);
  });

  it("of a visit is not handed over any more", async () => {
    const hipline = memoryHipline(friday);
    await hipline.consult(booked(friday, { startsAt: "2027-01-29T15:00:00Z" }));
    const save = hipline.slots.save.bind(hipline.slots);
    hipline.slots.save = async (item) => {
      const saved = await save(item);
      if (item.claim && !item.end) await hipline.erase(erased(friday));
      return saved;
    };
    await hipline.sendQueued();
    expect(hipline.mailer.attempts).toEqual([]);
    for (const message of hipline.later.splice(0)) await hipline.erase(message);
    expect(held(hipline)).toEqual(nothing);
  });
});
