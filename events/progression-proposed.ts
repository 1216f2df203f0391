import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, described, enrollmentId, oneOf, patientId, planId, week } from "./fields.ts";

export const proposals = ["repeat", "step-back", "hold"] as const;

export const progressionProposed = defineEvent({
  source: "hipline",
  type: "ProgressionProposed",
  version: 1,
  description: "The answers speak against going on as planned. A clinician decides.",
  data: z.strictObject({
    clinicId,
    patientId,
    planId,
    enrollmentId,
    week,
    proposal: described(
      oneOf(proposals),
      "repeat: the same week again. step-back: the phase before. hold: wait for a clinician.",
      "repeat",
    ),
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    planId: "plan-5512",
    enrollmentId: "5f0c1d9e7a3b42648d1e90ab37c6f412",
    week: 3,
    proposal: "repeat",
  },
});
export type ProgressionProposed = EventOf<typeof progressionProposed>;
