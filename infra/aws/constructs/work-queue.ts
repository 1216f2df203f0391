import { Duration, RemovalPolicy } from "aws-cdk-lib/core";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledge } from "../security-checks.ts";

export interface WorkQueueProps {
  /** Permanent: live schedules and the queue's own policy carry it. */
  readonly queueName: string;
  /** At least six times the timeout of the function that consumes it, or SQS hands out messages that are still being worked on. */
  readonly visibilityTimeout: Duration;
  /** How often a message may be received before it counts as poison. */
  readonly maxReceiveCount: number;
  readonly encryptionKey?: IKey;
}

/** A queue and the queue of messages it gave up on. Both refuse connections without TLS and survive their stack. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, "DeadLetters", {
      queueName: `${props.queueName}-dlq`,
      ...(props.encryptionKey && { encryptionKey: props.encryptionKey }),
    });
    this.queue = new Queue(this, "Queue", {
      queueName: props.queueName,
      visibilityTimeout: props.visibilityTimeout,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceiveCount },
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...encryptedWith(props.encryptionKey),
    });
  }
}

/** Keeps what could not be handled for two weeks: the time people have to read the alarm, fix the cause and redrive. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, props: { queueName: string; encryptionKey?: IKey }) {
    super(scope, id, {
      queueName: props.queueName,
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...encryptedWith(props.encryptionKey),
    });
    acknowledge(
      this,
      "This is where messages end that were given up on; an alarm fires at the first one. There is nowhere further to send them.",
      "AwsSolutions-SQS3",
      "Serverless-SQSRedrivePolicy",
    );
  }
}

function encryptedWith(key: IKey | undefined) {
  return key === undefined
    ? { encryption: QueueEncryption.SQS_MANAGED }
    : { encryption: QueueEncryption.KMS, encryptionMasterKey: key };
}
