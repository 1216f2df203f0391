import { consultBooked, consultCancelled, consultRescheduled } from "../../events/index.ts";
import {
  bothQueuesFrom,
  busFrom,
  erasedAddressesFrom,
  schedulesFrom,
  setAsideFrom,
  storesFrom,
} from "../../shared/aws/wiring.ts";
import { clinicsFrom, envOf } from "../../shared/env.ts";
import { onQueue } from "../../shared/lambda/on-queue.ts";
import { rejectEvents } from "../../shared/lambda/rejections.ts";
import { readEvent } from "../../shared/read.ts";
import { recordConsult, type ConsultEvent } from "./handler.ts";

const env = envOf(process.env);
const bus = busFrom(env);

export const handler = onQueue(
  readEvent<ConsultEvent>([consultBooked, consultRescheduled, consultCancelled]),
  recordConsult({
    ...storesFrom(env),
    erasedAddresses: erasedAddressesFrom(env),
    bus,
    queues: bothQueuesFrom(env),
    schedules: schedulesFrom(env, { urgent: true }),
    clinics: clinicsFrom(env),
  }),
  rejectEvents(bus, setAsideFrom(env)),
);
