import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PutEventsCommand, EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { playTemplate, type Local, type PlayOptions } from "../../../infra/local/hipline.ts";
import { without, writeHipline } from "./support/hipline-template.ts";

const startAt = new Date("2027-01-04T13:00:00Z");
const minute = 60_000;
const running: Local[] = [];
afterEach(async () => {
  for (const local of running.splice(0)) await local.close();
});

async function play(
  changes: Parameters<typeof writeHipline>[0] = {},
  options: Partial<PlayOptions> = {},
): Promise<Local> {
  const local = await playTemplate({ assembly: writeHipline(changes), startAt, ...options });
  running.push(local);
  return local;
}

async function assign(local: Local, detail: object): Promise<void> {
  local.putEvents([{ source: "clinic", detailType: "PlanAssigned", detail }]);
  await local.clock.settle();
}

const later = (local: Local, minutes: number) => local.clock.advanceTo(local.clock.now() + minutes * minute);
const queue = (local: Local, name: string) => local.queues().find((each) => each.name === name);

describe("an event", () => {
  it("goes over rule, queue and function into the table and on to the next queue", async () => {
    const local = await play();
    await assign(local, { id: "p1" });
    expect(await local.items()).toMatchObject([{ pk: "p1", at: "2027-01-04T13:00:00.000Z" }]);
    expect(queue(local, "letters")?.messages.map(({ body }) => body)).toEqual(["plan p1"]);
    expect(local.events()).toMatchObject([{ detailType: "PlanAssigned", rules: ["to-queue"] }]);
    expect(local.functions()).toEqual([{ name: "keep-plan", invocations: 1, errors: 0 }]);
    expect(local.denials()).toEqual([]);
  });

  it("that no rule matches goes nowhere", async () => {
    const local = await play();
    local.putEvents([{ source: "clinic", detailType: "Unheard", detail: { id: "p1" } }]);
    await local.clock.settle();
    expect(local.events()).toMatchObject([{ detailType: "Unheard", rules: [] }]);
    expect(await local.items()).toEqual([]);
  });

  it("can be put by an SDK client of the operator", async () => {
    const local = await play();
    const client = new EventBridgeClient(local);
    const entry = {
      Source: "clinic",
      DetailType: "PlanAssigned",
      Detail: '{"id":"p1"}',
      EventBusName: "clinic-bus",
    };
    await client.send(new PutEventsCommand({ Entries: [entry] }));
    await local.clock.settle();
    expect(await local.items()).toMatchObject([{ pk: "p1" }]);
  });
});

describe("a message that fails", () => {
  it("comes back after the visibility timeout, in virtual time", async () => {
    const local = await play();
    await assign(local, { id: "p1", failures: 1 });
    expect(await local.items()).toEqual([]);
    expect(queue(local, "plans")).toMatchObject({ inFlight: 1 });
    await later(local, 1);
    expect(await local.items()).toMatchObject([{ pk: "p1", at: "2027-01-04T13:01:00.000Z" }]);
  });

  it("goes to the dead-letter queue after its last receive, and a redrive brings it back", async () => {
    const local = await play();
    await assign(local, { id: "p1", failures: 3 });
    await later(local, 10);
    expect(queue(local, "plans-dlq")).toMatchObject({ dlq: true, visible: 1 });
    expect(local.functions()).toMatchObject([{ invocations: 3 }]);
    expect(local.redrive("plans-dlq")).toBe(1);
    await later(local, 10);
    expect(local.functions()).toMatchObject([{ invocations: 6 }]);
  });
});

describe("the HTTP API", () => {
  it("answers as the function does, with links that a browser can follow", async () => {
    const local = await play({}, { apiUrl: "http://127.0.0.1:4310" });
    const answer = await local.http({ method: "GET", path: "/plans/p1" });
    expect(answer).toMatchObject({ status: 200, body: "plan p1 at http://127.0.0.1:4310" });
  });

  it("knows no other route", async () => {
    expect(await (await play()).http({ method: "GET", path: "/plans" })).toMatchObject({ status: 404 });
  });
});

