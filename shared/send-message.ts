import * as z from "zod/mini";
import { slotId, type Slot } from "./slot.ts";

/**
 * The messages of the send queues. Ids only. Some live for weeks inside schedules, so a shape once released is read
 * forever: add a version, never change one.
 */
const ref = z.string().check(z.regex(/^[0-9a-f]{32}$/));

const weeklyTick = z.strictObject({
  v: z.literal(1),
  kind: z.literal("weekly-tick"),
  enrollmentId: ref,
  patientRef: ref,
  timeZone: z.string(),
  /** EventBridge Scheduler puts the occurrence's scheduled time here; the same on every retry. */
  scheduledAt: z.iso.datetime(),
});

const weekly = z.strictObject({
  v: z.literal(1),
  kind: z.literal("weekly"),
  enrollmentId: ref,
  patientRef: ref,
  slot: z.iso.date(),
});

const consultMail = z.strictObject({
  v: z.literal(1),
  kind: z.enum(["before-visit", "visit-reminder"]),
  consultRef: ref,
  patientRef: ref,
  version: z.int().check(z.positive()),
});

/** Comes when SES should have spoken of an attempt; makes it once more if it has not. */
const settleCheck = z.strictObject({
  v: z.literal(1),
  kind: z.literal("settle"),
  patientRef: ref,
  /** The attempt, as in the `sid` tag of its email. */
  sid: z.string().check(z.regex(/^[wbr]_[0-9a-f]{32}_\d{1,8}_\d{1,6}$/)),
});

/** One email around a program or to a clinic, when it is due and when its attempt should have settled. */
const mail = z.strictObject({
  v: z.literal(1),
  kind: z.literal("mail"),
  /** As in `slotId`. */
  slot: z.string().check(z.regex(/^[cdpaeg]_[0-9a-f]{32}_\d{1,8}$/)),
});

/** Comes on a clinic's Monday morning. */
const digestTick = z.strictObject({
  v: z.literal(1),
  kind: z.literal("digest-tick"),
  clinicId: z.string(),
  scheduledAt: z.iso.datetime(),
});

export const sendMessage = z.discriminatedUnion("kind", [
  weeklyTick,
  weekly,
  consultMail,
  settleCheck,
  mail,
  digestTick,
]);
export type SendMessage = z.infer<typeof sendMessage>;
export type WeeklyMessage = z.infer<typeof weekly>;
export type SettleMessage = z.infer<typeof settleCheck>;
export type ConsultMessage = z.infer<typeof consultMail>;

/** The message that has a slot's email sent. `patientRef`: to whom it is, or is about. */
export function firingOf(slot: Slot, patientRef: string | undefined): SendMessage {
  if (slot.kind === "weekly") {
    const { enrollmentId, date } = slot;
    return { v: 1, kind: "weekly", enrollmentId, patientRef: known(slot, patientRef), slot: date };
  }
  if ("consultRef" in slot) return { v: 1, ...slot, patientRef: known(slot, patientRef) };
  return { v: 1, kind: "mail", slot: slotId(slot) };
}

function known(slot: Slot, patientRef: string | undefined): string {
  if (patientRef === undefined) throw new Error(`${slotId(slot)} is to a patient, and nobody said to whom`);
  return patientRef;
}
