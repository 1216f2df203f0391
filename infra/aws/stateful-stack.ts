import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib/core";
import { AttributeType, ProjectionType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { EventBus } from "aws-cdk-lib/aws-events";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { StageConfig } from "./config.ts";
import { createDataKey } from "./constructs/data-key.ts";
import { acknowledgeInlinePolicy } from "./constructs/house-function.ts";
import { createMail, type Mail } from "./constructs/mail.ts";
import { createAddressKey, createLinkKey } from "./constructs/secret-keys.ts";
import { acceptEventsOf } from "./constructs/queue-rule.ts";
import { DeadLetterQueue, WorkQueue } from "./constructs/work-queue.ts";
import { queues, type QueueName } from "./queues.ts";

/** What a function needs in order to have a message arrive later. */
export interface Schedules {
  readonly group: string;
  readonly roleArn: string;
  readonly undelivered: Queue;
}

/**
 * Enrollments by an attribute each: those that run by the hour at which their emails are due, and those that a clinic should
 * look at by clinic. shared/aws/table.ts asks them.
 */
export const indexes = ["due", "clinic"] as const;

/**
 * Everything that must outlive a deployment: data, names that live schedules carry, and the mail identity. Every
 * construct id in here is permanent: renaming one replaces the resource.
 */
export class StatefulStack extends Stack {
  readonly key: Key | undefined;
  readonly table: TableV2;
  readonly bus: EventBus;
  readonly queues: Readonly<Record<QueueName, WorkQueue>>;
  /** Events that EventBridge could not put on a queue. */
  readonly undeliveredEvents: Queue;
  readonly schedules: Schedules;
  readonly linkKey: Secret;
  readonly addressKey: Secret;
  readonly mail: Mail;

  constructor(scope: Construct, id: string, config: StageConfig, props?: StackProps) {
    super(scope, id, props);
    const name = `hipline-${config.stage}`;
    this.key = config.customerManagedKey ? createDataKey(this) : undefined;
    this.table = this.createTable();
    this.bus = new EventBus(this, "Bus", { eventBusName: name });
    this.undeliveredEvents = this.createDeadLetters("UndeliveredEvents", `${name}-undelivered-events`);
    this.queues = this.createQueues(name);
    this.schedules = this.createSchedules(name);
    this.linkKey = createLinkKey(this, `${name}/link-key`, this.key);
    this.addressKey = createAddressKey(this, `${name}/address-key`, this.key);
    this.mail = createMail(this, name, config);
  }

  private createTable(): TableV2 {
    return new TableV2(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      timeToLiveAttribute: "ttl",
      globalSecondaryIndexes: indexes.map((indexName) => ({
        indexName,
        partitionKey: { name: `${indexName}Key`, type: AttributeType.STRING },
        sortKey: { name: "pk", type: AttributeType.STRING },
        // Keys alone: a write that leaves them as they are costs nothing here.
        projectionType: ProjectionType.KEYS_ONLY,
      })),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      encryption: this.key
        ? TableEncryptionV2.customerManagedKey(this.key)
        : TableEncryptionV2.dynamoOwnedKey(),
    });
  }

  private createQueues(name: string): Record<QueueName, WorkQueue> {
    const rule = (resourceName: string) =>
      this.formatArn({ service: "events", resource: "rule", resourceName });
    acceptEventsOf(this.undeliveredEvents, this.account, [rule(`${name}/*`), rule(`${name}-delivery`)]);
    const entries = Object.entries(queues).map(
      ([queueName, { visibilitySeconds, maxReceiveCount, fedBy }]) => {
        const work = new WorkQueue(this, `Queue-${queueName}`, {
          queueName: `${name}-${queueName}`,
          visibilityTimeout: Duration.seconds(visibilitySeconds),
          maxReceiveCount,
          ...(this.key && { encryptionKey: this.key }),
        });
        if (fedBy === "rules") acceptEventsOf(work.queue, this.account, [rule(`${name}/${queueName}-*`)]);
        if (fedBy === "ses") acceptEventsOf(work.queue, this.account, [rule(`${name}-${queueName}`)]);
        return [queueName, work];
      },
    );
    return Object.fromEntries(entries) as Record<QueueName, WorkQueue>;
  }

  /** The group of all schedules and the role they run as. Both names are in every live schedule. */
  private createSchedules(name: string): Schedules {
    const undelivered = this.createDeadLetters("UndeliveredSchedules", `${name}-undelivered-schedules`);
    const group = new ScheduleGroup(this, "ScheduleGroup", {
      scheduleGroupName: name,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, "SchedulerRole", {
      roleName: `${name}-scheduler`,
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: {
          StringEquals: { "aws:SourceAccount": this.account, "aws:SourceArn": group.scheduleGroupArn },
        },
      }),
    });
    acknowledgeInlinePolicy(role);
    for (const queue of [this.queues.send, this.queues.urgent, this.queues.reconcile]
      .map((work) => work.queue)
      .concat(undelivered)) {
      queue.grant(role, "sqs:SendMessage");
    }
    this.key?.grant(role, "kms:Decrypt", "kms:GenerateDataKey");
    return { group: name, roleArn: role.roleArn, undelivered };
  }

  private createDeadLetters(id: string, queueName: string): Queue {
    return new DeadLetterQueue(this, id, { queueName, ...(this.key && { encryptionKey: this.key }) });
  }
}
