import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { decodeWords, encodeWords } from "../../../infra/local/mime.ts";
import { containing, role } from "./support/fake-world.ts";
import { email, send, setup, simple, to } from "./support/ses.ts";

const header = (Name: string, Value: string) => simple({ Headers: [{ Name, Value }] });
const tag = (Name: string, Value: string) => ({ ...email, EmailTags: [{ Name, Value }] });
const sender = (FromEmailAddress: string) => ({ ...email, FromEmailAddress });

// https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
describe("SES accepts", () => {
  it.each<[string, object]>([
    ["a header value of 995 characters", header("A", "x".repeat(995))],
    ["50 recipients", to(...Array<string>(50).fill("pat@example.org"))],
    [
      "a subject beyond ASCII with its character set",
      simple({ Subject: { Data: "Für Sie", Charset: "UTF-8" } }),
    ],
    ["a body of text alone", simple({ Body: { Text: { Data: "Hello" } } })],
    ["a display name of encoded words", sender("=?UTF-8?B?w4k=?= <plans@mail.hipline.example>")],
    ["an address alone", sender("plans@mail.hipline.example")],
    ["a domain in Punycode", to("pat@xn--bcher-kva.example")],
  ])("%s", async (_, body) => {
    const { ses } = setup();
    await ses.call(send(body), role);
    expect(ses.inbox()).toHaveLength(1);
  });
});

// https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html
describe("SES refuses", () => {
  it.each<[string, object, string]>([
    ["no recipient", to(), "at least one recipient"],
    ["51 recipients", to(...Array<string>(51).fill("pat@example.org")), "Recipient count exceeds 50"],
    ["an address without a domain", to("pat"), "Destination: Missing final '@domain'"],
    ["a local part beyond ASCII", to("päd@example.org"), "Local address contains control or whitespace"],
    ["a local part with a space", to("p at@example.org"), "Local address contains control or whitespace"],
    ["a domain beyond ASCII", to("pat@bücher.example"), "Domain contains illegal character"],
    ["a display name beyond ASCII", sender("Café <plans@mail.hipline.example>"), "RFC 2047 encoded word"],
    [
      "a reply-to that is no address",
      { ...email, ReplyToAddresses: ["desk"] },
      "ReplyToAddresses: Missing final",
    ],
    ["no subject", simple({ Subject: { Data: "" } }), "Subject must not be empty"],
    ["a subject of two lines", simple({ Subject: { Data: "a\r\nBcc: b@example.org" } }), "one line"],
    ["a subject beyond ASCII alone", simple({ Subject: { Data: "Für Sie" } }), "must name its Charset"],
    [
      "text beyond ASCII alone",
      simple({ Body: { Text: { Data: "Für Sie" } } }),
      "Body.Text has characters beyond",
    ],
    [
      "another character set",
      simple({ Subject: { Data: "a", Charset: "Shift_JIS" } }),
      "the Charset Shift_JIS",
    ],
    ["no body", simple({ Body: {} }), "Body must have Html or Text"],
    ["a header name with a colon", header("X:Y", "1"), "Header name must be printable ASCII"],
    ["a header name of 127 characters", header("x".repeat(127), "1"), "Header name must be printable ASCII"],
    ["a header value beyond ASCII", header("X-Clinic", "Café"), "Header X-Clinic must be printable ASCII"],
    ["a header value of two lines", header("X-Clinic", "a\r\nb"), "Header X-Clinic must be printable ASCII"],
    ["a header value of 996 characters", header("A", "x".repeat(996)), "1 to 995 long"],
    ["a header of 997 characters in all", header("AB", "x".repeat(995)), "996 long at most"],
    ["a header that SES writes", header("Message-ID", "<a@b>"), "Header Message-ID is not for the caller"],
    ["a tag value with a dot", tag("sid", "e1.a1"), "Tag sid must be 1 to 256 of [A-Za-z0-9_-]"],
    ["a tag of 257 characters", tag("sid", "x".repeat(257)), "Tag sid must be 1 to 256"],
  ])("%s", async (_, body, message) => {
    await expect(setup().ses.call(send(body), role)).rejects.toMatchObject({
      type: "BadRequestException",
      message: containing(message),
    });
  });

  it("with an error that repeats no address", async () => {
    const error: unknown = await setup()
      .ses.call(send(to("päd@example.org")), role)
      .catch((e: unknown) => e);
    expect(String(error)).not.toContain("example.org");
  });

  it.each<[string, object, string]>([
    ["a raw message", { ...email, Content: { Raw: {} } }, "parameter Raw of SendEmail"],
    ["a copy", { ...email, Destination: { CcAddresses: [] } }, "parameter CcAddresses of SendEmail"],
    [
      "a contact list",
      { ...email, ListManagementOptions: {} },
      "parameter ListManagementOptions of SendEmail",
    ],
    ["an attachment", simple({ Attachments: [] }), "parameter Attachments of SendEmail"],
  ])("what the player does not play: %s", async (_, body, message) => {
    await expect(setup().ses.call(send(body), role)).rejects.toThrow(message);
  });
});

// https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-mail-object
describe("the source of an email", () => {
  it("reads in a mail client as it was written", async () => {
    const { ses } = setup();
    const Subject = { Data: "Übung 1: Hüfte 🦵 und eine ziemlich lange Zeile dahinter", Charset: "UTF-8" };
    const Html = { Data: `<p>${"Grüße ".repeat(40)}</p>`, Charset: "UTF-8" };
    const Body = { Html, Text: { Data: "Grüße", Charset: "UTF-8" } };
    await ses.call(send(simple({ Subject, Body })), role);
    const mail = await simpleParser(ses.source("id-1"));
    expect(mail).toMatchObject({
      subject: Subject.Data,
      html: Html.Data,
      text: "Grüße",
      from: { text: '"Hip Clinic" <plans@mail.hipline.example>' },
      replyTo: { text: "desk@clinic.example" },
      messageId: "<id-1@eu-west-1.amazonses.com>",
      date: new Date("2026-03-02T09:30:00Z"),
    });
    expect(mail.headerLines.find(({ key }) => key === "list-unsubscribe")?.line).toBe(
      "List-Unsubscribe: <https://hipline.example/u/t0ken>",
    );
  });

  it("is one part when there is text alone", async () => {
    const { ses } = setup();
    await ses.call(send(simple({ Body: { Text: { Data: "Hello" } } })), role);
    expect(await simpleParser(ses.source("id-1"))).toMatchObject({ text: "Hello", html: false });
  });
});

// https://www.rfc-editor.org/rfc/rfc2047#section-2
describe("encoded words", () => {
  it("are 75 characters long at most", () => {
    const words = encodeWords("ü".repeat(200)).split("\r\n ");
    expect(Math.max(...words.map(({ length }) => length))).toBeLessThanOrEqual(75);
  });

  it.each(["plain", "Für Sie", "🦵".repeat(60), "a = b_c? ü"])("give back %s", (text) => {
    expect(decodeWords(encodeWords(text))).toBe(text);
  });

  it("may be written in Q", () => {
    expect(decodeWords("=?utf-8?q?F=C3=BCr_Sie?= ok")).toBe("Für Sie ok");
  });
});
