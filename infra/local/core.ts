import { readAssembly } from "./assembly.ts";
import { VirtualClock } from "./clock.ts";
import { createDynamodb, type Dynamodb } from "./dynamodb.ts";
import type { Edge } from "./edge.ts";
import { startEventSources } from "./event-source.ts";
import { keepLines } from "./function-logs.ts";
import { createIam } from "./iam.ts";
import { createIds } from "./ids.ts";
import { createFunctions, type Functions } from "./lambda.ts";
import type { PlayOptions } from "./local.ts";
import { Records } from "./records.ts";
import { tellSiteUrl } from "./site-url.ts";
import { createQueues, type Queues } from "./sqs.ts";
import { resolveStacks } from "./template.ts";
import type { Principal, Service, World } from "./world.ts";

export const operatorKeyId = "ASIALOCALOPERATOR000";

/** Everything of the player but the services that stand on queues and functions. */
export interface Core {
  world: World;
  clock: VirtualClock;
  functions: Functions;
  queues: Queues;
  dynamodb: Dynamodb;
  records: Records;
  /** Opens the edge for these services too and starts the event source mappings. */
  start(services: Service[], putEvent: World["putEvent"]): void;
  close(): Promise<void>;
}

export async function createCore(edge: Edge, options: PlayOptions): Promise<Core> {
  const { assembly, startAt, seed = "hipline", apiUrl, siteUrl } = options;
  const stacks = readAssembly(assembly);
  const region = stacks.find((stack) => stack.region)?.region ?? "us-east-1";
  const account = stacks.find((stack) => stack.account)?.account ?? "000000000000";
  const { endpoint } = edge;
  const resources = tellSiteUrl(resolveStacks(stacks, { region, account, endpoint, apiUrl }), siteUrl);
  const assets = Object.assign({}, ...stacks.map((stack) => stack.assets)) as Record<string, string>;

  const clock = new VirtualClock(startAt);
  const id = createIds(seed);
  const records = new Records(clock, options);
  const note: World["note"] = (kind, detail) => records.note(kind, detail);
  const iam = createIam(resources, {
    account,
    onDenial: (denial) => records.deny(denial),
    onAsked: options.onAsked,
  });
  const onLog = keepLines(iam, { region, account }, (name, line) => records.log(name, line));
  const functions = createFunctions(resources, { clock, region, endpoint, seed, id, assets, onLog });
  const queues = createQueues(resources, { clock, iam, id, note });
  const dynamodb = await createDynamodb(resources, { clock, iam });
  const bus = lateBus();
  const world: World = {
    region,
    account,
    clock,
    iam,
    endpoint,
    id,
    note,
    resources: (type) => resources.filter((resource) => resource.type === type),
    sendMessage: (...message) => queues.send(...message),
    invoke: (functionArn, event) => functions.invoke(functionArn, event),
    putEvent: (event, principal) => bus.putEvent(event, principal),
  };

  function start(services: Service[], putEvent: World["putEvent"]): void {
    bus.putEvent = putEvent;
    for (const { arn, principal } of functions.list)
      iam.authorizeAssume(principal.roleArn, "lambda.amazonaws.com", arn);
    startEventSources(resources, { clock, iam, region, functions, queues, note });
    edge.serve({
      clock,
      id: createIds(`${seed}/answers`),
      services: [queues, dynamodb, ...services],
      callers: callersOf(functions),
    });
  }

  async function close(): Promise<void> {
    clock.close();
    await functions.stop();
    await dynamodb.close();
  }

  return { world, clock, functions, queues, dynamodb, records, start, close };
}

/** The bus is made of this world, so the world cannot have it from the beginning. */
function lateBus(): Pick<World, "putEvent"> {
  return {
    putEvent() {
      throw new Error("No event can be put before the bus stands.");
    },
  };
}

function callersOf({ list }: Functions): Map<string, Principal> {
  const functions = list.map(({ accessKeyId, principal }) => [accessKeyId, principal] as const);
  return new Map<string, Principal>([[operatorKeyId, { kind: "operator" }], ...functions]);
}
