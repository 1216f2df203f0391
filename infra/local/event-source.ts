/** How Lambda reads a queue: https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
import { createHash } from "node:crypto";
import type { Outcome } from "./function-worker.ts";
import { fromTemplate } from "./known.ts";
import type { Functions, LambdaFunction } from "./lambda.ts";
import type { Message, Queue } from "./queue.ts";
import type { Queues } from "./sqs.ts";
import { AwsError, NotPlayed, type Clock, type Iam, type Resource } from "./world.ts";

interface Surroundings {
  clock: Clock;
  iam: Iam;
  region: string;
  functions: Functions;
  queues: Queues;
  note: (kind: string, detail: Record<string, unknown>) => void;
}

interface Mapping {
  EventSourceArn: string;
  FunctionName: string;
  Enabled?: boolean;
  BatchSize?: number;
  MaximumBatchingWindowInSeconds?: number;
  FunctionResponseTypes?: string[];
  /** One invocation runs at a time here, which every maximum allows. */
  ScalingConfig?: { MaximumConcurrency: number };
}
const mappingKeys = [
  "EventSourceArn",
  "FunctionName",
  "Enabled",
  "BatchSize",
  "MaximumBatchingWindowInSeconds",
  "FunctionResponseTypes",
  "ScalingConfig",
] as const;

export function startEventSources(resources: Resource[], around: Surroundings): void {
  for (const { id, type, properties } of resources) {
    if (type !== "AWS::Lambda::EventSourceMapping") continue;
    const mapping = fromTemplate<Mapping>(type, properties, mappingKeys);
    const queue = around.queues.find(mapping.EventSourceArn);
    const target = around.functions.find(mapping.FunctionName);
    checkMapping(id, mapping, queue, target, around.iam);
    if (mapping.Enabled === false)
      around.note("event source disabled", { queue: queue.name, function: target.name });
    else poll(mapping, queue, target, around);
  }
}

/** Lambda refuses such a mapping when it is created: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
function checkMapping(id: string, mapping: Mapping, queue: Queue, target: LambdaFunction, iam: Iam): void {
  const {
    BatchSize = 10,
    MaximumBatchingWindowInSeconds = 0,
    FunctionResponseTypes = [],
    ScalingConfig,
  } = mapping;
  const refuse = (reason: string): never => {
    throw new AwsError("InvalidParameterValueException", `Event source mapping ${id}: ${reason}`);
  };
  if (queue.visibilityTimeoutSeconds < target.timeoutSeconds)
    refuse(
      `Queue visibility timeout: ${queue.visibilityTimeoutSeconds} seconds is less than Function timeout: ${target.timeoutSeconds} seconds`,
    );
  if (BatchSize > 10 && MaximumBatchingWindowInSeconds < 1)
    refuse(`MaximumBatchingWindowInSeconds must be at least 1 because BatchSize ${BatchSize} is over 10`);
  if (ScalingConfig && (ScalingConfig.MaximumConcurrency < 2 || ScalingConfig.MaximumConcurrency > 1000))
    refuse(`MaximumConcurrency must be 2 to 1000, but is ${ScalingConfig.MaximumConcurrency}`);
  for (const type of FunctionResponseTypes)
    if (type !== "ReportBatchItemFailures") throw new NotPlayed(`the function response type ${type}`);
  for (const action of ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"])
    iam.authorize(target.principal, action, queue.arn);
  if (queue.keyArn !== undefined) iam.authorize(target.principal, "kms:Decrypt", queue.keyArn);
}

function poll(
  mapping: Mapping,
  queue: Queue,
  target: LambdaFunction,
  { clock, functions, region, note }: Surroundings,
): void {
  const { BatchSize = 10, MaximumBatchingWindowInSeconds = 0, FunctionResponseTypes = [] } = mapping;
  let waiting = false;

  async function takeBatch(): Promise<void> {
    waiting = false;
    const batch = queue.receive(BatchSize);
    if (batch.length === 0) return;
    const records = batch.map((message) => toRecord(message, queue.arn, region));
    const outcome = await functions.invoke(target.arn, { Records: records });
    const failed = failedIds(outcome, batch, FunctionResponseTypes.length > 0);
    if (failed.size > 0)
      note("messages not processed", { queue: queue.name, function: target.name, messages: failed.size });
    for (const message of batch) if (!failed.has(message.id)) queue.delete(message.receipt ?? "");
    wake();
  }

  function wake(): void {
    if (waiting || queue.visible().length === 0) return;
    waiting = true;
    // A full batch does not wait for the window to end.
    const wait = queue.visible().length >= BatchSize ? 0 : MaximumBatchingWindowInSeconds * 1000;
    clock.at(clock.now() + wait, takeBatch);
  }

  queue.onVisible(wake);
}

/** https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting */
function failedIds({ ok, payload }: Outcome, batch: Message[], reportsFailures: boolean): Set<string> {
  const all = new Set(batch.map(({ id }) => id));
  if (!ok) return all;
  if (!reportsFailures || payload === null) return new Set();
  const failures = (payload as { batchItemFailures?: unknown }).batchItemFailures ?? [];
  if (!Array.isArray(failures)) return all;
  const ids = failures.map(
    (failure: unknown) => (failure as { itemIdentifier?: unknown } | null)?.itemIdentifier,
  );
  return ids.every((id): id is string => typeof id === "string" && all.has(id)) ? new Set(ids) : all;
}

/** https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event */
function toRecord(message: Message, queueArn: string, region: string) {
  return {
    messageId: message.id,
    receiptHandle: message.receipt,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sentAt),
      SenderId: message.senderId,
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, { DataType, StringValue }]) => [
        name,
        { dataType: DataType, stringValue: StringValue, stringListValues: [], binaryListValues: [] },
      ]),
    ),
    md5OfBody: createHash("md5").update(message.body).digest("hex"),
    eventSource: "aws:sqs",
    eventSourceARN: queueArn,
    awsRegion: region,
  };
}
