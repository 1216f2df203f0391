import { type SESv2Client, SendEmailCommand, SESv2ServiceException } from "@aws-sdk/client-sesv2";
import type { Mailer, MailOutcome, OutgoingEmail } from "../ports.ts";

export interface SesAccess {
  /** Must not retry by itself (`maxAttempts: 1`): a retry after a lost answer is a second email. */
  client: SESv2Client;
  from: string;
  configurationSet: string;
}

export const sesMailer = ({ client, from, configurationSet }: SesAccess): Mailer => ({
  async send(email) {
    const command = new SendEmailCommand({
      FromEmailAddress: `${encodedName(email.fromName)} <${from}>`,
      Destination: { ToAddresses: [email.to] },
      ReplyToAddresses: [email.replyTo],
      ConfigurationSetName: configurationSet,
      EmailTags: [{ Name: "sid", Value: email.attemptId }],
      Content: { Simple: contentOf(email) },
    });
    try {
      const { MessageId } = await client.send(command);
      return { outcome: "accepted", messageId: MessageId ?? "" };
    } catch (error) {
      return outcomeOf(error);
    }
  },
});

function contentOf({ subject, html, text, headers }: OutgoingEmail) {
  return {
    Subject: { Data: subject, Charset: "UTF-8" },
    Body: { Html: { Data: html, Charset: "UTF-8" }, Text: { Data: text, Charset: "UTF-8" } },
    Headers: headers.map(({ name, value }) => ({ Name: name, Value: value })),
  };
}

/** Beyond ASCII a display name must be an RFC 2047 encoded word; within it, a quoted string. */
export function encodedName(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return `"${name.replaceAll(/["\\]/g, "\\$&")}"`;
  return encodedWords(name).join(" ");
}

/** An encoded word is at most 75 characters long, and no character may be split between two. */
function encodedWords(name: string): string[] {
  const words: string[] = [];
  let current = "";
  for (const character of name) {
    if (Buffer.byteLength(current + character) > 42) {
      words.push(current);
      current = "";
    }
    current += character;
  }
  return [...words, current].map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`);
}

const throttles = new Set([
  "TooManyRequestsException",
  "LimitExceededException",
  "ThrottlingException",
  "SendingPausedException",
]);
/** The connection was never made, so nothing was handed over. */
const neverConnected = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED"]);

/**
 * What an error says about the email. SES answered 4xx: not taken. Anything after the request may have left (time-out,
 * reset, 5xx): unknown. Only names go on, because SES puts addresses into its messages.
 */
export function outcomeOf(error: unknown): MailOutcome {
  if (error instanceof SESv2ServiceException) {
    const status = error.$metadata.httpStatusCode ?? 0;
    if (status >= 400 && status < 500) {
      const throttled = status === 429 || throttles.has(error.name);
      return { outcome: "refused", cause: codeOf(error.name), throttled };
    }
    return { outcome: "unknown", cause: codeOf(error.name) };
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (neverConnected.has(code)) return { outcome: "refused", cause: codeOf(code), throttled: true };
  return { outcome: "unknown", cause: codeOf(code || (error instanceof Error ? error.name : "error")) };
}

/** `MessageRejected` becomes `message-rejected`. */
const codeOf = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
