import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, contactChanges, patientId } from "./fields.ts";

export const patientUpdated = defineEvent({
  source: "clinic",
  type: "PatientUpdated",
  version: 1,
  description: "The patient's contact details changed. Emails not yet sent use the new ones.",
  data: z.strictObject({ clinicId, patientId, contact: contactChanges }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    contact: { email: "maria.reads@example.com", timeZone: "America/Vancouver" },
  },
});
export type PatientUpdated = EventOf<typeof patientUpdated>;
