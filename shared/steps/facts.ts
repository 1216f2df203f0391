import type { Bus } from "../ports.ts";
import { factIdOf } from "../identity.ts";

/** A contract of events/ as far as publishing needs it. */
export interface FactContract<Data> {
  source: string;
  type: string;
  version: number;
  build(metadata: { eventId: string; occurredAt: string; correlationId: string }, data: Data): object;
}

/**
 * Publishes a fact. Its id is derived from `cause`, the id of what brought it about, so that a repeat is the same fact.
 */
export async function publishFact<Data>(
  bus: Bus,
  contract: FactContract<Data>,
  about: { cause: string; correlationId: string; now: Date },
  data: Data,
): Promise<void> {
  const metadata = {
    eventId: factIdOf(about.cause, contract.type),
    occurredAt: about.now.toISOString(),
    correlationId: about.correlationId,
  };
  await bus.publish({ source: contract.source, type: contract.type, detail: contract.build(metadata, data) });
}
