import { type SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Mailer, OutgoingEmail } from "../ports.ts";
import { outcomeOf } from "./outcome.ts";

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
