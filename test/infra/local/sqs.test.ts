import { describe, expect, it } from "vitest";
import { VirtualClock } from "../../../infra/local/clock.ts";
import { createIds } from "../../../infra/local/ids.ts";
import { createQueues } from "../../../infra/local/sqs.ts";
import { AwsError, type Iam, type Principal } from "../../../infra/local/world.ts";
import { resource } from "./support/fake-world.ts";

const url = (name: string) => `http://edge/000000000000/${name}`;
const arn = (name: string) => `arn:aws:sqs:us-east-1:000000000000:${name}`;
const webFunction: Principal = { kind: "role", roleArn: "arn:aws:iam::000000000000:role/web", name: "web" };
const operator: Principal = { kind: "operator" };

function setup(denies: (action: string, resourceArn: string) => boolean = () => false) {
  const clock = new VirtualClock(new Date("2027-01-04T13:00:00Z"));
  const iam: Iam = {
    authorize(_principal, action, resourceArn) {
      if (denies(action, resourceArn))
        throw new AwsError("AccessDeniedException", `${action} on ${resourceArn}`, 403);
    },
    authorizeAssume: () => undefined,
  };
  const queue = (name: string, properties: object = {}) =>
    resource(
      "AWS::SQS::Queue",
      name,
      { ...properties },
      { ref: url(name), attrs: { Arn: arn(name), QueueName: name } },
    );
  const redrive = { RedrivePolicy: { deadLetterTargetArn: arn("send-dlq"), maxReceiveCount: 1 } };
  const resources = [
    queue("send", redrive),
    queue("urgent"),
    queue("send-dlq"),
    queue("encrypted", { KmsMasterKeyId: "arn:key" }),
  ];
  const queues = createQueues(resources, { clock, iam, id: createIds("sqs"), note: () => undefined });
  const call = (operation: string, body: object) =>
    queues.call({ method: "POST", path: "/", query: new URLSearchParams(), operation, body }, webFunction);
  const bodies = (name: string) =>
    queues
      .find(name)
      .view()
      .messages.map(({ body }) => body);
  return { clock, queues, call, bodies };
}

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
describe("SendMessage", () => {
  it("puts the message on the queue of the URL, with its digest in the answer", async () => {
    const { call, bodies } = setup();
    const answer = await call("SendMessage", { QueueUrl: url("send"), MessageBody: "week 1" });
    expect(bodies("send")).toEqual(["week 1"]);
    expect(answer).toEqual({
      MessageId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      MD5OfMessageBody: "3d331cc7873589d733180e4e33f0accc",
    });
  });

  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
  it("answers with a digest of the attributes, whatever their order; moto gives the same", async () => {
    const { call } = setup();
    const text = (StringValue: string) => ({ DataType: "String", StringValue });
    const MessageAttributes = { reason: text("required"), field: text("data.planId") };
    const answer = await call("SendMessage", { QueueUrl: url("send"), MessageBody: "x", MessageAttributes });
    expect(answer).toMatchObject({ MD5OfMessageAttributes: "fddcc0a184c449af30066108654e7b55" });
  });

  it("needs sqs:SendMessage on the queue", async () => {
    const { call, bodies } = setup(
      (action, resourceArn) => action === "sqs:SendMessage" && resourceArn === arn("send"),
    );
    await expect(call("SendMessage", { QueueUrl: url("send"), MessageBody: "week 1" })).rejects.toThrow(
      arn("send"),
    );
    expect(bodies("send")).toEqual([]);
  });

  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
  it("on an encrypted queue needs the key, too", async () => {
    const asked: string[] = [];
    const { call } = setup((action, resourceArn) => {
      asked.push(`${action} ${resourceArn}`);
      return false;
    });
    await call("SendMessage", { QueueUrl: url("encrypted"), MessageBody: "week 1" });
    expect(asked).toEqual([
      `sqs:SendMessage ${arn("encrypted")}`,
      "kms:GenerateDataKey arn:key",
      "kms:Decrypt arn:key",
    ]);
  });

  it("keeps delay and attributes", async () => {
    const { call, queues } = setup();
    const MessageAttributes = { reason: { DataType: "String", StringValue: "unknown version" } };
    await call("SendMessage", {
      QueueUrl: url("send"),
      MessageBody: "x",
      DelaySeconds: 5,
      MessageAttributes,
    });
    expect(queues.find("send").view()).toMatchObject({
      delayed: 1,
      messages: [{ attributes: { reason: "unknown version" } }],
    });
  });

  it("refuses a queue that does not exist", async () => {
    const { call } = setup();
    await expect(call("SendMessage", { QueueUrl: url("gone"), MessageBody: "x" })).rejects.toMatchObject({
      type: "QueueDoesNotExist",
    });
  });

  it("refuses a parameter that it does not play, by name", async () => {
    const { call } = setup();
    const request = { QueueUrl: url("send"), MessageBody: "x", MessageGroupId: "g" };
    await expect(call("SendMessage", request)).rejects.toThrow("MessageGroupId");
  });
});

// The player plays what the template uses and refuses the rest by name.
it("refuses an operation that it does not play, by name", async () => {
  await expect(setup().call("PurgeQueue", {})).rejects.toThrow("PurgeQueue");
});

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html
describe("a redrive", () => {
  async function withDeadLetter() {
    const run = setup();
    run.queues.send("send", "week 1", operator);
    const send = run.queues.find("send");
    send.receive(10);
    await run.clock.advanceTo(run.clock.now() + 30_000);
    send.receive(10);
    return run;
  }

  it("brings a message back to the queue it came from, as a new one", async () => {
    const { queues, bodies, clock } = await withDeadLetter();
    expect(bodies("send-dlq")).toEqual(["week 1"]);
    expect(queues.redrive("send-dlq")).toBe(1);
    expect(bodies("send-dlq")).toEqual([]);
    expect(queues.find("send").view().messages).toMatchObject([
      { body: "week 1", receives: 0, sentAt: clock.now() },
    ]);
  });

  it("brings it to another queue when told so", async () => {
    const { queues, bodies } = await withDeadLetter();
    queues.redrive("send-dlq", "urgent");
    expect(bodies("urgent")).toEqual(["week 1"]);
  });

  it("refuses a message that was sent to the dead-letter queue, and leaves it there", async () => {
    const { queues, bodies } = await withDeadLetter();
    queues.send("send-dlq", "poison", operator);
    expect(() => queues.redrive("send-dlq")).toThrow(
      expect.objectContaining({ type: "CouldNotDetermineMessageSource" }),
    );
    expect(bodies("send-dlq")).toEqual(["week 1", "poison"]);
  });
});
