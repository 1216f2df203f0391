import type { Enrollment, SlotRecord } from "../enrollment/enrollment.ts";
import type { SlotEnd } from "../slot.ts";

/**
 * An enrollment as it rests in the table. DynamoDB bills a write by the kilobyte of the whole item, and most of it is the
 * record of slots that ended long ago: one without anything to remark takes a line, `3 sent mz1bmuo0`, instead of a map.
 */
export function toItem(enrollment: Enrollment): object {
  if (enrollment.status !== "active") return enrollment;
  return { ...enrollment, slots: mapped(enrollment.slots, lineOf) };
}

/** Reads what `toItem` wrote. */
export function fromItem(item: object): Enrollment {
  const enrollment = item as Enrollment;
  if (enrollment.status !== "active") return enrollment;
  return { ...enrollment, slots: mapped(enrollment.slots as Record<string, SlotRecord | string>, recordOf) };
}

function mapped<From, To>(slots: Record<string, From>, map: (record: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(slots).map(([date, record]) => [date, map(record)]));
}

function lineOf(record: SlotRecord): SlotRecord | string {
  const { week, end, at, ...more } = record;
  const line = `${week} ${end} ${Date.parse(at).toString(36)}`;
  return Object.keys(more).length === 0 && recordOf(line).at === at ? line : record;
}

function recordOf(record: SlotRecord | string): SlotRecord {
  if (typeof record !== "string") return record;
  const [week, end, at = ""] = record.split(" ");
  return { week: Number(week), end: end as SlotEnd, at: new Date(Number.parseInt(at, 36)).toISOString() };
}
