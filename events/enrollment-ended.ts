import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, endReason, enrollmentId, patientId, planId } from "./fields.ts";

export const enrollmentEnded = defineEvent({
  source: "hipline",
  type: "EnrollmentEnded",
  version: 1,
  description: "A program ended and its schedule is gone.",
  data: z.strictObject({ clinicId, patientId, planId, enrollmentId, reason: endReason }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    planId: "plan-5512",
    enrollmentId: "5f0c1d9e7a3b42648d1e90ab37c6f412",
    reason: "discharged",
  },
});
export type EnrollmentEnded = EventOf<typeof enrollmentEnded>;
