import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, consultId, described, instant, patientId } from "./fields.ts";

export const consultRescheduled = defineEvent({
  source: "clinic",
  type: "ConsultRescheduled",
  version: 1,
  description: "A consult moved. Its emails move with it and the patient is told the new time.",
  data: z.strictObject({
    clinicId,
    patientId,
    consultId,
    startsAt: described(instant, "When the consult now starts.", "2027-03-10T09:00:00Z"),
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    consultId: "c-7301",
    startsAt: "2027-03-10T09:00:00Z",
  },
});
export type ConsultRescheduled = EventOf<typeof consultRescheduled>;
