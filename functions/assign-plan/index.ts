import { planAssigned } from "../../events/index.ts";
import {
  auditFrom,
  factsFrom,
  erasedAddressesFrom,
  lookAtWaitingFrom,
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
import { assignPlan, type PlanAssignedEvent } from "./handler.ts";

const env = envOf(process.env);
const bus = factsFrom(env);

export const handler = onQueue(
  readEvent<PlanAssignedEvent>([planAssigned]),
  audited(
    auditFrom(env),
    {
      ...storesFrom(env),
      lookAtWaiting: lookAtWaitingFrom(env),
      erasedAddresses: erasedAddressesFrom(env),
      bus,
      queues: sendQueueFrom(env),
      schedules: schedulesFrom(env, ["send"]),
      clinics: clinicsFrom(env),
    },
    assignPlan,
  ),
  rejectEvents(bus, setAsideFrom(env)),
);
