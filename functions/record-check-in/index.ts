import { checkInSubmitted, type CheckInSubmitted } from "../../events/index.ts";
import {
  auditFrom,
  factsFrom,
  schedulesFrom,
  setAsideFrom,
  storesFrom,
  urgentQueueFrom,
} from "../../shared/aws/wiring.ts";
import { clinicsFrom, envOf } from "../../shared/env.ts";
import { onQueue } from "../../shared/lambda/on-queue.ts";
import { rejectEvents } from "../../shared/lambda/rejections.ts";
import { readEvent } from "../../shared/read.ts";
import { audited } from "../../shared/steps/audited.ts";
import { recordCheckIn } from "./handler.ts";

const env = envOf(process.env);
const bus = factsFrom(env);

export const handler = onQueue(
  readEvent<CheckInSubmitted>([checkInSubmitted]),
  audited(
    auditFrom(env),
    {
      ...storesFrom(env),
      bus,
      queues: urgentQueueFrom(env),
      schedules: schedulesFrom(env, ["urgent"]),
      clinics: clinicsFrom(env),
    },
    recordCheckIn,
  ),
  rejectEvents(bus, setAsideFrom(env)),
);
