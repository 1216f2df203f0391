/** What a message may be: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html */
import { createHash } from "node:crypto";
import { AwsError, type MessageOptions } from "./world.ts";

type Attributes = NonNullable<MessageOptions["attributes"]>;

const MAX_MESSAGE_BYTES = 1_048_576;
const MAX_DELAY_SECONDS = 900;
const MAX_ATTRIBUTES = 10;
const FORBIDDEN_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

export function checkSendable(body: string, attributes: Attributes, delaySeconds: number): void {
  if (!body) throw new AwsError("MissingParameter", "The request must contain the parameter MessageBody.");
  if (FORBIDDEN_CHARACTER.test(body))
    throw new AwsError("InvalidMessageContents", "Invalid binary character was found in the message body.");
  if (messageBytes(body, attributes) > MAX_MESSAGE_BYTES)
    throw invalid(`Message must be shorter than ${MAX_MESSAGE_BYTES} bytes.`);
  if (Object.keys(attributes).length > MAX_ATTRIBUTES)
    throw invalid(`Number of message attributes exceeds the allowed maximum of ${MAX_ATTRIBUTES}.`);
  if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > MAX_DELAY_SECONDS)
    throw invalid(`DelaySeconds must be >= 0 and <= ${MAX_DELAY_SECONDS}, but is ${delaySeconds}.`);
}

/** Names, types and values of attributes count too. */
function messageBytes(body: string, attributes: Attributes): number {
  return Object.entries(attributes).reduce(
    (sum, [name, { DataType, StringValue = "" }]) => sum + Buffer.byteLength(name + DataType + StringValue),
    Buffer.byteLength(body),
  );
}

/**
 * MD5 over the attributes in the order of their names, each part behind its length.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-attributes-md5-message-digest-calculation
 */
export function attributesDigest(attributes: Attributes): string {
  const digest = createHash("md5");
  const add = (part: string): void => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(part));
    digest.update(length).update(part);
  };
  for (const [name, { DataType, StringValue = "" }] of Object.entries(attributes).sort(byName)) {
    add(name);
    add(DataType);
    // 1 stands before text, 2 before bytes, which the player does not take.
    digest.update(Buffer.of(1));
    add(StringValue);
  }
  return digest.digest("hex");
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

const invalid = (reason: string) =>
  new AwsError("InvalidParameterValue", `One or more parameters are invalid. Reason: ${reason}`);
