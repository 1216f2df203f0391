import { fromTemplate } from "./known.ts";
import { EVENT_TYPES, type EventType } from "./ses-events.ts";
import { NotPlayed, type World } from "./world.ts";

export interface ConfigurationSet {
  suppresses: { BOUNCE: boolean; COMPLAINT: boolean };
  maxDeliverySeconds: number;
  /** What is published to EventBridge. */
  events: Set<EventType>;
}

interface ConfigurationSetProperties {
  Name?: string;
  DeliveryOptions?: { TlsPolicy?: string; MaxDeliverySeconds?: number };
  ReputationOptions?: object;
  SuppressionOptions?: { SuppressedReasons?: string[]; ValidationOptions?: object };
}

interface EventDestination {
  Name?: string;
  Enabled?: boolean;
  EventBridgeDestination?: { EventBusArn: string };
  MatchingEventTypes: string[];
}

/** SES tries for 14 hours unless told otherwise: https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_DeliveryOptions.html */
const LONGEST_DELIVERY_SECONDS = 50_400;

/** ARNs by verified address or domain. */
export function readIdentities(world: World): Map<string, string> {
  return new Map(
    world.resources("AWS::SES::EmailIdentity").map(({ id, type, ref, attrs, properties }) => {
      fromTemplate<{ EmailIdentity: string; FeedbackAttributes: object; MailFromAttributes: object }>(
        `${type} ${id}`,
        properties,
        ["EmailIdentity", "FeedbackAttributes", "MailFromAttributes"],
      );
      return [ref.toLowerCase(), attrs["EmailIdentityArn"] ?? identityArn(world, ref)];
    }),
  );
}

export const identityArn = ({ region, account }: World, identity: string) =>
  `arn:aws:ses:${region}:${account}:identity/${identity}`;

export function readConfigurationSets(world: World): Map<string, ConfigurationSet> {
  const sets = new Map<string, ConfigurationSet>();
  for (const { id, type, ref, properties } of world.resources("AWS::SES::ConfigurationSet")) {
    const what = `${type} ${id}`;
    const set = fromTemplate<ConfigurationSetProperties>(what, properties, [
      "Name",
      "DeliveryOptions",
      "ReputationOptions",
      "SuppressionOptions",
    ]);
    const delivery = fromTemplate<NonNullable<typeof set.DeliveryOptions>>(
      `${what}.DeliveryOptions`,
      set.DeliveryOptions ?? {},
      ["TlsPolicy", "MaxDeliverySeconds"],
    );
    const reasons = set.SuppressionOptions?.SuppressedReasons ?? ["BOUNCE", "COMPLAINT"];
    sets.set(ref, {
      suppresses: { BOUNCE: reasons.includes("BOUNCE"), COMPLAINT: reasons.includes("COMPLAINT") },
      maxDeliverySeconds: delivery.MaxDeliverySeconds ?? LONGEST_DELIVERY_SECONDS,
      events: new Set(),
    });
  }
  addEventDestinations(world, sets);
  return sets;
}

function addEventDestinations(world: World, sets: Map<string, ConfigurationSet>): void {
  for (const { id, type, properties } of world.resources("AWS::SES::ConfigurationSetEventDestination")) {
    const what = `${type} ${id}`;
    const { ConfigurationSetName, EventDestination } = fromTemplate<{
      ConfigurationSetName: string;
      EventDestination: object;
    }>(what, properties, ["ConfigurationSetName", "EventDestination"]);
    const destination = fromTemplate<EventDestination>(`${what}.EventDestination`, EventDestination, [
      "Name",
      "Enabled",
      "EventBridgeDestination",
      "MatchingEventTypes",
    ]);
    const set = sets.get(ConfigurationSetName);
    if (!set)
      throw new Error(`${what}: the configuration set ${ConfigurationSetName} is not in the template.`);
    // https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_EventBridgeDestination.html
    if (!destination.EventBridgeDestination?.EventBusArn.endsWith(":event-bus/default"))
      throw new Error(`${what}: EventBridgeDestination must be the default bus; SES publishes to no other.`);
    if (destination.Enabled === true)
      for (const name of destination.MatchingEventTypes) set.events.add(readEventType(what, name));
  }
}

function readEventType(what: string, name: string): EventType {
  const known = EVENT_TYPES.find((candidate) => candidate === name);
  if (!known) throw new NotPlayed(`${what}: the event type ${name}`);
  return known;
}
