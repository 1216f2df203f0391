/** What operators do with a queue: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html */
import { createHash } from "node:crypto";
import { fromRequest, unknownOperation } from "./known.ts";
import type { Message, Queue } from "./queue.ts";
import { AwsError, type Iam, type Principal } from "./world.ts";

interface Reading {
  iam: Iam;
  find: (name: string) => Queue;
  redrive: (name: string, destination?: string) => number;
}

interface OnQueue {
  QueueUrl: string;
}

/** Looks at, takes and moves messages by hand. Throws for an operation that is not played. */
export function readQueue(
  { iam, find, redrive }: Reading,
  operation: string,
  body: unknown,
  caller: Principal,
) {
  const allowed = (name: string, action = operation): Queue => {
    const queue = find(name);
    iam.authorize(caller, `sqs:${action}`, queue.arn);
    return queue;
  };
  switch (operation) {
    case "GetQueueUrl": {
      const { QueueName } = fromRequest<{ QueueName: string }>(operation, body, ["QueueName"]);
      return { QueueUrl: allowed(QueueName).url };
    }
    case "GetQueueAttributes": {
      const keys = ["QueueUrl", "AttributeNames"] as const;
      const { QueueUrl } = fromRequest<OnQueue & { AttributeNames: string[] }>(operation, body, keys);
      const queue = allowed(QueueUrl);
      const { visible, inFlight, delayed } = queue.view();
      return {
        Attributes: {
          QueueArn: queue.arn,
          ApproximateNumberOfMessages: String(visible),
          ApproximateNumberOfMessagesNotVisible: String(inFlight),
          ApproximateNumberOfMessagesDelayed: String(delayed),
        },
      };
    }
    case "ReceiveMessage":
      return receive(allowed, body);
    case "DeleteMessage": {
      const keys = ["QueueUrl", "ReceiptHandle"] as const;
      const request = fromRequest<OnQueue & { ReceiptHandle: string }>(operation, body, keys);
      allowed(request.QueueUrl).delete(request.ReceiptHandle);
      return {};
    }
    case "ChangeMessageVisibility": {
      const keys = ["QueueUrl", "ReceiptHandle", "VisibilityTimeout"] as const;
      const request = fromRequest<OnQueue & { ReceiptHandle: string; VisibilityTimeout: number }>(
        operation,
        body,
        keys,
      );
      allowed(request.QueueUrl).hide(request.ReceiptHandle, request.VisibilityTimeout);
      return {};
    }
    case "StartMessageMoveTask": {
      const keys = ["SourceArn", "DestinationArn", "MaxNumberOfMessagesPerSecond"] as const;
      const request = fromRequest<{
        SourceArn: string;
        DestinationArn?: string;
        MaxNumberOfMessagesPerSecond?: number;
      }>(operation, body, keys);
      allowed(request.SourceArn);
      redrive(request.SourceArn, request.DestinationArn);
      return { TaskHandle: "local" };
    }
    default:
      throw unknownOperation("SQS", operation);
  }
}

interface Receive extends OnQueue {
  MaxNumberOfMessages?: number;
  VisibilityTimeout?: number;
  MessageSystemAttributeNames?: string[];
  MessageAttributeNames?: string[];
}

function receive(allowed: (name: string, action: string) => Queue, body: unknown) {
  const operation = "ReceiveMessage";
  const {
    QueueUrl,
    MaxNumberOfMessages = 1,
    VisibilityTimeout,
  } = fromRequest<Receive>(operation, body, [
    "QueueUrl",
    "MaxNumberOfMessages",
    "VisibilityTimeout",
    "MessageSystemAttributeNames",
    "MessageAttributeNames",
  ]);
  if (MaxNumberOfMessages < 1 || MaxNumberOfMessages > 10) {
    const message = `Value ${MaxNumberOfMessages} for parameter MaxNumberOfMessages is invalid. Reason: must be between 1 and 10, if provided.`;
    throw new AwsError("InvalidParameterValue", message);
  }
  const messages = allowed(QueueUrl, operation).receive(MaxNumberOfMessages, VisibilityTimeout);
  return { Messages: messages.map(shown) };
}

const shown = ({ id, body, receipt, attributes, sentAt, receives }: Message) => ({
  MessageId: id,
  ReceiptHandle: receipt,
  Body: body,
  MD5OfBody: createHash("md5").update(body).digest("hex"),
  Attributes: { SentTimestamp: String(sentAt), ApproximateReceiveCount: String(receives) },
  MessageAttributes: attributes,
});
