import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, described, emailKind, oneOf, patientId, slot } from "./fields.ts";

export const bounces = ["permanent", "transient", "complaint"] as const;

export const emailBounced = defineEvent({
  source: "hipline",
  type: "EmailBounced",
  version: 1,
  description: "A mail server turned an email away, or the reader reported it as spam.",
  data: z.strictObject({
    clinicId,
    patientId,
    slot,
    kind: emailKind,
    bounce: described(
      oneOf(bounces),
      "permanent: the address is dead. transient: the mailbox is full or away. complaint: reported as spam.",
      "permanent",
    ),
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    slot: "w_5f0c1d9e7a3b42648d1e90ab37c6f412_20270315",
    kind: "weekly",
    bounce: "permanent",
  },
});
export type EmailBounced = EventOf<typeof emailBounced>;
