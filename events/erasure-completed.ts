import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, patientId } from "./fields.ts";

export const erasureCompleted = defineEvent({
  source: "hipline",
  type: "ErasureCompleted",
  version: 1,
  description: "Everything held about a patient is gone.",
  data: z.strictObject({ clinicId, patientId }),
  example: { clinicId: "northside-physio", patientId: "p-20417" },
});
export type ErasureCompleted = EventOf<typeof erasureCompleted>;
