import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { instantOf, localTime } from "../../shared/calendar/zone.ts";
import { runningFile, type Running } from "../cli/stage/running.ts";
import { siteHandler } from "../site/serve.ts";
import { readDeployment, type Deployment } from "./deployment.ts";
import { deskApp } from "./desk/app.ts";
import { Desk } from "./desk/desk.ts";
import { openServer, type DeskServer } from "./desk/server.ts";
import { playTemplate } from "./hipline.ts";
import { lastSite, lastSynth } from "./last-synth.ts";
import { readArguments, type StartOptions } from "./start-options.ts";

const root = join(import.meta.dirname, "../..");

type Close = () => Promise<void>;

async function start({ port, data, start: day }: StartOptions): Promise<void> {
  const server = await openOrFail(port);
  const address = `http://127.0.0.1:${server.port}`;
  const closing: Close[] = [() => server.close()];
  closeOnSignal(closing);

  const assembly = await lastSynth(root, synthesize);
  const site = await lastSite(root, writeSite);
  const deployment = readDeployment(assembly);
  say(data === undefined ? "Starting the functions, queues and schedules..." : `Going on from ${data}...`);
  const startAt = startOf(deployment, day);
  const local = await playTemplate({
    assembly,
    startAt,
    apiUrl: address,
    siteUrl: address,
    ...(data !== undefined && { data }),
  });
  const desk = new Desk({ local, deployment, id: randomUUID });
  closing.push(
    // A turn that were cut off would be kept as if it had gone on.
    () => desk.hand.stop(),
    () => local.close(),
  );
  const app = deskApp(desk, { port: server.port, site: siteHandler(site) });
  server.serve((request) => app.fetch(request));
  const { endpoint, region, credentials } = local;
  closing.unshift(tellCommands({ stage: "dev", endpoint, region, credentials }));
  say("Ready.");
  console.log(`
  Hipline runs at ${address}
  Open it, book a consult, assign a plan and turn the clock. Ctrl-C ends it.
`);
}

/** For `npm run hipline -- <verb> --local`. */
function tellCommands(running: Running): Close {
  const file = runningFile(root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(running));
  return () => {
    rmSync(file, { force: true });
    return Promise.resolve();
  };
}

async function openOrFail(port: number): Promise<DeskServer> {
  try {
    return await openServer(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(
      `Port ${port} is taken, perhaps by another Hipline. Choose another one: npm start -- --port ${port + 1}`,
      { cause: error },
    );
  }
}

async function synthesize(outdir: string): Promise<void> {
  say("Synthesizing the stacks...");
  // Loaded only when needed: the CDK alone takes longer than everything else.
  const { synth } = await import("../aws/app.ts");
  await synth({ outdir, stage: "dev", validate: false });
}

async function writeSite(outdir: string): Promise<void> {
  say("Writing the education site...");
  const [{ buildStageSite }, { stageConfig }] = await Promise.all([
    import("../site/stage-site.ts"),
    import("../aws/config.ts"),
  ]);
  cpSync(buildStageSite(stageConfig("dev")), outdir, { recursive: true });
}

/** Nine in the morning at the clinic: the first emails may go out, and the whole day is ahead. */
function startOf({ clinics }: Deployment, day: string | undefined): Date {
  const zone = clinics[0]?.timeZone ?? "UTC";
  return instantOf({ date: day ?? localTime(new Date(), zone).date, hour: 9, minute: 0 }, zone);
}

function closeOnSignal(closing: Close[]): void {
  const end = (): void => {
    void closeAll(closing.splice(0)).finally(() => process.exit(0));
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

async function closeAll(closing: Close[]): Promise<void> {
  for (const close of closing) await close();
}

/** A line of progress; the time counts from the start of the process. */
function say(line: string): void {
  console.error(`${(performance.now() / 1000).toFixed(1).padStart(5)} s  ${line}`);
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

const request = readArguments(process.argv.slice(2));
if ("help" in request) console.log(request.help);
else if ("wrong" in request) fail(request.wrong);
else await start(request.run).catch(fail);
