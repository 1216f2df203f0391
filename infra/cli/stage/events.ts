import { randomUUID } from "node:crypto";
import { InvalidEvent, type NewMetadata } from "../../../events/index.ts";
import { eventBus } from "../../../shared/aws/bus.ts";
import { Wrong, type Target } from "./target.ts";

interface ClinicContract<Data, Detail extends object = object> {
  source: string;
  type: string;
  build(metadata: NewMetadata, data: Data): Detail;
}

/** Publishes what a clinic says; answers the event's id. What the contract refuses ends in its own words. */
export async function publishAsClinic<Data>(
  target: Target,
  contract: ClinicContract<Data>,
  data: Data,
): Promise<string> {
  const eventId = randomUUID();
  const occurredAt = (await target.now()).toISOString();
  const detail = built(contract, { eventId, occurredAt, correlationId: eventId }, data);
  const bus = eventBus(target.bus, `hipline-${target.stage}`);
  await bus.publish({ source: contract.source, type: contract.type, detail });
  return eventId;
}

export function built<Data, Detail extends object>(
  contract: ClinicContract<Data, Detail>,
  metadata: NewMetadata,
  data: Data,
): Detail {
  try {
    return contract.build(metadata, data);
  } catch (error) {
    if (!(error instanceof InvalidEvent)) throw error;
    throw new Wrong(error.message.replace(/^.* was not built: data\./, ""));
  }
}
