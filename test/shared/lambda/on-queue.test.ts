import type { Context, SQSEvent, SQSRecord } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { count, onQueue } from "../../../shared/lambda/on-queue.ts";
import { readMessage } from "../../../shared/read.ts";
import * as z from "zod/mini";

// Powertools writes past the console that tests watch, unless it is told otherwise before it is loaded.
vi.hoisted(() =>
  Object.assign(process.env, { POWERTOOLS_DEV: "true", POWERTOOLS_METRICS_DISABLED: "false" }),
);

const schema = z.strictObject({ id: z.string() });
type Message = z.infer<typeof schema>;

const record = (id: string, body: string = JSON.stringify({ id })) =>
  ({ messageId: id, body, eventSource: "aws:sqs" }) as SQSRecord;
const batch = (...records: SQSRecord[]): SQSEvent => ({ Records: records });
const context = (remainingMs: number) =>
  ({ functionName: "f", awsRequestId: "r", getRemainingTimeInMillis: () => remainingMs }) as Context;

let lines: string[];
beforeEach(() => {
  lines = [];
  const keep = (line: string) => void lines.push(line);
  for (const method of ["log", "info", "warn", "error"] as const)
    vi.spyOn(console, method).mockImplementation(keep);
});
afterEach(() => vi.restoreAllMocks());

const kept: string[] = [];
function consumer(handle: (message: Message, signal: AbortSignal) => Promise<void>) {
  return onQueue(
    readMessage(schema),
    async (message, _, signal) => {
      await handle(message, signal);
      return undefined;
    },
    {
      refused: () => Promise.resolve(),
      poison: ({ messageId }) => Promise.resolve(void kept.push(messageId)),
    },
  );
}

describe("a batch", () => {
  it("reports the messages that failed, and no other", async () => {
    const handler = consumer(({ id }) =>
      id === "2" ? Promise.reject(new Error("table is away")) : Promise.resolve(),
    );
    expect(await handler(batch(record("1"), record("2"), record("3")), context(60_000))).toEqual({
      batchItemFailures: [{ itemIdentifier: "2" }],
    });
  });

  it("sets aside what can never be read", async () => {
    const handler = consumer(() => Promise.resolve());
    expect(await handler(batch(record("broken", "{")), context(60_000))).toEqual({ batchItemFailures: [] });
    expect(kept).toEqual(["broken"]);
  });
});

describe("in the last ten seconds of a function", () => {
  it("nothing begins, and what began may end", async () => {
    const began: string[] = [];
    const handler = consumer(async ({ id }) => {
      began.push(id);
      await new Promise((done) => setTimeout(done, 60));
    });
    expect(await handler(batch(record("1"), record("2"), record("3")), context(10_020))).toEqual({
      batchItemFailures: [{ itemIdentifier: "2" }, { itemIdentifier: "3" }],
    });
    expect(began).toEqual(["1"]);
  });

  it("what began hears of it", async () => {
    const heard: boolean[] = [];
    const handler = consumer(async (_, signal) => {
      await new Promise((done) => setTimeout(done, 60));
      heard.push(signal.aborted);
    });
    await handler(batch(record("1")), context(10_020));
    expect(heard).toEqual([true]);
  });
});

describe("what was counted", () => {
  it("is published", async () => {
    const handler = consumer(() => {
      count("Missed", 2);
      return Promise.resolve();
    });
    await handler(batch(record("1")), context(60_000));
    expect(lines.some((line) => line.includes('"Missed":2'))).toBe(true);
  });

  it("is no line when it is nothing", async () => {
    const handler = consumer(() => Promise.resolve());
    await handler(batch(record("1")), context(60_000));
    expect(lines).toEqual([]);
  });
});
