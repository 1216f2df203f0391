import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, emailKind, patientId, slot } from "./fields.ts";

export const emailSent = defineEvent({
  source: "hipline",
  type: "EmailSent",
  version: 1,
  description: "Amazon SES accepted an email. Published only where it is configured.",
  data: z.strictObject({ clinicId, patientId, slot, kind: emailKind }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    slot: "w_5f0c1d9e7a3b42648d1e90ab37c6f412_20270315",
    kind: "weekly",
  },
});
export type EmailSent = EventOf<typeof emailSent>;
