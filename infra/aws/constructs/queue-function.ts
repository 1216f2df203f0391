import type { Construct } from "constructs";
import { mayConsume, maySendTo } from "../grants.ts";
import { acknowledge } from "../security-checks.ts";
import { HouseFunction, type HouseFunctionProps } from "./house-function.ts";
import type { WorkQueue } from "./work-queue.ts";

export interface QueueFunctionProps extends HouseFunctionProps {
  /** Poison messages of all of them go to the dead letters of the first. */
  readonly queues: readonly [WorkQueue, ...WorkQueue[]];
  /** Copies that may run at once, per queue. Default: as many as Lambda starts. */
  readonly maxConcurrency?: number;
}

/** A function that consumes queues in batches and answers per message, so one bad message never holds back its neighbors. */
export class QueueFunction extends HouseFunction {
  readonly queues: readonly WorkQueue[];

  constructor(scope: Construct, id: string, props: QueueFunctionProps) {
    super(scope, id, props);
    this.queues = props.queues;
    for (const { queue, node } of props.queues) {
      mayConsume(this, queue);
      this.function.addEventSourceMapping(node.id, {
        eventSourceArn: queue.queueArn,
        batchSize: 10,
        reportBatchItemFailures: true,
        ...(props.maxConcurrency !== undefined && { maxConcurrency: props.maxConcurrency }),
      });
    }
    acknowledge(
      this.function,
      "A failure destination is for streams. The queue itself moves a message to its dead letters after too many receives.",
      "Serverless-LambdaEventSourceMappingDestination",
    );
    const { deadLetters } = props.queues[0];
    maySendTo(this, deadLetters);
    this.tell({ DLQ_URL: deadLetters.queueUrl });
  }
}
