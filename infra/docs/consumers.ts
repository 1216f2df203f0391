import type { Contract } from "../../events/index.ts";
import { routes } from "../aws/routes.ts";

type Queue = keyof typeof routes;

const functionOf: Record<Queue, string> = {
  "record-consult": "record-consult",
  "assign-plan": "assign-plan",
  "change-plan": "change-plan",
  "erase-patient": "erase-patient",
  "check-in": "record-check-in",
  stop: "change-plan",
};

/** The function that consumes an event here and the queue where it waits, as the deployed rules say. */
export function consumerOf(event: Contract): { queue: Queue; function: string } | undefined {
  const queues = Object.entries(routes) as [Queue, readonly Contract[]][];
  const queue = queues.find(([, routed]) => routed.includes(event))?.[0];
  return queue && { queue, function: functionOf[queue] };
}
