import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import {
  clinicId,
  consultId,
  contact,
  described,
  exampleContact,
  instant,
  patientId,
  topic,
} from "./fields.ts";

export const consultBooked = defineEvent({
  source: "clinic",
  type: "ConsultBooked",
  version: 1,
  description:
    "A patient booked a consult. Makes the patient known and plans the before-your-visit email and the reminder.",
  data: z.strictObject({
    clinicId,
    patientId,
    consultId,
    startsAt: described(instant, "When the consult starts.", "2027-03-08T14:30:00Z"),
    topic,
    contact,
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    consultId: "c-7301",
    startsAt: "2027-03-08T14:30:00Z",
    topic: "knee",
    contact: exampleContact,
  },
});
export type ConsultBooked = EventOf<typeof consultBooked>;
