import type { HttpRequest, HttpResponse } from "./local.ts";

/**
 * Payload format 2.0: what a function behind an HTTP API receives, and how its answer is read.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export interface Call {
  request: HttpRequest;
  routeKey: string;
  pathParameters: Record<string, string>;
  requestId: string;
  time: number;
  api: { id: string; region: string; account: string; stage: string };
}

export interface Answer extends HttpResponse {
  cookies: string[];
  bytes: Buffer;
}

export function toEvent({ request, routeKey, pathParameters, requestId, time, api }: Call): object {
  const [rawPath = "", rawQueryString = ""] = splitOnce(request.path, "?");
  const domainName = `${api.id}.execute-api.${api.region}.amazonaws.com`;
  const { cookie, ...headers } = lowerCased(request.headers ?? {});
  const query = joined([...new URLSearchParams(rawQueryString)]);
  return {
    version: "2.0",
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split(/; */) }),
    headers: {
      host: domainName,
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-port": "443",
      "x-forwarded-proto": "https",
      ...headers,
    },
    ...(rawQueryString !== "" && { queryStringParameters: query }),
    requestContext: {
      accountId: api.account,
      apiId: api.id,
      domainName,
      domainPrefix: api.id,
      http: {
        method: request.method,
        path: rawPath,
        protocol: "HTTP/1.1",
        sourceIp: "127.0.0.1",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId,
      routeKey,
      stage: api.stage,
      time: logTime(time),
      timeEpoch: time,
    },
    ...bodyOf(request.body, headers["content-type"] ?? ""),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
  };
}

/**
 * Text, JSON, JavaScript and XML arrive as they are; everything else, forms and what has no type too, in base64. AWS's page
 * says only "binary"; https://github.com/ministackorg/ministack/pull/766 tried the types on AWS.
 */
function bodyOf(body: string | undefined, contentType: string): object {
  if (body === undefined || body === "") return { isBase64Encoded: false };
  const text = /^(text\/|application\/(json|javascript|xml)\b)/i.test(contentType);
  return { body: text ? body : Buffer.from(body).toString("base64"), isBase64Encoded: !text };
}

interface Output {
  statusCode?: unknown;
  headers?: Record<string, unknown>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
}

/** Undefined when API Gateway cannot make a response of what the function returned. */
export function toAnswer(output: unknown): Answer | undefined {
  if (!isOutput(output)) {
    const body = typeof output === "string" ? output : JSON.stringify(output ?? null);
    return answer(200, { "content-type": "application/json" }, Buffer.from(body));
  }
  const { statusCode, headers = {}, cookies = [], body = "", isBase64Encoded = false } = output;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599 || typeof body !== "string") return undefined;
  const texts = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const defaults = { "content-type": "text/plain;charset=UTF-8" };
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  return answer(status, { ...defaults, ...lowerCased(Object.fromEntries(texts)) }, bytes, cookies);
}

export const errorAnswer = (status: number, message: string): Answer =>
  answer(status, { "content-type": "application/json" }, Buffer.from(JSON.stringify({ message })));

/** A response to HEAD has the headers of the response to GET and nothing after them. */
export const withoutBody = ({ status, headers, cookies }: Answer): Answer =>
  answer(status, headers, Buffer.alloc(0), cookies);

const answer = (
  status: number,
  headers: Record<string, string>,
  bytes: Buffer,
  cookies: string[] = [],
): Answer => ({
  status,
  headers,
  body: bytes.toString(),
  cookies,
  bytes,
});

const isOutput = (output: unknown): output is Output =>
  typeof output === "object" && output !== null && "statusCode" in output;

const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  joined(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Duplicates are combined with commas. */
function joined(pairs: [name: string, value: string][]): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [name, value] of pairs) {
    const before = all[name];
    all[name] = before === undefined ? value : `${before},${value}`;
  }
  return all;
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** As in `12/Mar/2020:19:03:58 +0000`. */
function logTime(time: number): string {
  const [, day, month, year, clock] =
    /^\w+, (\d\d) (\w+) (\d+) ([\d:]+)/.exec(new Date(time).toUTCString()) ?? [];
  return `${day ?? ""}/${month ?? ""}/${year ?? ""}:${clock ?? ""} +0000`;
}
