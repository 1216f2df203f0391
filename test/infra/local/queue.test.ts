import { describe, expect, it } from "vitest";
import { VirtualClock } from "../../../infra/local/clock.ts";
import { createIds } from "../../../infra/local/ids.ts";
import { Queue } from "../../../infra/local/queue.ts";
import { resource } from "./support/fake-world.ts";

const start = new Date("2027-01-04T13:00:00Z");
const t0 = start.getTime();
const second = 1000;

function setup(properties: Record<string, unknown> = {}) {
  const clock = new VirtualClock(start);
  const notes: { kind: string; detail: object }[] = [];
  const around = {
    clock,
    id: createIds("queue"),
    note: (kind: string, detail: object) => void notes.push({ kind, detail }),
    queue: () => deadLetters,
  };
  const create = (name: string, settings: Record<string, unknown>) =>
    new Queue(
      resource("AWS::SQS::Queue", name, settings, {
        ref: `http://edge/${name}`,
        attrs: { Arn: `arn:${name}`, QueueName: name },
      }),
      around,
    );
  const deadLetters = create("send-dlq", { MessageRetentionPeriod: 1_209_600 });
  const queue = create("send", {
    VisibilityTimeout: 180,
    RedrivePolicy: { deadLetterTargetArn: "arn:send-dlq", maxReceiveCount: 2 },
    ...properties,
  });
  const later = (seconds: number) => clock.advanceTo(clock.now() + seconds * second);
  return { clock, queue, deadLetters, notes, later };
}

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html
describe("a message", () => {
  it("is received once, until its visibility timeout has passed", async () => {
    const { queue, later } = setup();
    queue.send("week 1", "clinic");
    expect(queue.receive(10).map(({ body }) => body)).toEqual(["week 1"]);
    await later(179);
    expect(queue.receive(10)).toEqual([]);
    await later(1);
    expect(queue.receive(10).map(({ receives }) => receives)).toEqual([2]);
  });

  it("wakes the reader when it becomes visible again", async () => {
    const { queue, clock, later } = setup();
    const wakes: number[] = [];
    queue.onVisible(() => wakes.push((clock.now() - t0) / second));
    queue.send("week 1", "clinic");
    queue.receive(10);
    await later(600);
    expect(wakes).toEqual([0, 180]);
  });

  it("is gone once deleted", async () => {
    const { queue, later } = setup();
    queue.send("week 1", "clinic");
    const [message] = queue.receive(10);
    queue.delete(message?.receipt ?? "");
    await later(600);
    expect(queue.view()).toMatchObject({ visible: 0, inFlight: 0, delayed: 0 });
  });

  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html
  it("keeps when it was first received", async () => {
    const { queue, later } = setup();
    queue.send("week 1", "clinic");
    queue.receive(10);
    await later(180);
    expect(queue.receive(10)[0]?.firstReceivedAt).toBe(t0);
  });

  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
  it("is not visible before its delay has passed", async () => {
    const { queue, later } = setup();
    queue.send("week 1", "clinic", { delaySeconds: 30 });
    expect(queue.view()).toMatchObject({ visible: 0, delayed: 1 });
    await later(30);
    expect(queue.view()).toMatchObject({ visible: 1, delayed: 0 });
  });

  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html
  it("goes to the dead-letter queue instead of being received too often, with its id and its age", async () => {
    const { queue, deadLetters, notes, later } = setup();
    const id = queue.send("week 1", "clinic", {
      attributes: { slot: { DataType: "String", StringValue: "w1" } },
    });
    queue.receive(10);
    await later(180);
    queue.receive(10);
    await later(180);
    expect(queue.receive(10)).toEqual([]);
    expect(deadLetters.view().messages).toEqual([
      {
        id,
        body: "week 1",
        sentAt: t0,
        visibleAt: t0 + 360 * second,
        receives: 0,
        attributes: { slot: "w1" },
      },
    ]);
    expect(notes).toEqual([{ kind: "dead letter", detail: { queue: "send", message: id, receives: 2 } }]);
  });

  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html
  it("expires after the retention period, counted from when it was sent", async () => {
    const { queue, notes, later } = setup({ MessageRetentionPeriod: 345_600 });
    const id = queue.send("week 1", "clinic");
    await later(345_599);
    expect(queue.visible()).toHaveLength(1);
    await later(1);
    expect(queue.visible()).toEqual([]);
    expect(notes).toEqual([{ kind: "message expired", detail: { queue: "send", message: id } }]);
  });
});

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html
it("hands out at most as many messages as asked for, oldest first", () => {
  const { queue } = setup();
  for (const body of ["a", "b", "c"]) queue.send(body, "clinic");
  expect(queue.receive(2).map(({ body }) => body)).toEqual(["a", "b"]);
  expect(queue.receive(2).map(({ body }) => body)).toEqual(["c"]);
});

// The player's own promise, none of AWS's.
it("counts what is visible, in flight and delayed", () => {
  const { queue } = setup();
  queue.send("in flight", "clinic");
  queue.receive(1);
  queue.send("visible", "clinic");
  queue.send("delayed", "clinic", { delaySeconds: 5 });
  expect(queue.view()).toMatchObject({ visible: 1, inFlight: 1, delayed: 1 });
});

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
it.each([
  ["an empty body", "", {}, "MissingParameter"],
  ["a control character", "a\u0000b", {}, "InvalidMessageContents"],
  ["more than 1 MiB", "x".repeat(1_048_577), {}, "InvalidParameterValue"],
  ["a delay of more than 15 minutes", "x", { delaySeconds: 901 }, "InvalidParameterValue"],
])("refuses %s", (_name, body, options, type) => {
  const { queue } = setup();
  expect(() => queue.send(body, "clinic", options)).toThrow(expect.objectContaining({ type }));
});

// The player plays what the template uses and refuses the rest by name.
it("refuses a setting that it does not play, by name", () => {
  expect(() => setup({ FifoQueue: true })).toThrow("AWS::SQS::Queue.FifoQueue");
});
