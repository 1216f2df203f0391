import * as z from "zod/mini";

/**
 * Comes some minutes after an erasure began, when every function that was at work on the patient has ended: what one of
 * them wrote meanwhile goes too. Ids only.
 */
export const eraseRest = z.strictObject({
  v: z.literal(1),
  kind: z.literal("erase-rest"),
  patientRef: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  clinicId: z.string(),
  patientId: z.string(),
  /** Of the event that asked for it. */
  eventId: z.string(),
  correlationId: z.string(),
});
export type EraseRest = z.infer<typeof eraseRest>;
