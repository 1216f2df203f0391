import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, patientId } from "./fields.ts";

export const patientErased = defineEvent({
  source: "clinic",
  type: "PatientErased",
  version: 1,
  description: "The patient asked to be forgotten. Everything held about them is erased.",
  data: z.strictObject({ clinicId, patientId }),
  example: { clinicId: "northside-physio", patientId: "p-20417" },
});
export type PatientErased = EventOf<typeof patientErased>;
