import { entryOf, isOwnChange } from "../audit/entry.ts";
import type { Enrollment, Refusal } from "../enrollment/enrollment.ts";
import { patientRefOf } from "../identity.ts";
import type { Audit, Bus, Store } from "../ports.ts";

interface Told {
  type: string;
  metadata: { eventId: string; occurredAt: string };
  data: object;
}

type Handle<Event, Rest extends unknown[]> = (
  event: Event,
  now: Date,
  ...rest: Rest
) => Promise<Refusal | undefined>;

interface Ports {
  audit: Audit;
  enrollments: Pick<Store<Enrollment>, "get">;
}

/**
 * A handler whose every event leaves one entry, unless it was refused. It comes last, so a repeat after a crash leaves it
 * as well.
 */
export const audited =
  <Event extends Told, Rest extends unknown[]>(
    { audit, enrollments }: Ports,
    handle: Handle<Event, Rest>,
  ): Handle<Event, Rest> =>
  async (event, now, ...rest) => {
    const outcome = await handle(event, now, ...rest);
    if (outcome) return outcome;
    const { data } = event;
    const patientRef = whose(data) ?? (await whoseEnrollment(data, enrollments));
    const actor = "clinicId" in data ? "clinic" : "patient";
    if (patientRef !== undefined) await audit.add(patientRef, entryOf(event, actor));
    return undefined;
  };

function whose(data: object): string | undefined {
  const { patientRef, clinicId, patientId } = data as Record<string, string | undefined>;
  if (patientRef !== undefined || clinicId === undefined || patientId === undefined) return patientRef;
  return patientRefOf(clinicId, patientId);
}

async function whoseEnrollment(data: object, enrollments: Ports["enrollments"]): Promise<string | undefined> {
  const { enrollmentId } = data as { enrollmentId?: string };
  return enrollmentId === undefined ? undefined : (await enrollments.get(enrollmentId))?.patientRef;
}

/** A bus on which every change that Hipline made itself leaves its entry before it is told. */
export const auditedBus = (audit: Audit, bus: Bus): Bus => ({
  async publish(event) {
    const { metadata, data } = event.detail as Pick<Told, "metadata" | "data">;
    const patientRef = isOwnChange(event.type, data) ? whose(data) : undefined;
    if (patientRef !== undefined)
      await audit.add(patientRef, entryOf({ type: event.type, metadata, data }, "hipline"));
    await bus.publish(event);
  },
});
