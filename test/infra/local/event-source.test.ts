import { describe, expect, it } from "vitest";
import { VirtualClock } from "../../../infra/local/clock.ts";
import { startEventSources } from "../../../infra/local/event-source.ts";
import { createIds } from "../../../infra/local/ids.ts";
import type { Functions, LambdaFunction } from "../../../infra/local/lambda.ts";
import { createQueues } from "../../../infra/local/sqs.ts";
import { AwsError, type Iam } from "../../../infra/local/world.ts";
import { resource } from "./support/fake-world.ts";

const start = new Date("2027-01-04T13:00:00Z");
const queueArn = "arn:aws:sqs:us-east-1:000000000000:send";
const roleArn = "arn:aws:iam::000000000000:role/send-email";

interface Batch {
  at: number;
  records: { messageId: string; body: string; attributes: Record<string, string> }[];
}
type Handle = (batch: Batch) => unknown;

function setup({
  mapping = {},
  queue = {},
  denies = "",
}: { mapping?: object; queue?: object; denies?: string } = {}) {
  const clock = new VirtualClock(start);
  const notes: string[] = [];
  const note = (kind: string) => void notes.push(kind);
  const iam: Iam = {
    authorize(_principal, action) {
      if (action === denies) throw new AwsError("AccessDeniedException", action, 403);
    },
    authorizeAssume: () => undefined,
  };
  const resources = [
    resource(
      "AWS::SQS::Queue",
      "Send",
      { VisibilityTimeout: 180, ...queue },
      { ref: "url", attrs: { Arn: queueArn, QueueName: "send" } },
    ),
    resource("AWS::Lambda::EventSourceMapping", "Mapping", {
      EventSourceArn: queueArn,
      FunctionName: "send-email",
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      ...mapping,
    }),
  ];
  const queues = createQueues(resources, { clock, iam, id: createIds("esm"), note });
  const batches: Batch[] = [];
  let handle: Handle = () => null;
  const target = {
    name: "send-email",
    arn: "arn:fn",
    timeoutSeconds: 30,
    principal: { kind: "role", roleArn, name: "send-email" },
  };
  const functions = {
    find: () => target as unknown as LambdaFunction,
    async invoke(_arn: string, event: { Records: Batch["records"] }) {
      const batch = { at: (clock.now() - start.getTime()) / 1000, records: event.Records };
      batches.push(batch);
      try {
        return await Promise.resolve({ ok: true, payload: handle(batch) });
      } catch (error) {
        return { ok: false, payload: { errorMessage: String(error) } };
      }
    },
  } as unknown as Functions;
  startEventSources(resources, { clock, iam, region: "us-east-1", functions, queues, note });
  return {
    batches,
    notes,
    queue: queues.find("send"),
    clock,
    onBatch: (next: Handle) => void (handle = next),
    send: (...bodies: string[]) => bodies.forEach((body) => queues.send("send", body, { kind: "operator" })),
    later: (seconds: number) => clock.advanceTo(clock.now() + seconds * 1000),
  };
}

const bodies = (batch: Batch | undefined) => batch?.records.map(({ body }) => body);

// https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
describe("a batch", () => {
  it("holds what is visible, and is deleted after success", async () => {
    const { send, clock, batches, queue } = setup();
    send("a", "b");
    await clock.settle();
    expect(batches.map(bodies)).toEqual([["a", "b"]]);
    expect(queue.view().messages).toEqual([]);
  });

  it("holds at most BatchSize messages", async () => {
    const { send, clock, batches } = setup({ mapping: { BatchSize: 2 } });
    send("a", "b", "c");
    await clock.settle();
    expect(batches.map(bodies)).toEqual([["a", "b"], ["c"]]);
  });

  it("reaches the function as AWS's event", async () => {
    const { send, clock, batches } = setup();
    send("a");
    await clock.settle();
    expect(batches[0]?.records).toEqual([
      {
        messageId: expect.any(String) as string,
        receiptHandle: expect.any(String) as string,
        body: "a",
        attributes: {
          ApproximateReceiveCount: "1",
          SentTimestamp: "1799067600000",
          SenderId: "operator",
          ApproximateFirstReceiveTimestamp: "1799067600000",
        },
        messageAttributes: {},
        md5OfBody: "0cc175b9c0f1b6a831c399e269772661",
        eventSource: "aws:sqs",
        eventSourceARN: queueArn,
        awsRegion: "us-east-1",
      },
    ]);
  });

  it("waits for the batching window when it is not full", async () => {
    const { send, later, batches } = setup({ mapping: { MaximumBatchingWindowInSeconds: 5 } });
    send("a");
    await later(3);
    send("b");
    await later(1);
    expect(batches).toEqual([]);
    await later(1);
    expect(batches.map(bodies)).toEqual([["a", "b"]]);
  });
});

