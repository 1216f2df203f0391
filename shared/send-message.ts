import * as z from "zod/mini";

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

export const sendMessage = z.discriminatedUnion("kind", [weeklyTick, weekly, consultMail, settleCheck]);
export type SendMessage = z.infer<typeof sendMessage>;
export type WeeklyMessage = z.infer<typeof weekly>;
export type SettleMessage = z.infer<typeof settleCheck>;
export type ConsultMessage = z.infer<typeof consultMail>;
