import { readAssembly } from "./assembly.ts";
import { VirtualClock } from "./clock.ts";
import { createDynamodb, type Dynamodb } from "./dynamodb.ts";
import type { Edge } from "./edge.ts";
import { startEventSources } from "./event-source.ts";
import { createIam } from "./iam.ts";
import { createIds } from "./ids.ts";
import { createFunctions, type Functions } from "./lambda.ts";
import type { Denial, LogLine, Note, PlayOptions } from "./local.ts";
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

interface Records {
  logs: LogLine[];
  denials: Denial[];
  notes: Note[];
}

export async function createCore(edge: Edge, options: PlayOptions): Promise<Core> {
  const { assembly, startAt, seed = "hipline", apiUrl, onLog, onNote } = options;
  const stacks = readAssembly(assembly);
  const region = stacks.find((stack) => stack.region)?.region ?? "us-east-1";
  const account = stacks.find((stack) => stack.account)?.account ?? "000000000000";
  const clock = new VirtualClock(startAt);
  const id = createIds(seed);
  const records: Records = { logs: [], denials: [], notes: [] };
  const { endpoint } = edge;
  const resources = resolveStacks(stacks, { region, account, endpoint, apiUrl });

  const note: World["note"] = (kind, detail) => {
    const entry = { at: clock.now(), kind, detail };
    records.notes.push(entry);
    onNote?.(entry);
  };
  const log = (line: LogLine) => {
    records.logs.push(line);
    onLog?.(line);
  };
  const iam = createIam(resources, {
    account,
    now: () => clock.now(),
    onDenial: (denial) => records.denials.push(denial),
  });
  const assets = Object.assign({}, ...stacks.map((stack) => stack.assets)) as Record<string, string>;
  const functions = createFunctions(resources, { clock, region, endpoint, seed, id, assets, onLog: log });
  const queues = createQueues(resources, { clock, iam, id, note });
  const dynamodb = await createDynamodb(resources, { clock, iam });
  let putEvent: World["putEvent"] = () => {
    throw new Error("No event can be put before the bus stands.");
  };
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
    putEvent: (event, principal) => putEvent(event, principal),
  };

  return {
    world,
    clock,
    functions,
    queues,
    dynamodb,
    records,
    start(services, busPutEvent) {
      putEvent = busPutEvent;
      for (const { arn, principal } of functions.list)
        iam.authorizeAssume(principal.roleArn, "lambda.amazonaws.com", arn);
      startEventSources(resources, { clock, iam, region, functions, queues, note });
      edge.serve({ clock, id, services: [queues, dynamodb, ...services], callers: callersOf(functions) });
    },
    async close() {
      clock.close();
      await functions.stop();
      await dynamodb.close();
    },
  };
}

function callersOf({ list }: Functions): Map<string, Principal> {
  const functions = list.map(({ accessKeyId, principal }) => [accessKeyId, principal] as const);
  return new Map<string, Principal>([[operatorKeyId, { kind: "operator" }], ...functions]);
}
