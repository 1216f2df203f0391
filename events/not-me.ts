import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { patientRef } from "./fields.ts";

export const notMe = defineEvent({
  source: "hipline.web",
  type: "NotMe",
  version: 1,
  description: "The reader says that they are not the patient: the address is wrong.",
  data: z.strictObject({ patientRef }),
  example: { patientRef: "c41f0be2973d4a5e86d20f1b7e93a058" },
});
export type NotMe = EventOf<typeof notMe>;
