import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, enrollmentId, patientId, planId } from "./fields.ts";

export const programCompleted = defineEvent({
  source: "hipline",
  type: "ProgramCompleted",
  version: 1,
  description: "The last week of the program was sent.",
  data: z.strictObject({ clinicId, patientId, planId, enrollmentId }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    planId: "plan-5512",
    enrollmentId: "5f0c1d9e7a3b42648d1e90ab37c6f412",
  },
});
export type ProgramCompleted = EventOf<typeof programCompleted>;
