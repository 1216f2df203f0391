import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { enrollmentId } from "./fields.ts";

export const resumedByPatient = defineEvent({
  source: "hipline.web",
  type: "ResumedByPatient",
  version: 1,
  description: "The patient ended the break that they had asked for. Holds of anyone else stay.",
  data: z.strictObject({ enrollmentId }),
  example: { enrollmentId: "5f0c1d9e7a3b42648d1e90ab37c6f412" },
});
export type ResumedByPatient = EventOf<typeof resumedByPatient>;
