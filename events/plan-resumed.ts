import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, holdId, patientId, planId } from "./fields.ts";

export const planResumed = defineEvent({
  source: "clinic",
  type: "PlanResumed",
  version: 1,
  description: "The clinic lifts the hold that it had put on a plan. Other holds stay.",
  data: z.strictObject({ clinicId, patientId, planId, holdId }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    planId: "plan-5512",
    holdId: "hold-knee-surgery",
  },
});
export type PlanResumed = EventOf<typeof planResumed>;
