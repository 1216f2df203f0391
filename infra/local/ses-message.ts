import { decodeWords } from "./mime.ts";
import { fromRequest } from "./known.ts";
import { AwsError } from "./world.ts";

/** An email as SendEmail's caller described it, after SES's own checks. */
export interface Message {
  from: Mailbox;
  to: string[];
  replyTo: string[];
  subject: string;
  html: string | undefined;
  text: string | undefined;
  headers: { name: string; value: string }[];
  tags: Record<string, string>;
  configurationSet: string | undefined;
}

export interface Mailbox {
  /** As given, for example `"Hip Clinic" <plans@example.com>`. */
  header: string;
  address: string;
  domain: string;
}

interface SendEmailRequest {
  FromEmailAddress?: string;
  Destination?: object;
  ReplyToAddresses?: string[];
  Content?: object;
  EmailTags?: unknown[];
  ConfigurationSetName?: string;
}
interface Text {
  Data: string;
  Charset?: string;
}
interface Simple {
  Subject: unknown;
  Body: object;
  Headers?: { Name: string; Value: string }[];
}

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
export function readMessage(body: unknown): Message {
  const request = fromRequest<SendEmailRequest>("SendEmail", body, [
    "FromEmailAddress",
    "Destination",
    "ReplyToAddresses",
    "Content",
    "EmailTags",
    "ConfigurationSetName",
  ]);
  const { ToAddresses = [] } = part<{ ToAddresses: string[] }>(request.Destination, ["ToAddresses"]);
  if (ToAddresses.length === 0) throw badRequest("Destination must name at least one recipient.");
  if (ToAddresses.length > 50) throw badRequest("Recipient count exceeds 50.");
  const { Simple: content } = part<{ Simple: unknown }>(request.Content, ["Simple"]);
  const { Subject, Body, Headers = [] } = part<Simple>(content, ["Subject", "Body", "Headers"]);
  const { Html, Text } = part<{ Html: unknown; Text: unknown }>(Body, ["Html", "Text"]);
  if (Html === undefined && Text === undefined) throw badRequest("Body must have Html or Text.");
  const subject = readText("Subject", Subject);
  if (/[\r\n]/.test(subject)) throw badRequest("Subject must be one line.");
  return {
    from: readMailbox("FromEmailAddress", request.FromEmailAddress ?? ""),
    to: ToAddresses.map((address) => readMailbox("Destination", address).address),
    replyTo: (request.ReplyToAddresses ?? []).map(
      (address) => readMailbox("ReplyToAddresses", address).header,
    ),
    subject: decodeWords(subject),
    html: Html === undefined ? undefined : readText("Body.Html", Html),
    text: Text === undefined ? undefined : readText("Body.Text", Text),
    headers: readHeaders(Headers),
    tags: readTags(request.EmailTags ?? []),
    configurationSet: request.ConfigurationSetName,
  };
}

export const badRequest = (message: string) => new AwsError("BadRequestException", message);

const part = <T extends object>(value: unknown, keys: readonly (keyof T & string)[]): Partial<T> =>
  fromRequest<T>("SendEmail", value, keys);

/** Without a character set SES takes 7-bit ASCII: https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Content.html */
function readText(what: string, value: unknown): string {
  const { Data, Charset } = part<Text>(value, ["Data", "Charset"]);
  if (Data === undefined || Data === "") throw badRequest(`${what} must not be empty.`);
  if (Charset === undefined && !isAscii(Data))
    throw badRequest(`${what} has characters beyond ASCII and must name its Charset.`);
  if (Charset !== undefined && Charset.toUpperCase() !== "UTF-8")
    throw badRequest(`The local player does not play the Charset ${Charset} of ${what}.`);
  return Data;
}

/**
 * A display name beyond ASCII must be an encoded word (RFC 2047), a domain beyond ASCII must be Punycode, and the local part
 * cannot be anything but ASCII. Addresses are not repeated in errors.
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html#SES-SendEmail-request-FromEmailAddress
 */
function readMailbox(field: string, header: string): Mailbox {
  const address = /<([^<>]*)>$/.exec(header)?.[1] ?? header;
  const [, local, domain] = /^(.*)@(.*)$/.exec(address) ?? [];
  if (local === undefined || domain === undefined) throw badRequest(`${field}: Missing final '@domain'.`);
  if (!/^[!-~]{1,64}$/.test(local))
    throw badRequest(`${field}: Local address contains control or whitespace.`);
  if (!/^[a-z\d-]+(\.[a-z\d-]+)+$/i.test(domain))
    throw badRequest(`${field}: Domain contains illegal character.`);
  if (!isAscii(header))
    throw badRequest(`${field}: a display name beyond ASCII must be an RFC 2047 encoded word.`);
  return { header, address, domain: domain.toLowerCase() };
}

/** What SES writes itself. */
const OWN_HEADERS =
  /^(from|to|cc|bcc|subject|reply-to|date|message-id|return-path|sender|mime-version|content-.*)$/i;

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html */
function readHeaders(headers: { Name: string; Value: string }[]): { name: string; value: string }[] {
  return headers.map((header) => {
    const { Name: name = "", Value: value = "" } = part<typeof header>(header, ["Name", "Value"]);
    if (!/^[!-9;-~]{1,126}$/.test(name))
      throw badRequest(`Header name must be printable ASCII, no colon, 1 to 126 long.`);
    if (OWN_HEADERS.test(name)) throw badRequest(`Header ${name} is not for the caller to set.`);
    if (!/^[ -~]{1,995}$/.test(value))
      throw badRequest(`Header ${name} must be printable ASCII, 1 to 995 long.`);
    if (name.length + value.length > 996)
      throw badRequest(`Header ${name} and its value must be 996 long at most.`);
    return { name, value };
  });
}

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html */
function readTags(tags: unknown[]): Record<string, string> {
  const read = tags.map((tag) => {
    const { Name = "", Value = "" } = part<{ Name: string; Value: string }>(tag, ["Name", "Value"]);
    for (const text of [Name, Value])
      if (!/^[\w-]{1,256}$/.test(text))
        throw badRequest(`Tag ${Name} must be 1 to 256 of [A-Za-z0-9_-], as must its value.`);
    return [Name, Value] as const;
  });
  return Object.fromEntries(read);
}

const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text);
