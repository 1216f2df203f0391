import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { described, enrollmentId, localDate } from "./fields.ts";

export const pausedByPatient = defineEvent({
  source: "hipline.web",
  type: "PausedByPatient",
  version: 1,
  description:
    "The patient asked for a break. Program emails wait until the day they chose; no week is lost.",
  data: z.strictObject({
    enrollmentId,
    until: described(localDate, "The first day on which emails may come again.", "2027-04-12"),
  }),
  example: { enrollmentId: "5f0c1d9e7a3b42648d1e90ab37c6f412", until: "2027-04-12" },
});
export type PausedByPatient = EventOf<typeof pausedByPatient>;
