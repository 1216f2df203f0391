import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableAudit } from "../../../shared/aws/audit.ts";
import { tableCheckIns } from "../../../shared/aws/check-ins.ts";
import { tableErasedAddresses, tableErasure } from "../../../shared/aws/erasure.ts";
import { keyOfSlot } from "../../../shared/aws/slots.ts";
import { tableStore } from "../../../shared/aws/table.ts";
import type { AuditEntry } from "../../../shared/audit/entry.ts";
import { openSlot, type SlotItem } from "../../../shared/consult/slot-item.ts";
import {
  memoryAddressHash,
  memoryAudit,
  memoryErasedAddresses,
  memoryErasure,
} from "../../../shared/memory.ts";
import { tableEngine } from "../../support/table-engine.ts";

const enrollmentId = "5f0c1d9e7a3b42648d1e90ab37c6f412";
const other = "0b9d2e7716f84c3aa5e1d40c928f7b63";
const patientRef = "c41f0be2973d4a5e86d20f1b7e93a058";

let engine: Awaited<ReturnType<typeof tableEngine>>;
beforeAll(async () => {
  engine = await tableEngine();
});
afterAll(() => engine.close());

const entry = (id: string, at: string, changes: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at,
  actor: "clinic",
  action: "PlanPaused",
  about: { holdId: "h-1" },
  ...changes,
});
const first = entry("event-0001", "2027-01-15T17:00:00.000Z", { name: "Dr. Ada Park" });
const second = entry("event-0002", "2027-01-15T16:00:00.000Z");

const inMemory = () => {
  const audit = memoryAudit();
  return { audit, erasure: memoryErasure(audit), addresses: memoryErasedAddresses() };
};
const inTable = () => ({
  audit: tableAudit(engine.access),
  erasure: tableErasure(engine.access),
  addresses: tableErasedAddresses(engine.access, memoryAddressHash),
});

describe.each([
  ["in memory", inMemory],
  ["in the table", inTable],
])("the trail %s", (_where, ports) => {
  it("keeps the first entry of an id, and tells them in the order in which they happened", async () => {
    const { audit, erasure } = ports();
    for (const each of [first, second, entry("event-0001", "2027-02-01T00:00:00.000Z")])
      await audit.add(patientRef, each);
    expect(await audit.of(patientRef)).toEqual([second, first]);
    expect(await audit.of(other)).toEqual([]);
    await erasure.audit(patientRef, "2027-01-15T16:30:00.000Z");
    expect(await audit.of(patientRef)).toEqual([first]);
    await erasure.audit(patientRef, "2027-01-15T17:00:00.000Z");
    expect(await audit.of(patientRef)).toEqual([]);
  });
});

describe.each([
  ["in memory", inMemory],
  ["in the table", inTable],
])("erased addresses %s", (_where, ports) => {
  it("are known by their digest, whatever the case, since the newest erasure", async () => {
    const { addresses } = ports();
    await addresses.add("Maria@Patient.example", "2027-01-18T17:00:00.000Z");
    await addresses.add("maria@patient.example", "2027-01-10T17:00:00.000Z");
    expect(await addresses.erasedAt("MARIA@patient.example")).toBe("2027-01-18T17:00:00.000Z");
    expect(await addresses.erasedAt("mario@patient.example")).toBeUndefined();
  });
});

describe("erasing an enrollment from the table", () => {
  it("takes its check-ins and slots along, and leaves those of others", async () => {
    const { access } = engine;
    const checkIns = tableCheckIns(access);
    const slots = tableStore<SlotItem>(access, keyOfSlot, ({ slotId }) => slotId);
    const answers = { worstPain: 3 };
    for (const id of [enrollmentId, other]) {
      await checkIns.save({ enrollmentId: id, week: 1, rev: 0, answers, at: first.at, flags: [] } as never);
      await slots.save(openSlot(`c_${id}_20270118`, patientRef));
    }
    const visit = `b_${enrollmentId}_1`;
    await slots.save(openSlot(visit, patientRef));
    await tableErasure(access).enrollment(enrollmentId);
    expect(await checkIns.ofEnrollment(enrollmentId)).toEqual([]);
    expect(await slots.get(`c_${enrollmentId}_20270118`)).toBeUndefined();
    expect(await checkIns.ofEnrollment(other)).toHaveLength(1);
    expect(await slots.get(`c_${other}_20270118`)).toBeDefined();
    expect(await slots.get(visit)).toBeDefined();
    await tableErasure(access).consult(enrollmentId);
    expect(await slots.get(visit)).toBeUndefined();
  });
});
