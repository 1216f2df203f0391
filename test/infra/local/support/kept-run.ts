/**
 * A program that lives through a kept run and is killed on the way: `node kept-run.ts ASSEMBLY DATA DEATH`. It goes on after the
 * inputs that DATA holds, tells of every input that was taken, and at the end prints everything there is to see.
 */
import fs, { readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { playTemplate } from "../../../../infra/local/hipline.ts";
import type { Local } from "../../../../infra/local/local.ts";

/** The `n`th time since the start that something is written, synced to the disk or logged by a function; `bytes` of a line get out. */
export interface Death {
  at: "write" | "sync" | "log" | "never";
  n: number;
  bytes: number;
}

export const startAt = "2027-01-15T17:00:00Z";
const [assembly = "", data = "", death = ""] = process.argv.slice(2);

const contact = {
  email: "maria@example.com",
  givenName: "Maria",
  language: "en",
  timeZone: "America/New_York",
  birthYear: 1950,
  consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
};
const patient = { clinicId: "hip-strong", patientId: "p-1" };
const consult = { ...patient, consultId: "c-1", startsAt: "2027-01-16T21:00:00Z", topic: "knee", contact };
const signed = { signedBy: "Dr. Ada Park", signedAt: "2027-01-15T16:00:00Z" };
const plan = { ...patient, planId: "plan-1", program: "pfp-12", startDate: "2027-01-18", ...signed };

function publish(local: Local, detailType: string, data: object): void {
  const metadata = {
    eventId: `event-of-${detailType}`,
    occurredAt: startAt,
    version: 1,
    correlationId: "kept-run",
  };
  local.putEvents([{ source: "clinic", detailType, detail: { metadata, data } }]);
}

async function unsubscribe(local: Local): Promise<void> {
  const link = local.inbox().at(-1)?.headers["List-Unsubscribe"] ?? "";
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const { pathname } = new URL(link.slice(1, -1));
  await local.http({ method: "POST", path: pathname, headers, body: "List-Unsubscribe=One-Click" });
}

const until = (date: string) => (local: Local) => local.clock.advanceTo(Date.parse(`${date}T22:00:00Z`));

/** Each one is one input. */
const steps: ((local: Local) => void | Promise<void>)[] = [
  (local) => publish(local, "ConsultBooked", consult),
  (local) => publish(local, "PlanAssigned", plan),
  until("2027-01-18"),
  until("2027-01-24"),
  (local) => local.faults.runTwice(1),
  until("2027-01-25"),
  unsubscribe,
  until("2027-01-26"),
];

if (death !== "") {
  const doom = JSON.parse(death) as Death;
  let { n } = doom;
  const dies = (at: Death["at"]) => at === doom.at && (n -= 1) === 0;
  const kill = () => process.kill(process.pid, "SIGKILL");
  const { appendFileSync, fsyncSync } = fs;
  fs.appendFileSync = (file, line) => {
    const dying = dies("write");
    appendFileSync(file, dying ? String(line).slice(0, doom.bytes) : line);
    if (dying) kill();
  };
  fs.fsyncSync = (file) => {
    if (dies("sync")) kill();
    fsyncSync(file);
  };
  syncBuiltinESMExports();

  const onLog = () => {
    if (dies("log")) kill();
  };
  const local = await playTemplate({ assembly, data, startAt: new Date(startAt), onLog });
  const lines = readFileSync(join(data, "inputs.jsonl"), "utf8").trimEnd().split("\n");
  for (let step = lines.length - 1; step < steps.length; step += 1) {
    await steps[step]?.(local);
    await local.clock.settle();
    process.stdout.write(`${step}\n`);
  }
  const seen = {
    inbox: local.inbox(),
    events: local.events(),
    items: await local.items(),
    queues: local.queues(),
    schedules: local.schedules(),
    logs: local.logs(),
    denials: local.denials(),
  };
  process.stdout.write(`${JSON.stringify(seen)}\n`);
  await local.close();
}
