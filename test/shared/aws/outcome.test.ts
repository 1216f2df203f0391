import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { Agent } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import * as ses from "@aws-sdk/client-sesv2";
import { afterEach, describe, expect, it } from "vitest";
import { sesMailer } from "../../../shared/aws/mailer.ts";
import { outcomeOf } from "../../../shared/aws/outcome.ts";
import type { MailOutcome } from "../../../shared/ports.ts";

const email = {
  to: "maria@patient.example",
  fromName: "Northside Physio",
  replyTo: "desk@northside.example",
  subject: "Week 1 of your plan",
  html: "<p>Hello</p>",
  text: "Hello",
  headers: [],
  attemptId: "w_0_20270118_1",
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

async function portOf(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** Sends one email with the real client, as the sender's wiring makes it, to this endpoint. */
function sendTo(endpoint: string, httpAgent?: Agent): Promise<MailOutcome> {
  const client = new ses.SESv2Client({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "AKIA", secretAccessKey: "secret" },
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 100,
      requestTimeout: 200,
      throwOnRequestTimeout: true,
      ...(httpAgent && { httpAgent }),
    },
  });
  return sesMailer({ client, from: "program@mail.example", configurationSet: "hipline" }).send(email);
}

async function answered(status: number, type: string): Promise<MailOutcome> {
  const port = await portOf((_, response) => {
    response.writeHead(status, { "content-type": "application/json", "x-amzn-errortype": type });
    response.end(JSON.stringify({ message: "maria@patient.example is not to be told" }));
  });
  return sendTo(`http://127.0.0.1:${port}`);
}

describe("an answer of SES", () => {
  it.each([
    [400, "BadRequestException", "bad-request-exception"],
    [400, "MessageRejected", "message-rejected"],
  ])("%i %s refuses the email for what it is", async (status, type, cause) => {
    expect(await answered(status, type)).toEqual({ outcome: "refused", cause, throttled: false });
  });

  it.each([
    [429, "TooManyRequestsException", "too-many-requests-exception"],
    [400, "LimitExceededException", "limit-exceeded-exception"],
    [400, "ThrottlingException", "throttling-exception"],
    [400, "SendingPausedException", "sending-paused-exception"],
    [400, "AccountSuspendedException", "account-suspended-exception"],
    [400, "MailFromDomainNotVerifiedException", "mail-from-domain-not-verified-exception"],
    [404, "NotFoundException", "not-found-exception"],
    [400, "AlreadyExistsException", "already-exists-exception"],
    [409, "ConflictException", "conflict-exception"],
    [400, "InvalidNextTokenException", "invalid-next-token-exception"],
    [403, "AccessDeniedException", "access-denied-exception"],
    [403, "InvalidSignatureException", "invalid-signature-exception"],
    [403, "ExpiredTokenException", "expired-token-exception"],
  ])("%i %s refuses it for something else, and burns no attempt", async (status, type, cause) => {
    expect(await answered(status, type)).toEqual({ outcome: "refused", cause, throttled: true });
  });

  it.each([
    [500, "InternalServiceErrorException", "internal-service-error-exception"],
    [500, "ConcurrentModificationException", "concurrent-modification-exception"],
    [502, "BadGateway", "bad-gateway"],
    [503, "ServiceUnavailable", "service-unavailable"],
    [504, "GatewayTimeout", "gateway-timeout"],
    [408, "RequestTimeoutException", "request-timeout-exception"],
  ])("%i %s leaves the outcome unknown", async (status, type, cause) => {
    expect(await answered(status, type)).toEqual({ outcome: "unknown", cause });
  });

  it("200 accepts the email", async () => {
    const port = await portOf((_, response) => response.end(JSON.stringify({ MessageId: "m-1" })));
    expect(await sendTo(`http://127.0.0.1:${port}`)).toEqual({ outcome: "accepted", messageId: "m-1" });
  });

  it("200 that cannot be read leaves the outcome unknown", async () => {
    const port = await portOf((_, response) => response.end("<html>"));
    expect(await sendTo(`http://127.0.0.1:${port}`)).toMatchObject({ outcome: "unknown" });
  });

  it("is classified for every exception that the installed client can throw", () => {
    const types = Object.values(ses).filter(
      (value): value is typeof ses.MessageRejected =>
        typeof value === "function" && value.prototype instanceof ses.SESv2ServiceException,
    );
    const judged = types.map((Type) => {
      const error: ses.SESv2ServiceException = new Type({ message: "", $metadata: {} });
      const status = error.$fault === "client" ? 400 : 500;
      const { outcome } = outcomeOf(Object.assign(error, { $metadata: { httpStatusCode: status } }));
      return [error.$fault, outcome];
    });
    expect(judged.length).toBeGreaterThan(10);
    expect(new Set(judged.map(String))).toEqual(new Set(["client,refused", "server,unknown"]));
  });
});

