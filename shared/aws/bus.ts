import { type EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { Bus } from "../ports.ts";

export const eventBus = (client: EventBridgeClient, EventBusName: string): Bus => ({
  async publish({ source, type, detail }) {
    const entry = { EventBusName, Source: source, DetailType: type, Detail: JSON.stringify(detail) };
    const { FailedEntryCount, Entries } = await client.send(new PutEventsCommand({ Entries: [entry] }));
    // PutEvents answers 200 even when it refused the entry.
    if (FailedEntryCount)
      throw new Error(`the bus refused ${type}: ${Entries?.[0]?.ErrorCode ?? "no code given"}`);
  },
});
