import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { atLeastOneOf, enrollmentId, hour, language, textSize, timeZone, weekday } from "./fields.ts";

export const preferencesChanged = defineEvent({
  source: "hipline.web",
  type: "PreferencesChanged",
  version: 1,
  description: "The patient changed when, in which language or in which size the weekly email comes.",
  data: atLeastOneOf(
    ["weekday", "hour", "language", "timeZone", "textSize"],
    z.strictObject({
      enrollmentId,
      weekday: z.exactOptional(weekday),
      hour: z.exactOptional(hour),
      language: z.exactOptional(language),
      timeZone: z.exactOptional(timeZone),
      textSize: z.exactOptional(textSize),
    }),
  ),
  example: {
    enrollmentId: "5f0c1d9e7a3b42648d1e90ab37c6f412",
    weekday: "sat",
    hour: 18,
    language: "fr-CA",
    timeZone: "America/Vancouver",
    textSize: "large",
  },
});
export type PreferencesChanged = EventOf<typeof preferencesChanged>;
