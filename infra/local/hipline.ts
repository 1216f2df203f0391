import { createBus } from "./bus.ts";
import { createCore, operatorKeyId, type Core } from "./core.ts";
import { openEdge, type Edge } from "./edge.ts";
import { createHttpApi } from "./http-api.ts";
import { Journal } from "./journal.ts";
import type { Local, OperatorEvent, PlayOptions, QueueView } from "./local.ts";
import { createScheduler } from "./scheduler.ts";
import { createSecrets } from "./secrets.ts";
import { createSes } from "./ses.ts";

export type * from "./local.ts";

/** Plays the synthesized template: what is deployed, on this machine, with a clock to turn. */
export async function playTemplate(options: PlayOptions): Promise<Local> {
  const { data, startAt, seed = "hipline" } = options;
  if (data === undefined) return await play(await openEdge(), { ...options, seed });
  const journal = new Journal(data, { startAt: startAt.toISOString(), seed });
  const edge = await openEdge();
  const beginning = { startAt: new Date(journal.beginning.startAt), seed: journal.beginning.seed };
  const kept = await journal.continue(await play(edge, { ...options, ...beginning }));
  edge.operate = (call) => kept.operate(call);
  return kept;
}

async function play(edge: Edge, options: PlayOptions): Promise<Local> {
  try {
    const core = await createCore(edge, options);
    return assemble(edge, core);
  } catch (error) {
    await edge.close();
    throw error;
  }
}

function assemble(edge: Edge, core: Core): Local {
  const { world, clock, functions, queues, dynamodb, records } = core;
  const bus = createBus(world);
  const scheduler = createScheduler(world);
  const ses = createSes(world);
  const api = createHttpApi(world);
  core.start([bus, scheduler, ses, createSecrets(world)], (event, principal) =>
    bus.putEvent(event, principal),
  );
  const consumed = new Set(
    world.resources("AWS::Lambda::EventSourceMapping").map(({ properties }) => properties["EventSourceArn"]),
  );
  return {
    clock,
    endpoint: world.endpoint,
    region: world.region,
    credentials: { accessKeyId: operatorKeyId, secretAccessKey: "local" },
    operate: edge.operate,
    putEvents: (entries) =>
      entries.map((entry) => bus.putEvent(toBusEvent(core, entry), { kind: "operator" })),
    http: (request) => clock.track(api.request(request)),
    inbox: () => ses.inbox(),
    ses,
    faults: {
      deliverTwice: (count) => bus.deliverTwice(count),
      deliverLate: (count, milliseconds) => bus.deliverLate(count, milliseconds),
      runTwice: (count) => scheduler.runTwice(count),
    },
    queues: () => queues.list.map((queue): QueueView => ({ ...queue.view(), dlq: !consumed.has(queue.arn) })),
    redrive: (name, destination) => queues.redrive(name, destination),
    schedules: () => scheduler.list(),
    events: () => bus.log(),
    logs: () => [...records.logs],
    items: () => dynamodb.items(),
    functions: () => functions.list.map((one) => one.view()),
    denials: () => [...records.denials],
    notes: () => [...records.notes],
    async close() {
      await core.close();
      await edge.close();
    },
  };
}

function toBusEvent({ world }: Core, { source, detailType, detail, bus }: OperatorEvent) {
  const own = world.resources("AWS::Events::EventBus")[0]?.ref ?? "default";
  return { bus: bus ?? own, source, detailType, detail: JSON.stringify(detail) };
}
