import {
  auditFrom,
  factsFrom,
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
import { audited } from "../../shared/steps/audited.ts";
import { planChanges, type PlanChange } from "./events.ts";
import { changePlan } from "./handler.ts";

const env = envOf(process.env);
const bus = factsFrom(env);

export const handler = onQueue(
  readEvent<PlanChange>(planChanges),
  audited(
    auditFrom(env),
    {
      ...storesFrom(env),
      erasedAddresses: erasedAddressesFrom(env),
      bus,
      queues: sendQueueFrom(env),
      schedules: schedulesFrom(env, ["send"]),
      clinics: clinicsFrom(env),
    },
    changePlan,
  ),
  rejectEvents(bus, setAsideFrom(env)),
);
