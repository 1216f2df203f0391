import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { GetScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { afterEach, describe, expect, it } from "vitest";
import { VirtualClock } from "../../../infra/local/clock.ts";
import { openEdge, type Edge } from "../../../infra/local/edge.ts";
import { createIds } from "../../../infra/local/ids.ts";
import { AwsError, NotPlayed, type ApiRequest, type Principal } from "../../../infra/local/world.ts";

const opened: Edge[] = [];
afterEach(async () => {
  for (const edge of opened.splice(0)) await edge.close();
});

const sendEmail: Principal = {
  kind: "role",
  roleArn: "arn:aws:iam::000000000000:role/send-email",
  name: "send-email",
};

/** An edge whose one service, under every signing name, answers with `answer`; and what reached it. */
async function setup(answer: (request: ApiRequest) => unknown = () => ({})) {
  const edge = await openEdge();
  opened.push(edge);
  const clock = new VirtualClock(new Date("2027-01-04T13:00:00Z"));
  const calls: { request: ApiRequest; caller: Principal; signingName: string }[] = [];
  const services = ["sqs", "events", "scheduler", "ses", "dynamodb"].map((signingName) => ({
    signingNames: [signingName],
    async call(request: ApiRequest, caller: Principal) {
      calls.push({ request, caller, signingName });
      return await Promise.resolve(answer(request));
    },
  }));
  const callers = new Map<string, Principal>([
    ["ASIASENDER", sendEmail],
    ["ASIAOPERATOR", { kind: "operator" }],
  ]);
  edge.serve({ clock, id: createIds("edge"), services, callers });
  const client = (accessKeyId = "ASIASENDER") => ({
    endpoint: edge.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId, secretAccessKey: "local" },
    maxAttempts: 1,
  });
  return { edge, clock, calls, client };
}

const getItem = new GetItemCommand({ TableName: "t", Key: { pk: { S: "a" } } });
const getSchedule = new GetScheduleCommand({ Name: "weekly-1", GroupName: "hipline dev" });
const email = new SendEmailCommand({
  FromEmailAddress: "a@x.example",
  Destination: { ToAddresses: ["b@x.example"] },
  Content: {},
});

describe("a call of an SDK client", () => {
  it("tells the caller by the access key and the service by the signature", async () => {
    const { calls, client } = await setup();
    await new DynamoDBClient(client()).send(getItem);
    await new EventBridgeClient(client()).send(new PutEventsCommand({ Entries: [] }));
    await new SESv2Client(client()).send(email);
    expect(calls.map(({ signingName, caller }) => [signingName, caller])).toEqual([
      ["dynamodb", sendEmail],
      ["events", sendEmail],
      ["ses", sendEmail],
    ]);
  });

  it("of a JSON protocol arrives with its operation", async () => {
    const { calls, client } = await setup();
    await new DynamoDBClient(client()).send(getItem);
    expect(calls[0]?.request).toMatchObject({
      operation: "GetItem",
      body: { TableName: "t", Key: { pk: { S: "a" } } },
    });
  });

  it("of a REST protocol arrives with method, path and query", async () => {
    const { calls, client } = await setup();
    await new SchedulerClient(client()).send(getSchedule);
    const { request } = calls[0] ?? {};
    expect(request).toMatchObject({ method: "GET", path: "/schedules/weekly-1", operation: undefined });
    expect(request?.query.get("groupName")).toBe("hipline dev");
  });

  it("gets the answer of the service", async () => {
    const { client } = await setup(() => ({ Item: { pk: { S: "a" } } }));
    expect((await new DynamoDBClient(client()).send(getItem)).Item).toEqual({ pk: { S: "a" } });
  });

  it("sees the virtual date in the answer", async () => {
    const { edge } = await setup();
    const { headers } = await fetch(edge.endpoint);
    expect(headers.get("date")).toBe("Mon, 04 Jan 2027 13:00:00 GMT");
  });
});

describe("a refusal", () => {
  const failing = (error: Error) =>
    setup(() => {
      throw error;
    });

  it("raises the exception of its name in a JSON client", async () => {
    const { client } = await failing(
      new AwsError("ConditionalCheckFailedException", "no", 400, { Item: { pk: { S: "a" } } }),
    );
    await expect(new DynamoDBClient(client()).send(getItem)).rejects.toMatchObject({
      name: "ConditionalCheckFailedException",
      message: "no",
      Item: { pk: { S: "a" } },
    });
  });

  it("raises the exception of its name in a REST client", async () => {
    const { client } = await failing(
      new AwsError("ResourceNotFoundException", "Schedule weekly-1 does not exist.", 404),
    );
    await expect(new SchedulerClient(client()).send(getSchedule)).rejects.toMatchObject({
      name: "ResourceNotFoundException",
      $metadata: { httpStatusCode: 404 },
    });
  });

  it("meets an unknown access key", async () => {
    const { client, calls } = await setup();
    await expect(new DynamoDBClient(client("ASIASTRANGER")).send(getItem)).rejects.toMatchObject({
      name: "UnrecognizedClientException",
    });
    expect(calls).toEqual([]);
  });

  it("meets a request without a signature", async () => {
    const { edge } = await setup();
    expect((await fetch(edge.endpoint)).headers.get("x-amzn-errortype")).toBe(
      "MissingAuthenticationTokenException",
    );
  });
});

describe("something that is not played", () => {
  it("fails the caller and the run, by name", async () => {
    const { client, clock } = await setup(() => {
      throw new NotPlayed("the parameter X");
    });
    await expect(new DynamoDBClient(client()).send(getItem)).rejects.toThrow("does not play the parameter X");
    await expect(clock.settle()).rejects.toThrow("does not play the parameter X");
  });

  it("fails only the operator who asked for it", async () => {
    const { client, clock } = await setup(() => {
      throw new NotPlayed("the parameter X");
    });
    await expect(new DynamoDBClient(client("ASIAOPERATOR")).send(getItem)).rejects.toThrow("the parameter X");
    await clock.settle();
  });

  it("may be a whole service", async () => {
    const { client, clock } = await setup();
    const secret = new GetSecretValueCommand({ SecretId: "key" });
    await expect(new SecretsManagerClient(client()).send(secret)).rejects.toThrow(
      "the service secretsmanager",
    );
    await expect(clock.settle()).rejects.toThrow("the service secretsmanager");
  });
});
