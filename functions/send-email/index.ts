import { randomUUID } from "node:crypto";
import {
  addressHashFrom,
  auditFrom,
  bothQueuesFrom,
  factsFrom,
  linkKeysFrom,
  mailerFrom,
  schedulesFrom,
  setAsideFrom,
  storesFrom,
} from "../../shared/aws/wiring.ts";
import { clinicsFrom, envOf, listFrom } from "../../shared/env.ts";
import { emails } from "../../shared/emails/emails.ts";
import { count, log, onQueue } from "../../shared/lambda/on-queue.ts";
import { keepUnreadable } from "../../shared/lambda/rejections.ts";
import { sleep } from "../../shared/lambda/sleep.ts";
import { readMessage } from "../../shared/read.ts";
import { sendMessage } from "../../shared/send-message.ts";
import { brakesOf } from "./brakes.ts";
import { sendEmail } from "./handler.ts";

const env = envOf(process.env);
const clock = () => new Date();
const stores = storesFrom(env);
const brakes = brakesOf({ ...stores, clock, sleep, copies: Number(env("SEND_CONCURRENCY")), count });

export const handler = onQueue(
  readMessage(sendMessage),
  sendEmail({
    ...stores,
    audit: auditFrom(env),
    bus: factsFrom(env),
    schedules: schedulesFrom(env, ["send", "urgent"]),
    mailer: mailerFrom(env),
    addressHash: addressHashFrom(env),
    linkKeys: linkKeysFrom(env, clock),
    clinics: clinicsFrom(env),
    baseUrl: env("BASE_URL"),
    siteUrl: env("SITE_URL"),
    recipientAllowList: listFrom(env("RECIPIENT_ALLOW_LIST")),
    emails,
    count,
    queues: bothQueuesFrom(env),
    token: randomUUID,
    brakes,
    clock,
    log,
  }),
  keepUnreadable(setAsideFrom(env)),
  brakes.endBatch,
);
