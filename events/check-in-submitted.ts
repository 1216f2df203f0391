import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { checkInAnswers, described, enrollmentId, exampleAnswers, week } from "./fields.ts";

export const checkInSubmitted = defineEvent({
  source: "hipline.web",
  type: "CheckInSubmitted",
  version: 1,
  description: "The patient answered the check-in about one week.",
  data: z.strictObject({
    enrollmentId,
    week: described(week, "The week that the answers are about.", 3),
    answers: checkInAnswers,
  }),
  example: { enrollmentId: "5f0c1d9e7a3b42648d1e90ab37c6f412", week: 3, answers: exampleAnswers },
});
export type CheckInSubmitted = EventOf<typeof checkInSubmitted>;