// https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting
describe("after an answer of the function", () => {
  const secondBatch = async (answer: (ids: string[]) => unknown, mapping: object = {}) => {
    const { send, onBatch, later, batches } = setup({ mapping });
    onBatch(({ records }) =>
      batches.length === 1 ? answer(records.map(({ messageId }) => messageId)) : null,
    );
    send("a", "b");
    await later(180);
    return bodies(batches[1]);
  };
  const failing = (...itemIdentifiers: unknown[]) => ({
    batchItemFailures: itemIdentifiers.map((itemIdentifier) => ({ itemIdentifier })),
  });

  it.each([
    ["null", () => null, undefined],
    ["an empty object", () => ({}), undefined],
    ["an empty list", () => failing(), undefined],
    ["batchItemFailures: null", () => ({ batchItemFailures: null }), undefined],
    ["the id of one message", ([, second]: string[]) => failing(second), ["b"]],
    ["an unknown id", () => failing("gone"), ["a", "b"]],
    ["an empty id", () => failing(""), ["a", "b"]],
    ["a null id", () => failing(null), ["a", "b"]],
    ["a wrong key", ([first]: string[]) => ({ batchItemFailures: [{ id: first }] }), ["a", "b"]],
    ["no list", () => ({ batchItemFailures: "all" }), ["a", "b"]],
  ])("%s, the right messages come back", async (_name, answer, expected) => {
    expect(await secondBatch(answer)).toEqual(expected);
  });

  it("an exception, all come back", async () => {
    const broken = () => {
      throw new Error("broken");
    };
    expect(await secondBatch(broken)).toEqual(["a", "b"]);
  });

  it("without ReportBatchItemFailures, the answer does not matter", async () => {
    expect(await secondBatch(([first]) => failing(first), { FunctionResponseTypes: [] })).toBeUndefined();
  });
});

// https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
it("gives a failed message back after the visibility timeout, and not before", async () => {
  const { send, onBatch, later, batches, notes } = setup();
  onBatch(({ records }) => ({
    batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })),
  }));
  send("a");
  await later(400);
  expect(batches.map(({ at, records }) => [at, records[0]?.attributes["ApproximateReceiveCount"]])).toEqual([
    [0, "1"],
    [180, "2"],
    [360, "3"],
  ]);
  expect(notes).toEqual(Array(3).fill("messages not processed"));
});

// https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
it("leaves the queue alone when it is disabled", async () => {
  const { send, later, batches, queue, notes } = setup({ mapping: { Enabled: false } });
  send("a");
  await later(600);
  expect(batches).toEqual([]);
  expect(queue.visible()).toHaveLength(1);
  expect(notes).toEqual(["event source disabled"]);
});

// https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
describe("the mapping is refused", () => {
  it.each(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"])("without %s", (action) => {
    expect(() => setup({ denies: action })).toThrow(action);
  });

  it("without the key of an encrypted queue", () => {
    expect(() => setup({ queue: { KmsMasterKeyId: "arn:key" }, denies: "kms:Decrypt" })).toThrow(
      "kms:Decrypt",
    );
  });

  it.each([
    [
      "a visibility timeout below the function's",
      { queue: { VisibilityTimeout: 29 } },
      "29 seconds is less than Function timeout: 30 seconds",
    ],
    [
      "a large batch without a window",
      { mapping: { BatchSize: 11 } },
      "MaximumBatchingWindowInSeconds must be at least 1",
    ],
    [
      "a concurrency of one",
      { mapping: { ScalingConfig: { MaximumConcurrency: 1 } } },
      "MaximumConcurrency must be 2 to 1000",
    ],
    [
      "an unknown response type",
      { mapping: { FunctionResponseTypes: ["Other"] } },
      "the function response type Other",
    ],
    ["a filter", { mapping: { FilterCriteria: {} } }, "AWS::Lambda::EventSourceMapping.FilterCriteria"],
  ])("with %s", (_name, settings, message) => {
    expect(() => setup(settings)).toThrow(message);
  });
});
