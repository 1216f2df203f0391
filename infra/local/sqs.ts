import { createHash } from "node:crypto";
import { fromRequest } from "./known.ts";
import { attributesDigest } from "./message.ts";
import { Queue } from "./queue.ts";
import { readQueue } from "./sqs-reading.ts";
import {
  AwsError,
  type Clock,
  type Iam,
  type MessageOptions,
  type Principal,
  type Resource,
  type Service,
} from "./world.ts";

interface Surroundings {
  clock: Clock;
  iam: Iam;
  id: () => string;
  note: (kind: string, detail: Record<string, unknown>) => void;
}

export interface Queues extends Service {
  readonly list: readonly Queue[];
  find(arn: string): Queue;
  send(arn: string, body: string, principal: Principal, options?: MessageOptions): string;
  /** Puts what lies on a dead-letter queue back on `destination`, or on the queue each message came from. */
  redrive(name: string, destination?: string): number;
}

type Attributes = NonNullable<MessageOptions["attributes"]>;

interface Entry {
  MessageBody: string;
  DelaySeconds?: number;
  MessageAttributes?: Attributes;
}

export function createQueues(resources: Resource[], { clock, iam, id, note }: Surroundings): Queues {
  const list = resources
    .filter(({ type }) => type === "AWS::SQS::Queue")
    .map((resource) => new Queue(resource, { clock, id, note, queue: find }));

  function find(name: string): Queue {
    // A kept run may have been told of a queue by the address of an earlier edge.
    const found = list.find((queue) => queue.arn === name || queue.name === name.replace(/^http.*\//, ""));
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html#API_SendMessage_Errors
    if (!found) throw new AwsError("QueueDoesNotExist", `The specified queue does not exist: ${name}`);
    return found;
  }

  function send(name: string, body: string, principal: Principal, options?: MessageOptions): string {
    const queue = find(name);
    iam.authorize(principal, "sqs:SendMessage", queue.arn);
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html#send-to-encrypted-queue
    for (const action of ["kms:GenerateDataKey", "kms:Decrypt"])
      if (queue.keyArn !== undefined) iam.authorize(principal, action, queue.keyArn);
    return queue.send(body, senderOf(principal), options);
  }

  function sendOne(body: unknown, caller: Principal) {
    const keys = ["QueueUrl", "MessageBody", "DelaySeconds", "MessageAttributes"] as const;
    const { QueueUrl, ...entry } = fromRequest<Entry & { QueueUrl: string }>("SendMessage", body, keys);
    return sent(entry, send(QueueUrl, entry.MessageBody, caller, toOptions(entry)));
  }

  return {
    signingNames: ["sqs"],
    list,
    find,
    send,

    redrive(name, destination) {
      const dead = find(name);
      const moves = dead.visible().map((message) => {
        return { message, target: find(destination ?? message.deadLetterSource ?? unknownSource(dead.name)) };
      });
      for (const { message, target } of moves) {
        dead.remove(message);
        target.send(message.body, message.senderId, { attributes: message.attributes });
      }
      return moves.length;
    },

    async call({ operation = "", body }, caller) {
      if (operation === "SendMessage") return await Promise.resolve(sendOne(body, caller));
      const redrive = (name: string, destination?: string) => this.redrive(name, destination);
      return await Promise.resolve(readQueue({ iam, find, redrive }, operation, body, caller));
    },
  };
}

function senderOf(principal: Principal): string {
  return principal.kind === "role"
    ? principal.name
    : principal.kind === "service"
      ? principal.service
      : "operator";
}

function toOptions({ DelaySeconds = 0, MessageAttributes = {} }: Entry): MessageOptions {
  return { delaySeconds: DelaySeconds, attributes: MessageAttributes };
}

/** SDK clients compare the digest with what they sent. */
function sent({ MessageBody, MessageAttributes }: Entry, messageId: string) {
  return {
    MessageId: messageId,
    MD5OfMessageBody: createHash("md5").update(MessageBody).digest("hex"),
    ...(MessageAttributes && { MD5OfMessageAttributes: attributesDigest(MessageAttributes) }),
  };
}

/** A message that was sent to the queue, instead of moved there by a redrive policy, came from nowhere: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html */
function unknownSource(queue: string): never {
  throw new AwsError(
    "CouldNotDetermineMessageSource",
    `A message on ${queue} was not moved there by a queue's redrive policy. Name the queue that shall get it.`,
  );
}
