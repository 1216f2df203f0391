import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { queues } from "../../aws/queues.ts";
import { Wrong, type Target } from "./target.ts";

/** What EventBridge and Scheduler could not put on a queue: SQS does not know where their messages belong. */
const undelivered = ["undelivered-events", "undelivered-schedules"];
const workQueues = Object.keys(queues);

/** Every queue that keeps messages nobody could handle, by the name that an alarm gives it. */
export const deadLetterNames = [...workQueues, ...undelivered];

export function checkedName(name: string): string {
  if (!deadLetterNames.includes(name))
    throw new Wrong(`There is no queue "${name}". There is: ${deadLetterNames.join(", ")}.`);
  return name;
}

const urlOf = async ({ sqs, stage }: Target, name: string): Promise<string> => {
  const queue = `hipline-${stage}-${name}${undelivered.includes(name) ? "" : "-dlq"}`;
  return (await sqs.send(new GetQueueUrlCommand({ QueueName: queue }))).QueueUrl ?? "";
};

async function attributesOf({ sqs }: Target, QueueUrl: string) {
  const AttributeNames = ["QueueArn", "ApproximateNumberOfMessages"] as const;
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] }),
  );
  return { arn: Attributes["QueueArn"] ?? "", count: Number(Attributes["ApproximateNumberOfMessages"] ?? 0) };
}

export const countOf = async (target: Target, name: string): Promise<number> =>
  (await attributesOf(target, await urlOf(target, name))).count;

/**
 * Takes every message of a dead-letter queue in hand; those for which `handle` answers "done" are deleted, all others are
 * back at once. Answers how many were done.
 */
export async function eachDeadLetter(
  target: Target,
  name: string,
  handle: (message: Message) => Promise<"done" | "keep"> | "done" | "keep",
): Promise<number> {
  const { sqs } = target;
  const QueueUrl = await urlOf(target, name);
  const kept: string[] = [];
  let done = 0;
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        // Long enough to read the whole queue without meeting a message twice.
        VisibilityTimeout: 300,
        MessageSystemAttributeNames: ["SentTimestamp"],
        MessageAttributeNames: ["All"],
      }),
    );
    if (Messages.length === 0) break;
    for (const message of Messages) {
      const { ReceiptHandle = "" } = message;
      if ((await handle(message)) === "keep") kept.push(ReceiptHandle);
      else {
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        done += 1;
      }
    }
  }
  for (const ReceiptHandle of kept)
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  return done;
}

/** Has SQS move a queue's dead letters back; answers how many there were. */
export async function redriveToQueue(target: Target, name: string): Promise<number> {
  const { arn, count } = await attributesOf(target, await urlOf(target, name));
  if (count === 0) return 0;
  const DestinationArn = arn.replace(/-dlq$/, "");
  await target.sqs.send(
    new StartMessageMoveTaskCommand({ SourceArn: arn, DestinationArn, MaxNumberOfMessagesPerSecond: 5 }),
  );
  return count;
}

/** Puts what could not be delivered where it was meant to go. */
export function redriveToTargets(target: Target, name: string): Promise<number> {
  return eachDeadLetter(target, name, async ({ Body = "", MessageAttributes = {} }) => {
    const arn = MessageAttributes["TARGET_ARN"]?.StringValue ?? "";
    const QueueName = arn.slice(arn.lastIndexOf(":") + 1);
    // Someone wrote it there by hand, or it is not one of ours: a person must look.
    if (!QueueName.startsWith(`hipline-${target.stage}-`)) return "keep";
    const { QueueUrl } = await target.sqs.send(new GetQueueUrlCommand({ QueueName }));
    await target.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: Body }));
    return "done";
  });
}

export const isUndelivered = (name: string): boolean => undelivered.includes(name);
