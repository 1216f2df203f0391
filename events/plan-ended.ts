import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, endReason, patientId, planId } from "./fields.ts";

export const planEnded = defineEvent({
  source: "clinic",
  type: "PlanEnded",
  version: 1,
  description: "The plan is over. No further email of it goes out, whatever is still queued.",
  data: z.strictObject({ clinicId, patientId, planId, reason: endReason }),
  example: { clinicId: "northside-physio", patientId: "p-20417", planId: "plan-5512", reason: "discharged" },
});
export type PlanEnded = EventOf<typeof planEnded>;
