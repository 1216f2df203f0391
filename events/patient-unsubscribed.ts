import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { patientRef } from "./fields.ts";

export const patientUnsubscribed = defineEvent({
  source: "hipline.web",
  type: "PatientUnsubscribed",
  version: 1,
  description: "The patient wants no more email from Hipline. Nothing is sent from now on.",
  data: z.strictObject({ patientRef }),
  example: { patientRef: "c41f0be2973d4a5e86d20f1b7e93a058" },
});
export type PatientUnsubscribed = EventOf<typeof patientUnsubscribed>;
