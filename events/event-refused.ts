import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, described, eventId, text } from "./fields.ts";

export const eventRefused = defineEvent({
  source: "hipline",
  type: "EventRefused",
  version: 1,
  description:
    "An event was refused, so nothing was done about it. Says which field and why, never what it held.",
  data: z.strictObject({
    eventId: described(eventId, "The event that was refused.", "9b2f5a1e-2c1d-4c64-9f0e-5f1f3a6f0c11"),
    eventType: described(
      text("an event type of 1 to 64 letters", /^[A-Za-z]{1,64}$/),
      "Its type.",
      "PlanAssigned",
    ),
    clinicId: z.exactOptional(clinicId),
    field: described(
      text("a dotted path of 1 to 200 letters, digits, dots, - or _", /^[A-Za-z0-9_.-]{1,200}$/),
      "The field at fault.",
      "data.startDate",
    ),
    reason: described(
      text("a reason of 1 to 300 characters", /^.{1,300}$/),
      "What was required and what kind of thing was found.",
      "must be a real date written YYYY-MM-DD, found nothing",
    ),
  }),
  example: {
    eventId: "9b2f5a1e-2c1d-4c64-9f0e-5f1f3a6f0c11",
    eventType: "PlanAssigned",
    clinicId: "northside-physio",
    field: "data.startDate",
    reason: "must be a real date written YYYY-MM-DD, found nothing",
  },
});
export type EventRefused = EventOf<typeof eventRefused>;
