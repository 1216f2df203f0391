import type { Active, Enrollment, SlotClaim, SlotRecord } from "../enrollment/enrollment.ts";
import { patientRefOf } from "../identity.ts";
import type { SlotEnd } from "../slot.ts";

/**
 * An enrollment as it rests in the table. DynamoDB bills a write by the kilobyte of the whole item, so it has no room for
 * what its key and other ids say already, for counts of nothing, and for a map a slot: one that ended without anything to
 * remark takes a line, `20270118: 3s mz1bmuo0`.
 */
export function toItem(enrollment: Enrollment): object {
  const { id, patientRef, ...rest } = enrollment;
  if (rest.status !== "active") return rest;
  const { refusals, gateRepeats, openedWeek, lifted, slots, ...kept } = rest;
  const counts = { refusals, gateRepeats, openedWeek };
  return {
    ...kept,
    ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)),
    ...(Object.keys(lifted).length > 0 && { lifted }),
    slots: mapped(slots, (date) => date.replaceAll("-", ""), lineOf),
  };
}

/** Reads what `toItem` or a claim wrote, with its key. A claim says beside it what it carries. */
export function fromItem({ pk, sk, dueKey, week, repeat, ...item }: Record<string, unknown>): Enrollment {
  const { clinicId, patientId } = item as Pick<Enrollment, "clinicId" | "patientId">;
  const id = String(pk).replace(/^[A-Z]+#/, "");
  const enrollment = { ...item, id, patientRef: patientRefOf(clinicId, patientId) } as Enrollment;
  if (enrollment.status !== "active") return enrollment;
  const slots = mapped<SlotRecord | string, SlotRecord>(enrollment.slots, dateOf, recordOf);
  const { claim } = enrollment;
  if (!claim || week === undefined) return { ...nothingYet, ...enrollment, slots };
  const carried = { week, ...(repeat ? { repeat } : {}) } as Pick<SlotClaim, "week" | "repeat">;
  return { ...nothingYet, ...enrollment, slots, claim: { ...claim, ...carried } };
}

const nothingYet: Pick<Active, "refusals" | "gateRepeats" | "openedWeek" | "lifted"> = {
  refusals: 0,
  gateRepeats: 0,
  openedWeek: 0,
  lifted: {},
};

const dateOf = (key: string): string => `${key.slice(0, 4)}-${key.slice(4, 6)}-${key.slice(6)}`;

function mapped<From, To>(
  slots: Record<string, From>,
  keyOf: (key: string) => string,
  map: (record: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(slots).map(([key, record]) => [keyOf(key), map(record)]));
}

const letters: Record<SlotEnd, string> = {
  sent: "s",
  held: "h",
  suppressed: "u",
  cancelled: "c",
  "skipped-late": "l",
  failed: "f",
};
const ends = new Map(Object.entries(letters).map(([end, letter]) => [letter, end as SlotEnd]));

function lineOf(record: SlotRecord): SlotRecord | string {
  const { week, end, at, ...more } = record;
  const line = `${week}${letters[end]} ${Date.parse(at).toString(36)}`;
  return Object.keys(more).length === 0 && recordOf(line).at === at ? line : record;
}

function recordOf(record: SlotRecord | string): SlotRecord {
  if (typeof record !== "string") return record;
  const [what = "", at = ""] = record.split(" ");
  const end = ends.get(what.slice(-1));
  if (!end)
    throw new Error(`a slot must end in one of ${[...ends.keys()].join("")}, but its record is "${record}"`);
  return { week: Number.parseInt(what, 10), end, at: new Date(Number.parseInt(at, 36)).toISOString() };
}
