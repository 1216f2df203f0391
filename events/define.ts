import * as z from "zod/mini";
import { correlationId, described, eventId, instant } from "./fields.ts";
import { explain, type Refusal, valueAt } from "./refusal.ts";

export type { Refusal } from "./refusal.ts";

/** Who publishes: the clinic's systems, the patient by way of our pages, or Hipline itself. */
export type Source = "clinic" | "hipline.web" | "hipline";

interface Definition<Type extends string, Data extends z.ZodMiniObject> {
  source: Source;
  type: Type;
  version: number;
  /** What happened and what for, in a sentence or two. */
  description: string;
  data: Data;
  /** Data with every field that matters; the envelope is added. */
  example: z.input<Data>;
}

/**
 * One contract in one value: the schema, the parser for consumers, the builder for publishers, the EventBridge
 * pattern and an example. The detail on the bus is `{ metadata, data }`; the type is EventBridge's detail-type.
 */
export function defineEvent<const Type extends string, Data extends z.ZodMiniObject>(
  definition: Definition<Type, Data>,
) {
  const { source, type, version, description, data: dataSchema } = definition;
  const metadataSchema = metadataOf(version);
  const schema = z.strictObject({
    metadata: described(metadataSchema, "Which event this is.", exampleMetadata(version)),
    data: dataSchema,
  });
  type Event = { type: Type; metadata: Metadata; data: z.output<Data> };

  function parse(detail: unknown): { ok: true; event: Event } | Refusal {
    // First, because a later version may differ in everything else.
    const found = valueAt(detail, ["metadata", "version"]);
    if (typeof found === "number" && found !== version) {
      const reason = `must be a known version of ${type}, which is ${version}, found ${found}`;
      return { ok: false, field: "metadata.version", reason, eventId: eventIdOf(detail) };
    }
    const parsed = schema.safeParse(detail);
    if (!parsed.success) {
      return { ok: false, ...explain(parsed.error.issues[0], detail), eventId: eventIdOf(detail) };
    }
    const { metadata, data } = parsed.data as { metadata: Metadata; data: z.output<Data> };
    return { ok: true, event: { type, metadata, data } };
  }

  /** The detail to publish. Throws `InvalidEvent` when it would be refused. */
  function build(metadata: NewMetadata, data: z.input<Data>): Detail<z.output<Data>> {
    const { eventId, occurredAt, correlationId } = metadata;
    const parsed = parse({ metadata: { eventId, occurredAt, version, correlationId }, data });
    if (!parsed.ok) throw new InvalidEvent(type, parsed);
    return { metadata: parsed.event.metadata, data: parsed.event.data };
  }

  return {
    source,
    type,
    version,
    description,
    dataSchema,
    schema,
    example: { metadata: exampleMetadata(version), data: definition.example },
    pattern: { source: [source], "detail-type": [type] },
    parse,
    build,
  };
}

/** What `parse` gives for a contract: `EventOf<typeof planAssigned>`. */
export type EventOf<Contract> = Contract extends { parse: (detail: unknown) => infer Parsed }
  ? Extract<Parsed, { ok: true }> extends { event: infer Event }
    ? Event
    : never
  : never;

export interface Detail<Data> {
  metadata: Metadata;
  data: Data;
}
export type Metadata = z.output<ReturnType<typeof metadataOf>>;
/** The version comes from the contract. */
export type NewMetadata = Omit<z.input<ReturnType<typeof metadataOf>>, "version">;

/** We tried to publish something that our own contract refuses. Carries ids only. */
export class InvalidEvent extends Error {
  override readonly name = "InvalidEvent";
  readonly eventType: string;
  readonly eventId: string | undefined;
  readonly field: string;

  constructor(eventType: string, { field, reason, eventId }: Refusal) {
    super(`${eventType} ${eventId ?? "without a valid eventId"} was not built: ${field} ${reason}`);
    this.eventType = eventType;
    this.eventId = eventId;
    this.field = field;
  }
}

function metadataOf(version: number) {
  return z.strictObject({
    eventId,
    occurredAt: described(instant, "When it happened; newer wins over older.", "2027-03-01T16:20:00Z"),
    version: described(z.literal(version, `${version}`), "The version of this contract.", version),
    correlationId,
  });
}

function exampleMetadata(version: number) {
  return {
    eventId: "9b2f5a1e-2c1d-4c64-9f0e-5f1f3a6f0c11",
    occurredAt: "2027-03-01T16:20:00Z",
    version,
    correlationId: "3d1c77aa-90f2-4b0e-8a55-1b6f0e2d9c40",
  };
}

function eventIdOf(detail: unknown): string | undefined {
  const parsed = eventId.safeParse(valueAt(detail, ["metadata", "eventId"]));
  return parsed.success ? parsed.data : undefined;
}
