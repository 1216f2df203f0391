import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinician, clinicId, described, holdId, patientId, planId, ruled } from "./fields.ts";

const noteRule = "a note of 1 to 500 characters";
const note = ruled(
  noteRule,
  z.string(noteRule).check(z.trim(), z.minLength(1, noteRule), z.maxLength(500, noteRule)),
);

export const holdLifted = defineEvent({
  source: "clinic",
  type: "HoldLifted",
  version: 1,
  description: "A clinician looked into a hold, such as one after a red flag, and lifts it.",
  data: z.strictObject({
    clinicId,
    patientId,
    planId,
    holdId,
    liftedBy: clinician("lifted the hold"),
    note: described(
      note,
      "Why it is safe to go on. Stays in the record and is never mailed.",
      "Called: swelling gone since Tuesday.",
    ),
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    planId: "plan-5512",
    holdId: "hold-red-flag-3",
    liftedBy: "Dana Reyes, PT",
    note: "Called: swelling gone since Tuesday.",
  },
});
export type HoldLifted = EventOf<typeof holdLifted>;
