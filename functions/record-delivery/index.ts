import { factsFrom, setAsideFrom, storesFrom, urgentQueueFrom } from "../../shared/aws/wiring.ts";
import { envOf } from "../../shared/env.ts";
import { count, log, onQueue } from "../../shared/lambda/on-queue.ts";
import { keepUnreadable } from "../../shared/lambda/rejections.ts";
import { readMessage } from "../../shared/read.ts";
import { deliverySchema } from "./delivery.ts";
import { recordDelivery } from "./handler.ts";

const env = envOf(process.env);

export const handler = onQueue(
  readMessage(deliverySchema),
  recordDelivery({ ...storesFrom(env), bus: factsFrom(env), queues: urgentQueueFrom(env), count, log }),
  keepUnreadable(setAsideFrom(env)),
);
