import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, patientId } from "./fields.ts";

export const emailResumed = defineEvent({
  source: "hipline",
  type: "EmailResumed",
  version: 1,
  description: "The reader took the stop back: the patient gets email again.",
  data: z.strictObject({ clinicId, patientId }),
  example: { clinicId: "northside-physio", patientId: "p-20417" },
});
export type EmailResumed = EventOf<typeof emailResumed>;
