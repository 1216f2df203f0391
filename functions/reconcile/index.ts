import {
  reconcileQueueFrom,
  schedulesFrom,
  sendQueueFrom,
  setAsideFrom,
  storesFrom,
} from "../../shared/aws/wiring.ts";
import { envOf } from "../../shared/env.ts";
import { count, log, onQueue } from "../../shared/lambda/on-queue.ts";
import { keepUnreadable } from "../../shared/lambda/rejections.ts";
import { readMessage } from "../../shared/read.ts";
import { reconcileMessage } from "../../shared/reconcile-message.ts";
import { reconcile } from "./handler.ts";

const env = envOf(process.env);

export const handler = onQueue(
  readMessage(reconcileMessage),
  reconcile({
    ...storesFrom(env),
    queues: sendQueueFrom(env),
    schedules: schedulesFrom(env, ["send"]),
    more: reconcileQueueFrom(env),
    count,
    log,
  }),
  keepUnreadable(setAsideFrom(env)),
);
