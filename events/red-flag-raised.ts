import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { alertId, clinicId, enrollmentId, patientId, planId, week } from "./fields.ts";

export const redFlagRaised = defineEvent({
  source: "hipline",
  type: "RedFlagRaised",
  version: 1,
  description: "A check-in named a warning sign. Program emails wait and the clinic is alerted.",
  data: z.strictObject({ clinicId, patientId, planId, enrollmentId, alertId, week }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    planId: "plan-5512",
    enrollmentId: "5f0c1d9e7a3b42648d1e90ab37c6f412",
    alertId: "alert-88231",
    week: 3,
  },
});
export type RedFlagRaised = EventOf<typeof redFlagRaised>;
