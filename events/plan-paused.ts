import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, described, holdId, localDate, patientId, planId } from "./fields.ts";

export const planPaused = defineEvent({
  source: "clinic",
  type: "PlanPaused",
  version: 1,
  description: "The clinic puts a hold on a plan. Program emails wait; no week is lost.",
  data: z.strictObject({
    clinicId,
    patientId,
    planId,
    holdId,
    until: z.exactOptional(
      described(localDate, "The first day without this hold; open-ended when left out.", "2027-04-12"),
    ),
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    planId: "plan-5512",
    holdId: "hold-knee-surgery",
    until: "2027-04-12",
  },
});
export type PlanPaused = EventOf<typeof planPaused>;
