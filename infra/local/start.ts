import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { instantOf, localTime } from "../../shared/calendar/zone.ts";
import { readDeployment, type Deployment } from "./deployment.ts";
import { deskApp } from "./desk/app.ts";
import { Desk } from "./desk/desk.ts";
import { openServer, type DeskServer } from "./desk/server.ts";
import { playTemplate } from "./hipline.ts";
import { lastSynth } from "./last-synth.ts";
import type { Local } from "./local.ts";
import { readArguments, type StartOptions } from "./start-options.ts";

const root = join(import.meta.dirname, "../..");
const began = performance.now();
const say = (line: string): void =>
  console.error(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${line}`);

async function start({ port, data, start: day }: StartOptions): Promise<void> {
  const server = await openServer(port).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return undefined;
  });
  if (!server)
    return fail(
      `Port ${port} is taken, perhaps by another Hipline. Choose another one: npm start -- --port ${port + 1}`,
    );
  const closing: (() => Promise<void>)[] = [() => server.close()];
  closeOnSignal(closing);

  const assembly = await lastSynth(root, synthesize);
  const deployment = readDeployment(assembly);
  say(data === undefined ? "Starting the functions, queues and schedules..." : `Going on from ${data}...`);
  const local = await playTemplate({
    assembly,
    startAt: startOf(deployment, day),
    apiUrl: addressOf(server),
    ...(data !== undefined && { data }),
  });
  closing.unshift(() => local.close());
  server.serve(fetcherOf(local, deployment, server));
  say("Ready.");
  console.log(
    `\n  Hipline runs at ${addressOf(server)}\n  Open it, book a consult, assign a plan and turn the clock. Ctrl-C ends it.\n`,
  );
}

const addressOf = ({ port }: DeskServer): string => `http://127.0.0.1:${port}`;

function fetcherOf(
  local: Local,
  deployment: Deployment,
  { port }: DeskServer,
): (request: Request) => Response | Promise<Response> {
  const app = deskApp(new Desk({ local, deployment, id: randomUUID }), port);
  return (incoming) => app.fetch(incoming);
}

async function synthesize(outdir: string): Promise<void> {
  say("Synthesizing the stacks...");
  // Loaded only when needed: the CDK alone takes longer than everything else.
  const { synth } = await import("../aws/app.ts");
  await synth({ outdir, stage: "dev", validate: false });
}

/** Nine in the morning at the clinic: the first emails may go out, and the whole day is ahead. */
function startOf({ clinics }: Deployment, day: string | undefined): Date {
  const zone = clinics[0]?.timeZone ?? "UTC";
  return instantOf({ date: day ?? localTime(new Date(), zone).date, hour: 9, minute: 0 }, zone);
}

function closeOnSignal(closing: (() => Promise<void>)[]): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void Promise.all(closing.map((close) => close())).then(
      () => process.exit(0),
      (error: unknown) => fail(`Hipline did not end cleanly: ${String(error)}`),
    );
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const request = readArguments(process.argv.slice(2));
if ("help" in request) console.log(request.help);
else if ("wrong" in request) fail(request.wrong);
else await start(request.run);
