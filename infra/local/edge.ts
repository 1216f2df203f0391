import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { AwsError, NotPlayed, type ApiRequest, type Clock, type Principal, type Service } from "./world.ts";

interface Surroundings {
  clock: Clock;
  /** Of each answer. */
  id: () => string;
  services: Service[];
  /** Who signs with this access key. */
  callers: Map<string, Principal>;
}

/** A call of an SDK client, as plain values. */
export interface ApiCall extends Omit<ApiRequest, "query"> {
  /** As the call is signed for it, for example `dynamodb`. */
  service: string;
  query: string;
}

export interface ApiAnswer {
  status: number;
  body: unknown;
  errorType?: string;
}

export interface Edge {
  /** `http://127.0.0.1:PORT` */
  endpoint: string;
  /** Starts answering; until then every call waits. */
  serve(around: Surroundings): void;
  /** How a call of the operator is carried out. */
  operate: (call: ApiCall) => Promise<ApiAnswer>;
  close(): Promise<void>;
}

/** The one address that every SDK client talks to instead of AWS. */
export async function openEdge(): Promise<Edge> {
  let begin: (around: Surroundings) => void;
  const surroundings = new Promise<Surroundings>((resolve) => {
    begin = resolve;
  });
  const server = createServer((request, response) => {
    void surroundings.then((around) => answer(request, response, around, edge));
  });
  // Hours may pass between two calls of a function, and a connection closed meanwhile would look like a lost answer.
  server.keepAliveTimeout = 0;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const edge: Edge = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (around) => begin(around),
    operate: async (call) =>
      await surroundings.then((around) => around.clock.track(carryOut(call, { kind: "operator" }, around))),
    close: () => closeServer(server),
  };
  return edge;
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
  edge: Edge,
): Promise<void> {
  const { status, body, errorType } = await call(request, around, edge);
  response.sendDate = false;
  response.writeHead(status, {
    "content-type": request.headers["content-type"] ?? "application/json",
    date: new Date(around.clock.now()).toUTCString(),
    "x-amzn-requestid": around.id(),
    ...(errorType !== undefined && { "x-amzn-errortype": errorType }),
  });
  response.end(JSON.stringify(body));
}

async function call(request: IncomingMessage, around: Surroundings, edge: Edge): Promise<ApiAnswer> {
  try {
    const { accessKeyId, signingName } = readCredential(request.headers.authorization);
    const caller = findCaller(around, accessKeyId);
    const read = readCall(request, signingName);
    if (caller.kind === "operator") return await edge.operate(await read);
    return await around.clock.track(read.then((one) => carryOut(one, caller, around)));
  } catch (error) {
    return refusal(error);
  }
}

async function carryOut(
  { service: signingName, query, ...request }: ApiCall,
  caller: Principal,
  { clock, services }: Surroundings,
): Promise<ApiAnswer> {
  try {
    const service = services.find(({ signingNames }) => signingNames.includes(signingName));
    if (!service) throw new NotPlayed(`the service ${signingName}`);
    const body = await service.call({ ...request, query: new URLSearchParams(query) }, caller);
    return { status: 200, body: body ?? {} };
  } catch (error) {
    if (caller.kind !== "operator" && !(error instanceof AwsError)) failRun(clock, error);
    return refusal(error);
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
function refusal(error: unknown): ApiAnswer {
  const { name, message } = error as Error;
  const { type, status, fields } = error instanceof AwsError ? error : new AwsError(name, message);
  return { status, errorType: type, body: { __type: type, message, ...fields } };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function readCredential(authorization = ""): { accessKeyId: string; signingName: string } {
  const [accessKeyId, , , signingName] = /Credential=([^,\s]+)/.exec(authorization)?.[1]?.split("/") ?? [];
  if (accessKeyId === undefined || signingName === undefined)
    throw new AwsError("MissingAuthenticationTokenException", "Request is missing Authentication Token", 403);
  return { accessKeyId, signingName };
}

async function readCall(request: IncomingMessage, service: string): Promise<ApiCall> {
  const { pathname, search } = new URL(request.url ?? "/", "http://edge");
  const body = await text(request);
  const target = request.headers["x-amz-target"];
  return {
    service,
    method: request.method ?? "GET",
    path: decodeURIComponent(pathname),
    query: search,
    operation: typeof target === "string" ? target.slice(target.indexOf(".") + 1) : undefined,
    body: body === "" ? {} : (JSON.parse(body) as unknown),
  };
}
