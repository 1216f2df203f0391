import type { NewMetadata } from "../../events/index.ts";
import type { Deps } from "./deps.ts";

interface Contract<Data> {
  source: string;
  type: string;
  build(metadata: NewMetadata, data: Data): object;
}

/** The one durable thing that a page does. Throws when it could not be done, and the answer is 503. */
export async function publish<Data>(
  { bus, clock, eventId }: Deps,
  contract: Contract<Data>,
  data: Data,
  id = eventId(),
): Promise<void> {
  const metadata = { eventId: id, occurredAt: clock().toISOString(), correlationId: id };
  await bus.publish({ source: contract.source, type: contract.type, detail: contract.build(metadata, data) });
}
