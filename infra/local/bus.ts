import { fromTemplate, unknownOperation } from "./known.ts";
import type { EventRecord } from "./local.ts";
import { type Entry, readEntries, refuse } from "./put-events.ts";
import { deliverTo, type EventEnvelope, lastSegment, readRules } from "./rule.ts";
import { AwsError, type Principal, type Service, type World } from "./world.ts";

type PutEvent = World["putEvent"];
type BusEvent = Parameters<PutEvent>[0];

export interface Bus extends Service {
  putEvent: PutEvent;
  /** Every accepted event, oldest first, with the names of the rules that matched. */
  log(): EventRecord[];
  /** Delivery is at least once and unordered; these make the next deliveries to targets show it. */
  deliverTwice(count: number): void;
  deliverLate(count: number, milliseconds: number): void;
}

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html */
export function createBus(world: World): Bus {
  const buses = readBuses(world);
  const rules = readRules(world);
  const records: EventRecord[] = [];
  const faults = { twice: 0, late: 0, lateBy: 0 };

  function accept(event: BusEvent): string {
    const envelope: EventEnvelope = {
      version: "0",
      id: world.id(),
      "detail-type": event.detailType,
      source: event.source,
      account: world.account,
      time: new Date(world.clock.now()).toISOString().replace(/\.\d+Z$/, "Z"),
      region: world.region,
      resources: event.resources ?? [],
      detail: JSON.parse(event.detail),
    };
    publish(findBus(buses, event.bus).name, envelope);
    return envelope.id;
  }

  function publish(bus: string, envelope: EventEnvelope): void {
    const matched = rules.filter((rule) => rule.bus === bus && rule.matches(envelope));
    records.push({
      id: envelope.id,
      at: world.clock.now(),
      bus,
      source: envelope.source,
      detailType: envelope["detail-type"],
      detail: envelope.detail,
      rules: matched.map(({ name }) => name),
    });
    for (const rule of matched)
      for (const target of rule.targets)
        for (const at of deliveryTimes()) world.clock.at(at, () => deliverTo(world, rule, target, envelope));
  }

  function deliveryTimes(): number[] {
    const now = world.clock.now();
    const at = faults.late > 0 ? now + faults.lateBy : now;
    const times = faults.twice > 0 ? [at, at] : [at];
    faults.late = Math.max(0, faults.late - 1);
    faults.twice = Math.max(0, faults.twice - 1);
    return times;
  }

  function authorize({ bus, source, detailType }: BusEvent, principal: Principal): void {
    const { arn, name } = findBus(buses, bus);
    // AWS services put on the default bus of the account without a policy of ours.
    if (principal.kind === "service" && name === "default") return;
    // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html
    const context = { "events:source": source, "events:detail-type": detailType };
    world.iam.authorize(principal, "events:PutEvents", arn, context);
  }

  return {
    signingNames: ["events"],

    putEvent(event, principal) {
      authorize(event, principal);
      return accept(event);
    },

    log: () => [...records],
    deliverTwice: (count) => void (faults.twice = count),
    deliverLate: (count, milliseconds) => void Object.assign(faults, { late: count, lateBy: milliseconds }),

    async call({ operation = "", body }, caller) {
      if (operation !== "PutEvents") throw unknownOperation("EventBridge", operation);
      const entries = readEntries(body).map((entry) => ({ event: toEvent(entry), refusal: refuse(entry) }));
      // One entry that the caller may not put fails the whole call, before any other is accepted.
      for (const { event, refusal } of entries) if (!refusal) authorize(event, caller);
      const results = entries.map(({ event, refusal }) => refusal ?? { EventId: accept(event) });
      const failed = entries.filter(({ refusal }) => refusal).length;
      return await Promise.resolve({ FailedEntryCount: failed, Entries: results });
    },
  };
}

function readBuses(world: World): { name: string; arn: string }[] {
  const arn = `arn:aws:events:${world.region}:${world.account}:event-bus/default`;
  const declared = world.resources("AWS::Events::EventBus").map(({ id, type, ref, attrs, properties }) => {
    fromTemplate<{ Name: string; Description: string }>(`${type} ${id}`, properties, ["Name", "Description"]);
    return { name: ref, arn: attrs["Arn"] ?? "" };
  });
  return [{ name: "default", arn }, ...declared];
}

function findBus(buses: { name: string; arn: string }[], nameOrArn: string) {
  const bus = buses.find(({ name }) => name === lastSegment(nameOrArn));
  // AWS answers such a call with an event id and forgets the event; a mistyped name is better found here.
  if (!bus) throw new AwsError("ResourceNotFoundException", `Event bus ${nameOrArn} does not exist.`);
  return bus;
}

const toEvent = ({
  Source = "",
  DetailType = "",
  Detail = "",
  EventBusName = "default",
  Resources = [],
}: Entry) => ({
  bus: EventBusName,
  source: Source,
  detailType: DetailType,
  detail: Detail,
  resources: Resources,
});
