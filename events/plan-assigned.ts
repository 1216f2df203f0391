import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import {
  clinician,
  clinicId,
  contact,
  described,
  exampleContact,
  gate,
  hour,
  instant,
  localDate,
  patientId,
  planId,
  programId,
  programVersion,
  weekday,
} from "./fields.ts";

export const planAssigned = defineEvent({
  source: "clinic",
  type: "PlanAssigned",
  version: 1,
  description:
    "A clinician signed a plan for a patient. Starts the program: week 1 at once or on the start date, then weekly.",
  data: z.strictObject({
    clinicId,
    patientId,
    planId,
    program: programId,
    programVersion: z.exactOptional(
      described(programVersion, "The version that was signed; the latest when left out.", 1),
    ),
    startDate: described(localDate, "The day from which week 1 may go out.", "2027-03-08"),
    weekday: z.exactOptional(weekday),
    hour: z.exactOptional(hour),
    gate: z.exactOptional(gate),
    replaces: z.exactOptional(
      described(planId, "The active plan that this one takes the place of.", "plan-5120"),
    ),
    signedBy: clinician("signed the plan"),
    signedAt: described(instant, "When the plan was signed.", "2027-03-01T16:18:00Z"),
    contact: z.exactOptional(contact),
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    planId: "plan-5512",
    program: "pfp-12",
    programVersion: 1,
    startDate: "2027-03-08",
    weekday: "mon",
    hour: 8,
    gate: "calendar",
    replaces: "plan-5120",
    signedBy: "Dana Reyes, PT",
    signedAt: "2027-03-01T16:18:00Z",
    contact: exampleContact,
  },
});
export type PlanAssigned = EventOf<typeof planAssigned>;
