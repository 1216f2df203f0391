import { eventRefused } from "../../events/index.ts";
import type { Bus } from "../ports.ts";
import type { Unreadable } from "../read.ts";
import { publishFact } from "./facts.ts";

export interface RefusedEvent {
  eventId: string;
  eventType: string;
  clinicId?: string | undefined;
  field: string;
  reason: string;
  correlationId: string;
}

/** Tells the sender of an event that it was refused, and which field to mend. */
export async function publishRefusal(bus: Bus, refused: RefusedEvent, now: Date): Promise<void> {
  const { correlationId, clinicId, ...what } = refused;
  const about = { cause: refused.eventId, correlationId, now };
  await publishFact(bus, eventRefused, about, { ...what, ...(clinicId === undefined ? {} : { clinicId }) });
}

/** The refusal of an event that could not even be read; undefined when it does not say which event it is. */
export function refusalOf({
  eventId,
  eventType,
  clinicId,
  field,
  reason,
}: Unreadable): RefusedEvent | undefined {
  if (eventId === undefined || eventType === undefined) return undefined;
  return { eventId, eventType, clinicId, field, reason, correlationId: eventId };
}
