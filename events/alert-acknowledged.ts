import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { alertId, clinician, clinicId, patientId } from "./fields.ts";

export const alertAcknowledged = defineEvent({
  source: "clinic",
  type: "AlertAcknowledged",
  version: 1,
  description: "Somebody at the clinic has taken charge of an alert.",
  data: z.strictObject({
    clinicId,
    patientId,
    alertId,
    acknowledgedBy: clinician("took charge of the alert"),
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    alertId: "alert-88231",
    acknowledgedBy: "Dana Reyes, PT",
  },
});
export type AlertAcknowledged = EventOf<typeof alertAcknowledged>;