describe("no answer", () => {
  it("because nobody listens means not sent", async () => {
    const port = await portOf(() => undefined);
    servers.splice(0).forEach((server) => server.close());
    expect(await sendTo(`http://127.0.0.1:${port}`)).toEqual({
      outcome: "refused",
      cause: "econnrefused",
      throttled: true,
    });
  });

  it("because the name has no address means not sent", async () => {
    const outcome = await sendTo("http://nowhere.invalid");
    expect(outcome).toMatchObject({ outcome: "refused", throttled: true });
    expect(["enotfound", "eai-again"]).toContain("cause" in outcome && outcome.cause);
  });

  it("because the connection never stood means not sent", async () => {
    class NeverConnecting extends Agent {
      override createConnection() {
        return Object.defineProperty(new Socket(), "connecting", { value: true });
      }
    }
    expect(await sendTo("http://127.0.0.1:9", new NeverConnecting())).toEqual({
      outcome: "refused",
      cause: "timeout-error",
      throttled: true,
    });
  });

  it("within the time-out leaves the outcome unknown", async () => {
    const port = await portOf(() => undefined);
    expect(await sendTo(`http://127.0.0.1:${port}`)).toEqual({ outcome: "unknown", cause: "etimedout" });
  });

  it("because the connection was reset leaves the outcome unknown", async () => {
    const port = await portOf((request) => request.socket.resetAndDestroy());
    expect(await sendTo(`http://127.0.0.1:${port}`)).toEqual({ outcome: "unknown", cause: "econnreset" });
  });
});

const nodeError = (code: string, syscall?: string) => Object.assign(new Error(code), { code, syscall });

describe("an error of Node", () => {
  it.each([
    ["ENOTFOUND", "getaddrinfo"],
    ["EAI_AGAIN", "getaddrinfo"],
    ["ECONNREFUSED", "connect"],
    ["EHOSTUNREACH", "connect"],
    ["ENETUNREACH", "connect"],
    ["ETIMEDOUT", "connect"],
    ["ECONNRESET", "connect"],
    ["EADDRNOTAVAIL", "connect"],
    ["CERT_HAS_EXPIRED", undefined],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", undefined],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", undefined],
    ["ERR_TLS_CERT_ALTNAME_INVALID", undefined],
  ])("%s before the connection stood (%s) means not sent", (code, syscall) => {
    expect(outcomeOf(nodeError(code, syscall))).toMatchObject({ outcome: "refused", throttled: true });
  });

  it.each([
    ["ECONNRESET", "read"],
    ["EPIPE", "write"],
    ["ETIMEDOUT", "read"],
    ["ECONNABORTED", "write"],
    ["EHOSTUNREACH", "read"],
    ["ENETDOWN", "write"],
    ["ERR_STREAM_PREMATURE_CLOSE", undefined],
    ["EPROTO", "write"],
  ])("%s on a connection that stood (%s) leaves the outcome unknown", (code, syscall) => {
    expect(outcomeOf(nodeError(code, syscall))).toMatchObject({ outcome: "unknown" });
  });
});

describe("anything else that is thrown", () => {
  it.each([
    ["an abort", Object.assign(new Error("Request aborted"), { name: "AbortError" })],
    [
      "a socket that fell silent",
      Object.assign(new Error("the request socket timed out"), { name: "TimeoutError" }),
    ],
    ["an error of ours", new TypeError("undefined is not a function")],
    ["no error at all", "gone"],
  ])("%s leaves the outcome unknown", (_, thrown) => {
    expect(outcomeOf(thrown)).toMatchObject({ outcome: "unknown" });
  });

  it("missing credentials mean not sent: nothing can be signed", () => {
    const error = Object.assign(new Error("none"), { name: "CredentialsProviderError" });
    expect(outcomeOf(error)).toMatchObject({ outcome: "refused", throttled: true });
  });
});
