import { fromItem } from "../../../shared/aws/enrollment-item.ts";
import { localTime } from "../../../shared/calendar/zone.ts";
import { enrollmentIdOf } from "../../../shared/identity.ts";
import { machineDose, type MachineDose } from "../../../shared/program/machine-dose.ts";
import { weekOf } from "../../../shared/program/program.ts";
import { parseAttemptId, slotId, type Slot } from "../../../shared/slot.ts";
import type { Local, SentEmail } from "../local.ts";
import { clinicId, planId } from "./journey.ts";
import type { DemoOptions } from "./options.ts";

/** One email of the demo, as `out/demo/timeline.json` has it. */
export interface TimelineEntry {
  /** When SES accepted it. */
  at: string;
  /** The same on the patient's clock, `YYYY-MM-DDTHH:mm`. */
  local: string;
  timeZone: string;
  kind: Slot["kind"];
  week: number | null;
  subject: string;
  enrollmentId: string | null;
  slot: string;
  end: string;
  exercises: MachineDose[];
  html: string;
  text: string;
}

export interface SentSlot {
  entry: TimelineEntry;
  email: SentEmail;
}

export type Item = Record<string, unknown>;

export const demoEnrollmentId = enrollmentIdOf(clinicId, planId);

/** The slots of the demo's enrollment as the table holds them, by date. */
export function recordedSlots(items: Item[]): Record<string, { week: number; end: string }> {
  const item = items.find(({ pk, sk }) => pk === `ENROLLMENT#${demoEnrollmentId}` && sk === "ENROLLMENT");
  const enrollment = item && fromItem(item);
  if (!enrollment || enrollment.status === "awaiting-patient") return {};
  return enrollment.status === "active" ? enrollment.slots : (enrollment.was?.slots ?? {});
}

/** Every email that SES accepted, in order, told with what the table says about its slot. */
export function timelineOf(local: Local, items: Item[], options: DemoOptions): SentSlot[] {
  const slots = recordedSlots(items);
  return local.inbox().map((email, index) => {
    const attempt = parseAttemptId(email.tags["sid"] ?? "");
    if (!attempt) throw new Error(`email ${email.messageId} carries no slot in its sid tag`);
    const { slot } = attempt;
    const record = slot.kind === "weekly" ? slots[slot.date] : undefined;
    const item = items.find((candidate) => candidate["slotId"] === slotId(slot));
    const end = record?.end ?? (item?.["end"] as { end: string } | undefined)?.end ?? "open";
    return { email, entry: entryOf(email, slot, { week: record?.week ?? null, end }, index + 1, options) };
  });
}

function entryOf(
  email: SentEmail,
  slot: Slot,
  { week, end }: { week: number | null; end: string },
  number: number,
  { program, zone }: DemoOptions,
): TimelineEntry {
  const at = new Date(email.at);
  const { date, hour, minute } = localTime(at, zone);
  const name = `${String(number).padStart(2, "0")}-${week === null ? slot.kind : `week-${week}`}`;
  return {
    at: at.toISOString(),
    local: `${date}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
    timeZone: zone,
    kind: slot.kind,
    week,
    subject: email.subject,
    enrollmentId: slot.kind === "weekly" ? slot.enrollmentId : null,
    slot: slotId(slot),
    end,
    exercises: week === null ? [] : weekOf(program, week).prescriptions.map(machineDose),
    html: `out/demo/${name}.html`,
    text: `out/demo/${name}.txt`,
  };
}
