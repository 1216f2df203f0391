import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, consultId, patientId } from "./fields.ts";

export const consultCancelled = defineEvent({
  source: "clinic",
  type: "ConsultCancelled",
  version: 1,
  description: "A consult will not take place. Its emails that have not gone out are cancelled.",
  data: z.strictObject({ clinicId, patientId, consultId }),
  example: { clinicId: "northside-physio", patientId: "p-20417", consultId: "c-7301" },
});
export type ConsultCancelled = EventOf<typeof consultCancelled>;
