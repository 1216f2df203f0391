import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Consult } from "../../../shared/consult/consult.ts";
import { controlId, type Control } from "../../../shared/control.ts";
import { tableDueKeys } from "../../../shared/aws/due-keys.ts";
import { tableTallies } from "../../../shared/aws/tallies.ts";
import { tableEnrollments, tableStore, tableSuppressions } from "../../../shared/aws/table.ts";
import type { Patient } from "../../../shared/patient/patient.ts";
import type { SlotItem } from "../../../shared/ports.ts";
import { enrollmentIdOf, patientRefOf } from "../../../shared/identity.ts";
import { contact } from "../../support/builders.ts";
import { assigned, hiplineOver, memoryPorts } from "../../support/memory-hipline.ts";
import { tableEngine, type Meter } from "../../support/table-engine.ts";

const dayMs = 86_400_000;
const patientId = "1f0e4a5c-7e0b-4b43-9d9f-2c9c0a4b8e11";
const planId = "c5d6a1de-93fd-4f0c-8d0e-5f3a6b7c8d9e";
const enrollmentId = enrollmentIdOf("northside", planId);
const patientRef = patientRefOf("northside", patientId);

describe("what a program of twelve weeks asks of DynamoDB", () => {
  let engine: Awaited<ReturnType<typeof tableEngine>>;
  let enrolled: Meter;
  const perEmail: Meter = { calls: 0, writes: 0, reads: 0 };

  beforeAll(async () => {
    engine = await tableEngine();
    const { access, meter } = engine;
    const ports = {
      ...memoryPorts(),
      patients: tableStore<Patient>(access, "PATIENT", ({ ref }) => ref),
      consults: tableStore<Consult>(access, "CONSULT", ({ ref }) => ref),
      slots: tableStore<SlotItem>(access, "SLOT", ({ slotId }) => slotId),
      enrollments: tableEnrollments(access),
      dueKeys: tableDueKeys(access),
      suppressions: tableSuppressions(access),
      control: tableStore<Control>(access, "CONTROL", () => controlId),
      tallies: tableTallies(access),
    };
    const hipline = hiplineOver(ports, "2027-01-15T17:00:00Z");
    await hipline.assign(assigned("2027-01-15T17:00:00Z", { contact, patientId, planId }));
    enrolled = { ...meter };
    for (let week = 0; week < 12; week += 1) {
      const at = new Date(Date.parse("2027-01-18T13:30:00Z") + week * 7 * dayMs).toISOString();
      hipline.at(at);
      await hipline.send({ v: 1, kind: "weekly", enrollmentId, patientRef, slot: at.slice(0, 10) });
      const sid = ports.mailer.attempts.at(-1)?.attemptId ?? "";
      await hipline.deliver({ type: "Email Sent", sid });
      await hipline.deliver({ type: "Email Delivered", sid });
    }
    expect(ports.mailer.attempts).toHaveLength(12);
    for (const unit of ["calls", "writes", "reads"] as const)
      perEmail[unit] = (meter[unit] - enrolled[unit]) / 12;
  });
  afterAll(() => engine.close());

  it("is 3 write units to enroll, one of them once for each hour of the week", () => {
    expect(enrolled.writes).toBe(3);
  });

  it("is 3 write units for each email with its delivery: the claim, the end, and the count of its batch", () => {
    expect(perEmail.writes).toBe(3);
  });

  it("is 4 read units: the patient and the address for certain, control, count and two events at half the price", () => {
    expect(perEmail.reads).toBe(4);
  });

  it("is 9 calls for each email with its delivery", () => {
    expect(perEmail.calls).toBe(9);
  });
});
