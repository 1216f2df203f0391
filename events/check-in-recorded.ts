import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, enrollmentId, patientId, planId, week } from "./fields.ts";

export const checkInRecorded = defineEvent({
  source: "hipline",
  type: "CheckInRecorded",
  version: 1,
  description: "A check-in was stored. The answers stay with Hipline.",
  data: z.strictObject({ clinicId, patientId, planId, enrollmentId, week }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    planId: "plan-5512",
    enrollmentId: "5f0c1d9e7a3b42648d1e90ab37c6f412",
    week: 3,
  },
});
export type CheckInRecorded = EventOf<typeof checkInRecorded>;