describe("taken out of the template", () => {
  const user = "User: arn:aws:sts::000000000000:assumed-role/keep-plan/keep-plan";

  it("the right to write fails the function with AWS's exception", async () => {
    const local = await play(without("put"));
    await assign(local, { id: "p1" });
    const table = "arn:aws:dynamodb:us-east-1:000000000000:table/plans";
    expect(local.denials()).toEqual([
      { at: startAt.getTime(), principal: user, action: "dynamodb:PutItem", resource: table },
    ]);
    expect(local.logs()[0]?.line).toBe(
      `AccessDeniedException: ${user} is not authorized to perform: dynamodb:PutItem on resource: ${table} ` +
        "because no identity-based policy allows the dynamodb:PutItem action",
    );
    await later(local, 10);
    expect(queue(local, "plans-dlq")).toMatchObject({ visible: 1 });
  });

  it("the right to send fails the function", async () => {
    const local = await play(without("notify"));
    await assign(local, { id: "p1" });
    expect(local.denials()).toMatchObject([
      { action: "sqs:SendMessage", resource: expect.stringContaining("letters") as string },
    ]);
    expect(queue(local, "letters")).toMatchObject({ messages: [] });
  });

  it("the right to write logs loses the lines, and the function runs all the same", async () => {
    const local = await play(without("log"));
    await assign(local, { id: "p1", failures: 1 });
    await later(local, 1);
    expect(local.logs()).toEqual([]);
    expect(await local.items()).toMatchObject([{ pk: "p1" }]);
    expect(local.denials()[0]).toMatchObject({ principal: user, action: "logs:CreateLogStream" });
  });

  it("the right to receive is refused before anything runs, as a deployment would", async () => {
    await expect(play(without("receive"))).rejects.toThrow("not authorized to perform: sqs:ReceiveMessage");
  });

  it("the queue policy leaves the event undelivered", async () => {
    const local = await play({ QueuePolicy: undefined });
    await assign(local, { id: "p1" });
    expect(local.denials()[0]).toMatchObject({
      principal:
        "Service: events.amazonaws.com for arn:aws:events:us-east-1:000000000000:rule/clinic-bus/to-queue",
      action: "sqs:SendMessage",
      resource: "arn:aws:sqs:us-east-1:000000000000:plans",
    });
    expect(local.functions()).toMatchObject([{ invocations: 0 }]);
  });

  it("the rule leaves the event without a reader", async () => {
    const local = await play({ Rule: undefined, QueuePolicy: undefined });
    await assign(local, { id: "p1" });
    expect(local.events()).toMatchObject([{ rules: [] }]);
    expect(await local.items()).toEqual([]);
  });

  it("the permission leaves the web page with an error", async () => {
    const local = await play({ Permission: undefined });
    expect(await local.http({ method: "GET", path: "/plans/p1" })).toMatchObject({ status: 500 });
    expect(local.denials()).toMatchObject([{ action: "lambda:InvokeFunction" }]);
  });

  it("Lambda's trust is refused before anything runs", async () => {
    const AssumeRolePolicyDocument = { Version: "2012-10-17", Statement: [] };
    const Role = { Type: "AWS::IAM::Role", Properties: { RoleName: "keep-plan", AssumeRolePolicyDocument } };
    await expect(play({ Role })).rejects.toThrow("sts:AssumeRole");
  });
});

it("refuses a resource that it does not play, by name", async () => {
  const Stream = { Type: "AWS::Kinesis::Stream" };
  await expect(play({ Stream })).rejects.toThrow("does not play AWS::Kinesis::Stream");
});

describe("the same again", () => {
  async function record(local: Local) {
    for (const id of ["p1", "p2", "p3"]) await assign(local, { id, failures: id === "p2" ? 1 : 0 });
    await later(local, 30);
    return {
      items: await local.items(),
      queues: local.queues(),
      events: local.events(),
      logs: local.logs(),
      notes: local.notes(),
    };
  }

  it("gives the same ids, times, items and order", async () => {
    const first = await record(await play());
    expect(await record(await play())).toEqual(first);
  });

  it("with another seed gives other ids", async () => {
    const first = await record(await play());
    const other = await record(await play({}, { seed: "other" }));
    expect(other.events.map(({ id }) => id)).not.toEqual(first.events.map(({ id }) => id));
  });
});

describe("a run that is kept", () => {
  it("goes on where it stopped", async () => {
    const data = mkdtempSync(join(tmpdir(), "hipline-"));
    onTestFinished(() => rmSync(data, { recursive: true }));
    const first = await play({}, { data });
    await assign(first, { id: "p1", failures: 1 });
    await later(first, 5);
    expect(() => first.redrive("gone")).toThrow("does not exist");
    const items = await first.items();
    await first.close();

    const second = await play({}, { data, startAt: new Date("2030-01-01T00:00:00Z") });
    expect(second.clock.now()).toBe(startAt.getTime() + 5 * minute);
    expect(await second.items()).toEqual(items);
    await assign(second, { id: "p2" });
    expect(await second.items()).toMatchObject([{ pk: "p1" }, { pk: "p2" }]);
  });
});

describe("an SDK client of the operator in a run that is kept", () => {
  const entry = (id: string) => ({
    Source: "clinic",
    DetailType: "PlanAssigned",
    Detail: JSON.stringify({ id }),
    EventBusName: "clinic-bus",
  });

  it("did what it did also in the next run, in the same order and with the same ids", async () => {
    const data = mkdtempSync(join(tmpdir(), "hipline-"));
    onTestFinished(() => rmSync(data, { recursive: true }));
    const first = await play({}, { data });
    const client = new EventBridgeClient(first);
    await assign(first, { id: "p1" });
    await Promise.all(["p2", "p3"].map((id) => client.send(new PutEventsCommand({ Entries: [entry(id)] }))));
    await expect(
      client.send(new PutEventsCommand({ Entries: [{ ...entry("p4"), EventBusName: "gone" }] })),
    ).rejects.toThrow("does not exist");
    await later(first, 5);
    const seen = { items: await first.items(), events: first.events(), queues: first.queues() };
    await first.close();

    const second = await play({}, { data });
    expect({ items: await second.items(), events: second.events(), queues: second.queues() }).toEqual(seen);
    expect(seen.items.map(({ pk }) => pk).sort()).toEqual(["p1", "p2", "p3"]);
  });
});

it("leaves nothing running after close, even in the middle of work", async () => {
  const local = await play();
  local.putEvents([{ source: "clinic", detailType: "PlanAssigned", detail: { id: "p1" } }]);
  const settled = local.clock.settle();
  await local.close();
  await settled;
  await expect(fetch(local.endpoint)).rejects.toThrow();
});
