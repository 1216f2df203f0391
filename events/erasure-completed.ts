import * as z from "zod/mini";
import { defineEvent, type EventOf } from "./define.ts";
import { clinicId, described, instant, oneOf, patientId, wholeNumber } from "./fields.ts";

const gone = oneOf(["erased"]);
const days = wholeNumber(1, 365);

const exampleStores = {
  table: "erased",
  schedules: "erased",
  queueDays: 4,
  deadLetterDays: 14,
  backupDays: 35,
  logs: "ids-only",
  suppression: "keyed-digest",
  tombstone: "ids-only",
} as const;

const stores = described(
  z.strictObject({
    table: described(
      gone,
      "Contact, consent, plans, visits, emails, check-ins and the audit trail are gone.",
      "erased",
    ),
    schedules: described(gone, "Nothing about the patient fires any more.", "erased"),
    queueDays: described(
      days,
      "An event that still waits is refused when it is read. At the latest it is gone within this many days.",
      4,
    ),
    deadLetterDays: described(
      days,
      "An event that could not be handled is gone within this many days, or at once by `npm run hipline -- erase`.",
      14,
    ),
    backupDays: described(
      days,
      "For this many days the table can be restored to a time when the patient was in it; see the runbook.",
      35,
    ),
    logs: described(oneOf(["ids-only"]), "Logs and metrics never held more than ids.", "ids-only"),
    suppression: described(
      oneOf(["keyed-digest"]),
      "A keyed digest of the address stays, so that an old list cannot start email to it again.",
      "keyed-digest",
    ),
    tombstone: described(
      oneOf(["ids-only"]),
      "The clinic's own id of the patient and the time stay, so that no older event brings the patient back.",
      "ids-only",
    ),
  }),
  "Every place where the patient was held, and what became of it.",
  exampleStores,
);

export const erasureCompleted = defineEvent({
  source: "hipline",
  type: "ErasureCompleted",
  version: 1,
  description: "Everything held about a patient is gone. This is the receipt.",
  data: z.strictObject({
    clinicId,
    patientId,
    erasedAt: z.exactOptional(
      described(
        instant,
        "What is older does not count any more, a consent neither. Email starts again with a newer consent only.",
        "2027-03-01T16:20:00Z",
      ),
    ),
    stores: z.exactOptional(stores),
  }),
  example: {
    clinicId: "northside-physio",
    patientId: "p-20417",
    erasedAt: "2027-03-01T16:20:00Z",
    stores: exampleStores,
  },
});
export type ErasureCompleted = EventOf<typeof erasureCompleted>;
