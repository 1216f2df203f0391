import { Logger } from "@aws-lambda-powertools/logger";
import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import middy from "@middy/core";
import type { Hono } from "hono";
// Deprecated for a package of its own that is not published yet; part of hono until version 5.
/* eslint-disable @typescript-eslint/no-deprecated */
import { handle, type LambdaEvent } from "hono/aws-lambda";
import { logMessages, type Log } from "../log.ts";

const logger = new Logger();
export const log: Log = (message, ids) => logger.error(logMessages[message], ids);

/** Far more than any form of ours; API Gateway itself lets ten megabytes through, and holds headers to 10,240 bytes. */
const maxBodyCharacters = 16 * 1024;

/** The way in for HTTP: the pages as a Hono app behind API Gateway. The path holds a token, so no line names it. */
export function onRequest(app: Hono) {
  const answer = handle(app);
  return middy<LambdaEvent>()
    .use(injectLambdaContext(logger, { clearState: true, logEvent: false }))
    .handler((event) =>
      // Not even read: nobody who fills in a form of ours sees this.
      (event.body?.length ?? 0) > maxBodyCharacters ? { statusCode: 413 } : answer(event),
    );
}
