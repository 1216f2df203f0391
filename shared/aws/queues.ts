import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { QueueName, Queues, SetAside } from "../ports.ts";

export const sqsQueues = (client: SQSClient, urls: Partial<Record<QueueName, string>>): Queues => ({
  async send(queue, message) {
    const QueueUrl = urls[queue];
    if (QueueUrl === undefined) throw new Error(`this function was given no URL for the ${queue} queue`);
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
  },
});

/** `delaySeconds`: at most 900, which is the most SQS waits. */
export const messagesOn =
  (client: SQSClient, QueueUrl: string, delaySeconds = 0) =>
  async (message: object): Promise<void> => {
    const MessageBody = JSON.stringify(message);
    const wait = delaySeconds === 0 ? {} : { DelaySeconds: delaySeconds };
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...wait }));
  };

const text = (value: string) => ({ DataType: "String", StringValue: value });

export const setAsideOn =
  (client: SQSClient, QueueUrl: string): SetAside =>
  async (body, { field, reason }) => {
    const MessageAttributes = { field: text(field), reason: text(reason) };
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: body, MessageAttributes }));
  };
