import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import { Logger } from "@aws-lambda-powertools/logger";
import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import middy, { type MiddlewareObj } from "@middy/core";
import type { SQSEvent, SQSRecord } from "aws-lambda";
import type { Refusal } from "../enrollment/enrollment.ts";
import { logMessages, type Count, type Log } from "../log.ts";
import type { Read, Unreadable } from "../read.ts";

/** What becomes of a message that the rules refuse, or that can never be read. */
export interface Rejections<Message> {
  refused(message: Message, refusal: Refusal["refused"], now: Date): Promise<void>;
  /** Keeps the message with the reason; after that it counts as handled. */
  poison(record: SQSRecord, unreadable: Unreadable, now: Date): Promise<void>;
}

export const logger = new Logger();
export const log: Log = (message, ids) => logger.info(logMessages[message], ids);
const metrics = new Metrics({ namespace: "Hipline", singleMetric: false });
export const count: Count = (metric, value) => metrics.addMetric(metric, MetricUnit.Count, value);

/** Powertools' own middleware warns of every batch that counts nothing, and most of the hourly ones do not. */
const publishMetrics = (): void => {
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
};
const metricsOfBatch: MiddlewareObj = { after: publishMetrics, onError: publishMetrics };

/**
 * Nothing begins in the last ten seconds: SES has eight to answer, and the answer must still be written down. The batch
 * then ends by itself, so middy gives no answer of its own in its place.
 */
const lastSeconds = {
  timeoutEarlyInMillis: 10_000,
  timeoutEarlyResponse: () => new Promise<never>(() => undefined),
};

/**
 * The way in for every queue: reads each message, hands it to `handle`, and reports the failed ones alone, so that the
 * others are not delivered again. `endBatch` comes after the last one.
 */
export function onQueue<Message>(
  read: (body: string) => Read<Message>,
  handle: (message: Message, now: Date, signal: AbortSignal) => Promise<Refusal | undefined>,
  rejections: Rejections<Message>,
  endBatch: () => Promise<void> = () => Promise.resolve(),
) {
  const processor = new BatchProcessor(EventType.SQS);

  const handleRecord = async (record: SQSRecord, signal: AbortSignal): Promise<void> => {
    // It comes again. Begun now it could be cut off in the middle.
    if (signal.aborted) throw new Error("too little of the function's time is left to begin");
    const now = new Date();
    const parsed = read(record.body);
    if (!parsed.ok) {
      const { field, reason, eventId } = parsed.unreadable;
      logger.error(logMessages.poison, { messageId: record.messageId, eventId, field, reason });
      metrics.addMetric("Poison", MetricUnit.Count, 1);
      return rejections.poison(record, parsed.unreadable, now);
    }
    const story = storyOf(parsed.message);
    logger.appendKeys(story);
    try {
      const outcome = await handle(parsed.message, now, signal);
      if (outcome) await rejections.refused(parsed.message, outcome.refused, now);
      if (story.eventId !== undefined)
        log(outcome ? "refused" : "handled", { field: outcome?.refused.field });
    } catch (error) {
      logger.warn(logMessages.retried, { messageId: record.messageId, ...describe(error) });
      throw error;
    }
  };

  // The emails of the batch are gone; that they are counted late is no reason to handle them again.
  const batchEnded = (): Promise<void> =>
    endBatch().catch((error: unknown) => logger.warn(logMessages.notCounted, describe(error)));

  return middy<SQSEvent>(lastSeconds)
    .use(injectLambdaContext(logger, { clearState: true, logEvent: false }))
    .use(metricsOfBatch)
    .handler(async (event, context, { signal }) => {
      // One after the other: a batch shares one pace towards SES, and the order of a queue is kept where it can be.
      // A batch that fails whole is no function error: Lambda would poll less for everybody.
      const answer = await processPartialResponse(
        event,
        (record: SQSRecord) => handleRecord(record, signal),
        processor,
        {
          context,
          processInParallel: false,
          throwOnFullBatchFailure: false,
        },
      );
      await batchEnded();
      return answer;
    });
}

/** What ties a log line to the event that caused it, and to all others of its story. */
function storyOf(message: unknown): { eventId: string | undefined; correlationId: string | undefined } {
  const { metadata } = message as { metadata?: { eventId: string; correlationId: string } };
  return { eventId: metadata?.eventId, correlationId: metadata?.correlationId };
}

/** The name and the text of an error of ours or of AWS; both carry ids only. */
const describe = (error: unknown): { error: string; because?: string } =>
  error instanceof Error ? { error: error.name, because: error.message } : { error: typeof error };
