import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import {
  clinicId,
  described,
  enrollmentId,
  localDate,
  patientId,
  planId,
  programId,
  programVersion,
  timeZone,
} from "./fields.ts";

export const enrollmentStarted = defineEvent({
  source: "hipline",
  type: "EnrollmentStarted",
  version: 1,
  description: "A program is running for a patient.",
  data: z.strictObject({
    clinicId,
    patientId,
    planId,
    enrollmentId,
    program: programId,
    programVersion: described(programVersion, "The version that the enrollment keeps to the end.", 1),
    firstSlot: described(localDate, "The day of week 1.", "2027-03-08"),
    timeZone,
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    planId: "plan-5512",
    enrollmentId: "5f0c1d9e7a3b42648d1e90ab37c6f412",
    program: "pfp-12",
    programVersion: 1,
    firstSlot: "2027-03-08",
    timeZone: "America/Toronto",
  },
});
export type EnrollmentStarted = EventOf<typeof enrollmentStarted>;
