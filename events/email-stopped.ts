import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, described, oneOf, patientId } from "./fields.ts";

export const emailStopped = defineEvent({
  source: "hipline",
  type: "EmailStopped",
  version: 1,
  description:
    "The patient gets no more email, because of a word from the mailbox. With not-me the address is wrong: ask the patient.",
  data: z.strictObject({
    clinicId,
    patientId,
    because: described(
      oneOf(["unsubscribed", "not-me"]),
      "unsubscribed: the patient wants none. not-me: the reader says that they are not the patient.",
      "unsubscribed",
    ),
  }),
  example: { clinicId: "northside-physio", patientId: "p-20417", because: "unsubscribed" },
});
export type EmailStopped = EventOf<typeof emailStopped>;
