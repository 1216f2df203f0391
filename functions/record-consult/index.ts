import { consultBooked, consultCancelled, consultRescheduled } from "../../events/index.ts";
import {
  auditFrom,
  bothQueuesFrom,
  factsFrom,
  erasedAddressesFrom,
  schedulesFrom,
  setAsideFrom,
  storesFrom,
} from "../../shared/aws/wiring.ts";
import { clinicsFrom, envOf } from "../../shared/env.ts";
import { onQueue } from "../../shared/lambda/on-queue.ts";
import { rejectEvents } from "../../shared/lambda/rejections.ts";
import { readEvent } from "../../shared/read.ts";
import { audited } from "../../shared/steps/audited.ts";
import { recordConsult, type ConsultEvent } from "./handler.ts";

const env = envOf(process.env);
const bus = factsFrom(env);

export const handler = onQueue(
  readEvent<ConsultEvent>([consultBooked, consultRescheduled, consultCancelled]),
  audited(
    auditFrom(env),
    {
      ...storesFrom(env),
      erasedAddresses: erasedAddressesFrom(env),
      bus,
      queues: bothQueuesFrom(env),
      schedules: schedulesFrom(env, ["send", "urgent"]),
      clinics: clinicsFrom(env),
    },
    recordConsult,
  ),
  rejectEvents(bus, setAsideFrom(env)),
);
