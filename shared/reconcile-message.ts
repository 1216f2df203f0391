import * as z from "zod/mini";

/** Comes every hour, from a schedule that lives as long as the stack. */
const sweep = z.strictObject({ v: z.literal(1), kind: z.literal("sweep"), scheduledAt: z.iso.datetime() });

/** One shard of one hour of one zone, from the enrollment after `from`. */
const check = z.strictObject({
  v: z.literal(1),
  kind: z.literal("check"),
  key: z.string(),
  from: z.optional(z.string()),
});

/** Comes a day after a plan that nobody could be told of, because no contact was known. */
const awaiting = z.strictObject({
  v: z.literal(1),
  kind: z.literal("awaiting"),
  enrollmentId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
});

/** A page of the open alerts of a clinic. */
const alerts = z.strictObject({
  v: z.literal(1),
  kind: z.literal("alerts"),
  clinicId: z.string(),
  from: z.optional(z.string()),
});

/** A page of the suppression list of SES. */
const suppressed = z.strictObject({
  v: z.literal(1),
  kind: z.literal("suppressed"),
  since: z.iso.datetime(),
  from: z.optional(z.string()),
});

export const reconcileMessage = z.discriminatedUnion("kind", [sweep, check, awaiting, alerts, suppressed]);
export type ReconcileMessage = z.infer<typeof reconcileMessage>;
export type AwaitingMessage = z.infer<typeof awaiting>;
export type CheckMessage = z.infer<typeof check>;
export type AlertsMessage = z.infer<typeof alerts>;
export type SuppressedMessage = z.infer<typeof suppressed>;
