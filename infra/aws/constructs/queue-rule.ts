import { Duration } from "aws-cdk-lib/core";
import { CfnRule } from "aws-cdk-lib/aws-events";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

export interface QueueRuleProps {
  /** Begins with what `acceptEventsOf` lets in. */
  readonly ruleName: string;
  readonly eventBusName: string;
  readonly eventPattern: object;
  readonly queue: IQueue;
  /** Gets the events that EventBridge could not deliver, with the reason. */
  readonly undelivered: IQueue;
  /** What of the event may pass. Without it everything does. */
  readonly inputTransformer?: CfnRule.InputTransformerProperty;
}

/**
 * Events that match go to a queue. The queue's policy is the queue's own business (`acceptEventsOf`): the queues are in
 * another stack, which must not depend on the rules.
 */
export class QueueRule extends CfnRule {
  constructor(scope: Construct, id: string, props: QueueRuleProps) {
    super(scope, id, {
      name: props.ruleName,
      eventBusName: props.eventBusName,
      eventPattern: props.eventPattern,
      targets: [
        {
          id: "Queue",
          arn: props.queue.queueArn,
          deadLetterConfig: { arn: props.undelivered.queueArn },
          retryPolicy: { maximumEventAgeInSeconds: Duration.days(1).toSeconds(), maximumRetryAttempts: 185 },
          ...(props.inputTransformer && { inputTransformer: props.inputTransformer }),
        },
      ],
    });
  }
}

/** Lets EventBridge deliver to the queue, for the rules of this account that match one of the ARNs and for nobody else's. */
export function acceptEventsOf(queue: IQueue, account: string, ruleArns: string[]): void {
  queue.addToResourcePolicy(
    new PolicyStatement({
      sid: "EventBridge",
      principals: [new ServicePrincipal("events.amazonaws.com")],
      actions: ["sqs:SendMessage"],
      resources: [queue.queueArn],
      conditions: { StringEquals: { "aws:SourceAccount": account }, ArnLike: { "aws:SourceArn": ruleArns } },
    }),
  );
}
