/**
 * Runs one bundled function inside a worker thread, the way the Node.js runtime of Lambda runs it:
 * https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
 */
import { enableCompileCache } from "node:module";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { playRandomness } from "./worker-random.ts";
import { playTime } from "./worker-time.ts";

export interface WorkerData {
  file: string;
  handler: string;
  /** The virtual clock's present. */
  clock: SharedArrayBuffer;
  /** How often this environment was invoked, as one 32-bit integer. */
  invocations: SharedArrayBuffer;
  seed: string;
}

export interface Invocation {
  requestId: string;
  event: string;
  functionArn: string;
  timeoutMs: number;
}

export interface Report {
  kind: "ready" | "line" | "result" | "error";
  /** JSON, except for a line. */
  payload: string;
}

type Handler = (event: unknown, context: object) => unknown;

const { file, handler: exportName, clock, invocations, seed } = workerData as WorkerData;
const invoked = new Int32Array(invocations);
const report = (message: Report) => parentPort?.postMessage(message);

playTime(clock);
const reseed = playRandomness(seed);
for (const stream of [process.stdout, process.stderr]) stream.write = writeLines;

/** Lines travel with the results, so they keep their order. */
function writeLines(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
  const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
  for (const line of text.split("\n").filter(Boolean)) report({ kind: "line", payload: line });
  const done = rest.find((argument): argument is () => void => typeof argument === "function");
  done?.();
  return true;
}

async function load(): Promise<Handler> {
  // Every run starts the same bundles again.
  enableCompileCache();
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const handler = module[exportName];
  if (typeof handler !== "function")
    throw new Error(`${file} must export ${exportName}, a function, but does not.`);
  return handler as Handler;
}

async function invoke(
  handler: Handler,
  { requestId, event, functionArn, timeoutMs }: Invocation,
): Promise<void> {
  const present = Atomics.load(invoked, 0);
  reseed(requestId);
  const deadline = performance.now() + timeoutMs;
  const context = {
    functionName: process.env["AWS_LAMBDA_FUNCTION_NAME"],
    functionVersion: "$LATEST",
    invokedFunctionArn: functionArn,
    memoryLimitInMB: process.env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"],
    awsRequestId: requestId,
    logGroupName: process.env["AWS_LAMBDA_LOG_GROUP_NAME"],
    logStreamName: process.env["AWS_LAMBDA_LOG_STREAM_NAME"],
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
  try {
    const result = await handler(JSON.parse(event), context);
    report({ kind: "result", payload: JSON.stringify(result ?? null) });
  } catch (error) {
    fail(error);
  }
  // Frozen until the next one: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle
  Atomics.wait(invoked, 0, present);
}

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-exceptions.html */
function fail(error: unknown): void {
  const { name, message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const payload = JSON.stringify({ errorType: name, errorMessage: message, trace: stack.split("\n") });
  report({ kind: "line", payload: `ERROR\tInvoke Error\t${payload}` });
  report({ kind: "error", payload });
}

try {
  const handler = await load();
  parentPort?.on("message", (invocation: Invocation) => void invoke(handler, invocation));
  report({ kind: "ready", payload: "null" });
} catch (error) {
  fail(error);
}
