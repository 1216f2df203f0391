import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinician, clinicId, described, oneOf, patientId, planId, week } from "./fields.ts";

export const decisions = ["advance", "repeat", "step-back"] as const;

export const progressionDecided = defineEvent({
  source: "clinic",
  type: "ProgressionDecided",
  version: 1,
  description: "A clinician decided what comes next where the program waits for one.",
  data: z.strictObject({
    clinicId,
    patientId,
    planId,
    week: described(week, "The week that the decision is about.", 3),
    decision: described(
      oneOf(decisions),
      "advance: the next week. repeat: this week again, once it was sent. step-back: the first week of the phase before.",
      "repeat",
    ),
    decidedBy: clinician("decided"),
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    planId: "plan-5512",
    week: 3,
    decision: "repeat",
    decidedBy: "Dana Reyes, PT",
  },
});
export type ProgressionDecided = EventOf<typeof progressionDecided>;
