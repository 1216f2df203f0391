import {
  busFrom,
  erasedAddressesFrom,
  schedulesFrom,
  sendQueueFrom,
  setAsideFrom,
  storesFrom,
} from "../../shared/aws/wiring.ts";
import { clinicsFrom, envOf } from "../../shared/env.ts";
import { onQueue } from "../../shared/lambda/on-queue.ts";
import { rejectEvents } from "../../shared/lambda/rejections.ts";
import { readEvent } from "../../shared/read.ts";
import { planChanges, type PlanChange } from "./events.ts";
import { changePlan } from "./handler.ts";

const env = envOf(process.env);
const bus = busFrom(env);

export const handler = onQueue(
  readEvent<PlanChange>(planChanges),
  changePlan({
    ...storesFrom(env),
    erasedAddresses: erasedAddressesFrom(env),
    bus,
    queues: sendQueueFrom(env),
    schedules: schedulesFrom(env, { urgent: false }),
    clinics: clinicsFrom(env),
  }),
  rejectEvents(bus, setAsideFrom(env)),
);
