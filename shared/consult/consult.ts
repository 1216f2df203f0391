import type { Slot } from "../slot.ts";
import type { Refusal } from "../enrollment/enrollment.ts";
import { refuse } from "../enrollment/enrollment.ts";

export type Topic = "knee" | "hip" | "other";

export interface Consult {
  ref: string;
  /** Counts the writes; a save that does not start from the newest one is refused. */
  rev: number;
  clinicId: string;
  consultId: string;
  patientId: string;
  patientRef: string;
  status: "booked" | "cancelled";
  /** Counts the times the consult was set; part of every slot key, so a moved consult has emails of its own. */
  version: number;
  /** It was booked for another time before. */
  moved: boolean;
  /** Absent when the cancellation came before the booking. */
  startsAt?: string;
  topic?: Topic;
  /** `occurredAt` of the newest change; older ones are stale. */
  changedAt: string;
  /** The event that made the newest change; its repeats perform the later steps again. */
  changedBy: string;
  correlationId: string;
  /** The visit has begun or was cancelled, and its emails have ended. */
  closed?: true;
}

export interface ConsultChange {
  eventId: string;
  occurredAt: string;
  correlationId: string;
  clinicId: string;
  patientId: string;
  consultId: string;
}

type Identity = Pick<Consult, "ref" | "patientRef">;
type Changed = Consult | Refusal;

export function book(
  existing: Consult | undefined,
  identity: Identity,
  change: ConsultChange & { startsAt: string; topic: Topic },
): Changed {
  if (existing?.changedBy === change.eventId) return existing;
  if (existing && !isNewer(change, existing)) {
    // Booked is the oldest thing that can happen to a consult: what came later already holds, only the topic was unknown.
    return existing.topic === undefined ? { ...existing, topic: change.topic } : existing;
  }
  return set(existing, identity, change, {
    status: "booked",
    startsAt: change.startsAt,
    topic: change.topic,
  });
}

export function reschedule(
  existing: Consult | undefined,
  identity: Identity,
  change: ConsultChange & { startsAt: string },
): Changed {
  if (existing?.changedBy === change.eventId) return existing;
  if (existing && !isNewer(change, existing)) return stale(existing);
  const topic = existing?.topic;
  return set(existing, identity, change, {
    status: "booked",
    startsAt: change.startsAt,
    ...(topic ? { topic } : {}),
  });
}

/** A cancellation before the booking stays as a mark that the booking meets. */
export function cancel(existing: Consult | undefined, identity: Identity, change: ConsultChange): Changed {
  if (existing?.changedBy === change.eventId) return existing;
  if (existing && !isNewer(change, existing)) return stale(existing);
  const { startsAt, topic } = existing ?? {};
  return set(existing, identity, change, {
    status: "cancelled",
    ...(startsAt ? { startsAt } : {}),
    ...(topic ? { topic } : {}),
  });
}

function set(
  existing: Consult | undefined,
  identity: Identity,
  { clinicId, consultId, patientId, eventId, occurredAt, correlationId }: ConsultChange,
  state: Pick<Consult, "status" | "startsAt" | "topic">,
): Consult {
  return {
    ...identity,
    clinicId,
    consultId,
    patientId,
    correlationId,
    rev: existing?.rev ?? 0,
    version: (existing?.version ?? 0) + 1,
    moved: existing?.startsAt !== undefined,
    changedAt: occurredAt,
    changedBy: eventId,
    ...state,
  };
}

const isNewer = (change: ConsultChange, existing: Consult): boolean =>
  Date.parse(change.occurredAt) > Date.parse(existing.changedAt);

const stale = (existing: Consult): Refusal =>
  refuse("metadata.occurredAt", `a newer change of this consult is known, of ${existing.changedAt}`);

const dayMs = 24 * 3_600_000;

type ConsultSlot = Extract<Slot, { consultRef: string }>;

/** The slots of one version of a consult, whatever became of them. */
export function slotsOf(consultRef: string, version: number): [first: ConsultSlot, reminder: ConsultSlot] {
  return [
    { kind: "before-visit", consultRef, version },
    { kind: "visit-reminder", consultRef, version },
  ];
}

/** The emails of a consult as it stands now, with the time at which each should leave. */
export function plannedMails(consult: Consult, now: Date): { slot: ConsultSlot; at: "now" | Date }[] {
  const { ref, version, status, startsAt } = consult;
  if (status !== "booked" || startsAt === undefined) return [];
  const starts = Date.parse(startsAt);
  if (starts <= now.getTime()) return [];
  const [first, reminder] = slotsOf(ref, version);
  const remindAt = new Date(starts - dayMs);
  // Booked within a day of the visit, the first email is the reminder.
  return [{ slot: first, at: "now" }, ...(remindAt > now ? [{ slot: reminder, at: remindAt }] : [])];
}
