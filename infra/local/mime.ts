import type { Message } from "./ses-message.ts";

type Header = { name: string; value: string };

/** The headers that reach the patient's mail client. SES writes its own Date and Message-ID. */
export function mimeHeaders(message: Message, messageId: string, at: number, region: string): Header[] {
  const replyTo = message.replyTo.join(", ");
  const content = contentHeaders(message, messageId);
  return [
    { name: "Date", value: new Date(at).toUTCString().replace("GMT", "+0000") },
    { name: "From", value: message.from.header },
    ...(replyTo === "" ? [] : [{ name: "Reply-To", value: replyTo }]),
    { name: "To", value: message.to.join(", ") },
    { name: "Message-ID", value: `<${messageId}@${region}.amazonses.com>` },
    { name: "Subject", value: encodeWords(message.subject) },
    { name: "MIME-Version", value: "1.0" },
    ...content,
    ...message.headers,
  ];
}

/** The whole message as it travels: RFC 5322 with RFC 2046 alternatives, every body in base64. */
export function mimeSource(message: Message, messageId: string, at: number, region: string): string {
  const head = mimeHeaders(message, messageId, at, region).map(({ name, value }) => `${name}: ${value}`);
  const { html, text } = message;
  if (html === undefined || text === undefined) return [...head, "", base64(html ?? text ?? "")].join("\r\n");
  const boundary = boundaryOf(messageId);
  const alternative = (type: string, body: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=UTF-8`,
    "Content-Transfer-Encoding: base64",
    "",
    base64(body),
  ];
  return [
    ...head,
    "",
    ...alternative("text/plain", text),
    ...alternative("text/html", html),
    `--${boundary}--`,
    "",
  ].join("\r\n");
}

function contentHeaders({ html, text }: Message, messageId: string): Header[] {
  if (html !== undefined && text !== undefined)
    return [{ name: "Content-Type", value: `multipart/alternative; boundary="${boundaryOf(messageId)}"` }];
  const type = html === undefined ? "text/plain" : "text/html";
  return [
    { name: "Content-Type", value: `${type}; charset=UTF-8` },
    { name: "Content-Transfer-Encoding", value: "base64" },
  ];
}

const boundaryOf = (messageId: string) => `----=_Part_${messageId}`;

const base64 = (text: string) => Buffer.from(text).toString("base64").replace(/.{76}/g, "$&\r\n");

/** RFC 2047: an encoded word is at most 75 characters long, and no character is split between two. */
export function encodeWords(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  const words = [""];
  for (const { segment } of new Intl.Segmenter("en").segment(text)) {
    const longer = (words.at(-1) ?? "") + segment;
    if (Buffer.byteLength(longer) <= 45) words[words.length - 1] = longer;
    else words.push(segment);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`).join("\r\n ");
}

/** Text as a mail client shows it; white space between two encoded words is part of neither. */
export function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, word: string) =>
      encoding.toLowerCase() === "b" ? Buffer.from(word, "base64").toString() : decodeQ(word),
    );
}

const decodeQ = (word: string): string =>
  Buffer.from(
    word
      .replaceAll("_", " ")
      .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  ).toString();
