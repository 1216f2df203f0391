import {
  accountFrom,
  addressHashFrom,
  bothQueuesFrom,
  reconcileQueueFrom,
  schedulesFrom,
  setAsideFrom,
  slotsAboutFrom,
  storesFrom,
} from "../../shared/aws/wiring.ts";
import { clinicsFrom, envOf } from "../../shared/env.ts";
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
    slotsAbout: slotsAboutFrom(env),
    queues: bothQueuesFrom(env),
    schedules: schedulesFrom(env, ["send", "urgent"]),
    clinics: clinicsFrom(env),
    account: accountFrom(),
    addressHash: addressHashFrom(env),
    more: reconcileQueueFrom(env),
    count,
    log,
  }),
  keepUnreadable(setAsideFrom(env)),
);
