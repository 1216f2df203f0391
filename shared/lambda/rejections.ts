import type { SQSRecord } from "aws-lambda";
import type { Bus, SetAside } from "../ports.ts";
import { publishRefusal, refusalOf } from "../steps/reject.ts";
import type { Rejections } from "./on-queue.ts";

interface ClinicEvent {
  type: string;
  metadata: { eventId: string; correlationId: string };
  data: object;
}

/** A message of our own that shares a queue with events. */
interface OwnMessage {
  kind: string;
}

/** For events: the publisher hears of every refusal as a fact, and an unreadable event is kept as well. */
export function rejectEvents<Event extends ClinicEvent | OwnMessage>(
  bus: Bus,
  setAside: SetAside,
): Rejections<Event> {
  return {
    async refused(event, { field, reason }, now) {
      if ("kind" in event) return;
      const { type, metadata, data } = event;
      const clinicId = "clinicId" in data && typeof data.clinicId === "string" ? data.clinicId : undefined;
      const { eventId, correlationId } = metadata;
      await publishRefusal(bus, { eventId, correlationId, eventType: type, clinicId, field, reason }, now);
    },
    async poison(record, unreadable, now) {
      await setAside(record.body, unreadable);
      const refusal = refusalOf(unreadable);
      if (refusal) await publishRefusal(bus, refusal, now);
    },
  };
}

/** For messages of our own: nobody outside waits for an answer. */
export function keepUnreadable<Message>(setAside: SetAside): Rejections<Message> {
  return {
    refused: () => Promise.resolve(),
    poison: (record: SQSRecord, unreadable) => setAside(record.body, unreadable),
  };
}
