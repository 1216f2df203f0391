import * as z from "zod/mini";

/** A message that can never be handled as it is. Says what is wrong with it, without any value of it. */
export interface Unreadable {
  field: string;
  reason: string;
  eventId: string | undefined;
  eventType: string | undefined;
  clinicId: string | undefined;
}

export type Read<Message> = { ok: true; message: Message } | { ok: false; unreadable: Unreadable };

interface Contract<Event> {
  type: string;
  parse(
    detail: unknown,
  ): { ok: true; event: Event } | { ok: false; field: string; reason: string; eventId: string | undefined };
}

const envelopeSchema = z.object({
  id: z.string(),
  "detail-type": z.string(),
  time: z.iso.datetime({ offset: true }),
  detail: z.unknown(),
});

/** A second, because the envelope's time has no fraction. */
const envelopePrecisionMs = 999;

/** Reads an EventBridge envelope from a queue by the contract of its type. */
export function readEvent<Event extends { metadata: { occurredAt: string } }>(
  contracts: readonly Contract<Event>[],
): (body: string) => Read<Event> {
  return (body) => {
    const json = parseJson(body);
    const envelope = envelopeSchema.safeParse(json);
    if (!envelope.success) return unreadable({ field: "envelope", reason: "must be an EventBridge event" });
    const { id, time, detail } = envelope.data;
    const eventType = envelope.data["detail-type"];
    const contract = contracts.find((candidate) => candidate.type === eventType);
    if (!contract) {
      return unreadable({
        field: "detail-type",
        reason: "no contract of this function has this type",
        eventId: id,
        eventType,
      });
    }
    const parsed = contract.parse(detail);
    if (!parsed.ok) {
      const { field, reason, eventId = id } = parsed;
      return unreadable({ field, reason, eventId, eventType, clinicId: clinicIdOf(detail) });
    }
    return { ok: true, message: notAfter(parsed.event, Date.parse(time) + envelopePrecisionMs) };
  };
}

/** Nothing happens after it was told: a clock that runs ahead must not win over every later change. */
function notAfter<Event extends { metadata: { occurredAt: string } }>(event: Event, latest: number): Event {
  const occurred = Math.min(Date.parse(event.metadata.occurredAt), latest);
  return { ...event, metadata: { ...event.metadata, occurredAt: new Date(occurred).toISOString() } };
}

/** Reads a message of our own by its schema. */
export function readMessage<Schema extends z.ZodMiniType>(
  schema: Schema,
): (body: string) => Read<z.output<Schema>> {
  return (body) => {
    const parsed = schema.safeParse(parseJson(body));
    if (parsed.success) return { ok: true, message: parsed.data };
    const [issue] = parsed.error.issues;
    return unreadable({
      field: issue?.path.join(".") || "message",
      reason: `must fit its schema (${issue?.code ?? "invalid"})`,
    });
  };
}

function unreadable(what: Partial<Unreadable> & { field: string; reason: string }): {
  ok: false;
  unreadable: Unreadable;
} {
  return {
    ok: false,
    unreadable: { eventId: undefined, eventType: undefined, clinicId: undefined, ...what },
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const withClinic = z.object({
  data: z.object({ clinicId: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)) }),
});

function clinicIdOf(detail: unknown): string | undefined {
  const parsed = withClinic.safeParse(detail);
  return parsed.success ? parsed.data.data.clinicId : undefined;
}
