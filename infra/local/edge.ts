import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { AwsError, NotPlayed, type ApiRequest, type Clock, type Principal, type Service } from "./world.ts";

interface Surroundings {
  clock: Clock;
  id: () => string;
  services: Service[];
  /** Who signs with this access key. */
  callers: Map<string, Principal>;
}

export interface Edge {
  /** `http://127.0.0.1:PORT` */
  endpoint: string;
  /** Starts answering; until then every call waits. */
  serve(around: Surroundings): void;
  close(): Promise<void>;
}

/** The one address that every SDK client talks to instead of AWS. */
export async function openEdge(): Promise<Edge> {
  let begin: (around: Surroundings) => void;
  const surroundings = new Promise<Surroundings>((resolve) => {
    begin = resolve;
  });
  const server = createServer((request, response) => {
    void surroundings.then((around) => around.clock.track(answer(request, response, around)));
  });
  // Hours may pass between two calls of a function, and a connection closed meanwhile would look like a lost answer.
  server.keepAliveTimeout = 0;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (around) => begin(around),
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  around: Surroundings,
): Promise<void> {
  const { status, body, errorType } = await call(request, around);
  response.sendDate = false;
  response.writeHead(status, {
    "content-type": request.headers["content-type"] ?? "application/json",
    date: new Date(around.clock.now()).toUTCString(),
    "x-amzn-requestid": around.id(),
    ...(errorType !== undefined && { "x-amzn-errortype": errorType }),
  });
  response.end(JSON.stringify(body));
}

interface Answer {
  status: number;
  body: unknown;
  errorType?: string;
}

async function call(request: IncomingMessage, around: Surroundings): Promise<Answer> {
  let caller: Principal | undefined;
  try {
    const { accessKeyId, signingName } = readCredential(request.headers.authorization);
    caller = findCaller(around, accessKeyId);
    const service = around.services.find(({ signingNames }) => signingNames.includes(signingName));
    if (!service) throw new NotPlayed(`the service ${signingName}`);
    return { status: 200, body: (await service.call(await readRequest(request), caller)) ?? {} };
  } catch (error) {
    if (error instanceof AwsError) return refusal(error);
    if (caller?.kind !== "operator") failRun(around.clock, error);
    return refusal(new AwsError((error as Error).name, (error as Error).message));
  }
}

function findCaller({ callers }: Surroundings, accessKeyId: string): Principal {
  const caller = callers.get(accessKeyId);
  if (caller) return caller;
  const message = "The security token included in the request is invalid.";
  throw new AwsError("UnrecognizedClientException", message, 403);
}

/** Whoever moves the clock learns that a function met a gap of the player: nobody shall read it as an answer of AWS. */
function failRun(clock: Clock, error: unknown): void {
  clock.at(clock.now(), () => {
    throw error;
  });
}

/** JSON-RPC clients read the name from the body, REST clients from the header: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization */
function refusal({ type, status, message, fields }: AwsError): Answer {
  return { status, errorType: type, body: { __type: type, message, ...fields } };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function readCredential(authorization = ""): { accessKeyId: string; signingName: string } {
  const [accessKeyId, , , signingName] = /Credential=([^,\s]+)/.exec(authorization)?.[1]?.split("/") ?? [];
  if (accessKeyId === undefined || signingName === undefined)
    throw new AwsError("MissingAuthenticationTokenException", "Request is missing Authentication Token", 403);
  return { accessKeyId, signingName };
}

async function readRequest(request: IncomingMessage): Promise<ApiRequest> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://edge");
  const body = await text(request);
  const target = request.headers["x-amz-target"];
  return {
    method: request.method ?? "GET",
    path: decodeURIComponent(pathname),
    query: searchParams,
    operation: typeof target === "string" ? target.slice(target.indexOf(".") + 1) : undefined,
    body: body === "" ? {} : (JSON.parse(body) as unknown),
  };
}
