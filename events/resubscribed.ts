import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { patientRef } from "./fields.ts";

export const resubscribed = defineEvent({
  source: "hipline.web",
  type: "Resubscribed",
  version: 1,
  description: "The patient took the unsubscribe back.",
  data: z.strictObject({ patientRef }),
  example: { patientRef: "c41f0be2973d4a5e86d20f1b7e93a058" },
});
export type Resubscribed = EventOf<typeof resubscribed>;
