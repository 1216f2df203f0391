import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, described, emailKind, patientId, slot, text } from "./fields.ts";

export const emailFailed = defineEvent({
  source: "hipline",
  type: "EmailFailed",
  version: 1,
  description: "An email to the patient, or to the clinic about them, was given up.",
  data: z.strictObject({
    clinicId,
    patientId,
    slot,
    kind: emailKind,
    reason: described(
      text("a code of lower-case words joined by -", /^[a-z][a-z0-9-]{0,63}$/),
      "Why, as a code; never the words of a mail server, which can hold an address.",
      "rejected-twice",
    ),
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    slot: "w_5f0c1d9e7a3b42648d1e90ab37c6f412_20270315",
    kind: "weekly",
    reason: "rejected-twice",
  },
});
export type EmailFailed = EventOf<typeof emailFailed>;
