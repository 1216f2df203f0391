import { Stack, Token } from "aws-cdk-lib/core";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { EventBus } from "aws-cdk-lib/aws-events";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { HouseFunction } from "./constructs/house-function.ts";
import type { Mail } from "./constructs/mail.ts";
import { acknowledge } from "./security-checks.ts";
import type { indexes } from "./stateful-stack.ts";
import { type Schedules } from "./stateful-stack.ts";

// DynamoDB uses the table's key on behalf of whoever calls it.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
const tableKeyActions = [
  "Decrypt",
  "DescribeKey",
  "Encrypt",
  "GenerateDataKey",
  "ReEncryptFrom",
  "ReEncryptTo",
].map((action) => `kms:${action}`);

/** Each grant gives a function the right to do one thing and the names it needs for doing it. */

export function mayKeepPrograms(fn: HouseFunction, table: TableV2): void {
  fn.allow(["dynamodb:GetItem", "dynamodb:PutItem"], [table.tableArn]);
  if (table.encryptionKey) fn.allow(tableKeyActions, [table.encryptionKey.keyArn]);
  fn.tell({ TABLE_NAME: table.tableName });
}

/** Claim a slot, which is the one change that is not a whole item. */
export function mayClaim(fn: HouseFunction, table: TableV2): void {
  fn.allow(["dynamodb:UpdateItem"], [table.tableArn]);
}

/** Count what a clinic's emails come to. */
export function mayCount(fn: HouseFunction, table: TableV2): void {
  fn.allow(["dynamodb:UpdateItem"], [table.tableArn]);
}

/** Read everything that is kept beside an enrollment. */
export function mayReadCheckIns(fn: HouseFunction, table: TableV2): void {
  fn.allow(["dynamodb:Query"], [table.tableArn]);
}

/** Find the enrollments that a clinic should look at. */
export function mayReadClinicList(fn: HouseFunction, table: TableV2): void {
  fn.allow(["dynamodb:Query"], [indexArn(table, "clinic")]);
}

const indexArn = (table: TableV2, index: (typeof indexes)[number]): string =>
  `${table.tableArn}/index/${index}`;

/** What is shown to patients. Whoever serves the web changes nothing by themselves. */
export function mayReadPrograms(fn: HouseFunction, table: TableV2): void {
  fn.allow(["dynamodb:GetItem", "dynamodb:Query"], [table.tableArn]);
  if (table.encryptionKey) fn.allow(["kms:Decrypt", "kms:DescribeKey"], [table.encryptionKey.keyArn]);
  fn.tell({ TABLE_NAME: table.tableName });
}

/** Find the enrollments whose emails were due at an hour, and read them. */
export function mayReadDue(fn: HouseFunction, table: TableV2): void {
  fn.allow(["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"], [table.tableArn]);
  fn.allow(["dynamodb:Query"], [indexArn(table, "due")]);
  if (table.encryptionKey) fn.allow(tableKeyActions, [table.encryptionKey.keyArn]);
  fn.tell({ TABLE_NAME: table.tableName });
}

/** Delete what is kept about a patient. */
export function mayErase(fn: HouseFunction, table: TableV2): void {
  fn.allow(["dynamodb:Query", "dynamodb:DeleteItem"], [table.tableArn]);
}

/** Ask SES for the account's rate and for the addresses that it refuses. */
export function mayReadMailAccount(fn: HouseFunction): void {
  // Both take no narrower resource.
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html
  fn.allow(["ses:GetAccount", "ses:ListSuppressedDestinations"], ["*"]);
  acknowledge(
    fn.role,
    "The rate and the suppression list belong to the account as a whole. The list's addresses are read, hashed and forgotten.",
    "AwsSolutions-IAM5[Resource::*]",
  );
}

/** Find schedules by the beginning of their name, and delete them. */
export function mayFindSchedules(fn: HouseFunction, { group }: Schedules): void {
  const stack = Stack.of(fn);
  const resourceName = `${group}/*`;
  // ListSchedules takes no narrower resource.
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridgescheduler.html
  fn.allow(["scheduler:ListSchedules"], ["*"]);
  acknowledge(
    fn.role,
    "Listing schedules cannot be narrowed to a group. A list holds names alone, which are made of ids.",
    "AwsSolutions-IAM5[Resource::*]",
  );
  fn.allow(
    ["scheduler:DeleteSchedule"],
    [stack.formatArn({ service: "scheduler", resource: "schedule", resourceName })],
  );
  acknowledgeScheduleNames(fn, resourceName);
  fn.tell({ SCHEDULE_GROUP: group });
}

/** `source` is who the function speaks as: it cannot publish as anyone else. */
export function mayPublish(fn: HouseFunction, bus: EventBus, source: string): void {
  fn.allow(["events:PutEvents"], [bus.eventBusArn], {
    "ForAllValues:StringEquals": { "events:source": source },
  });
  fn.tell({ BUS_NAME: bus.eventBusName });
}

/**
 * What Lambda needs for reading a queue on the function's behalf. The CDK's own grant adds two that Lambda never uses.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html#events-sqs-permissions
 */
export function mayConsume(fn: HouseFunction, queue: Queue): void {
  fn.allow(["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"], [queue.queueArn]);
  if (queue.encryptionMasterKey) fn.allow(["kms:Decrypt"], [queue.encryptionMasterKey.keyArn]);
}

export function maySendTo(fn: HouseFunction, queue: Queue): void {
  fn.allow(["sqs:SendMessage"], [queue.queueArn]);
  if (queue.encryptionMasterKey) {
    fn.allow(["kms:Decrypt", "kms:GenerateDataKey"], [queue.encryptionMasterKey.keyArn]);
  }
}

/** Put a message on a queue now. */
export function mayEnqueue(
  fn: HouseFunction,
  targets: Partial<Record<"SEND" | "URGENT" | "RECONCILE" | "ERASE", Queue>>,
): void {
  for (const [prefix, queue] of Object.entries(targets)) {
    maySendTo(fn, queue);
    fn.tell({ [`${prefix}_QUEUE_URL`]: queue.queueUrl });
  }
}

/** Have Scheduler put a message on a queue later. Only schedules of our group, only with our role, only for Scheduler. */
export function maySchedule(
  fn: HouseFunction,
  schedules: Schedules,
  targets: Partial<Record<"SEND" | "URGENT" | "RECONCILE", Queue>>,
  actions: readonly ("Create" | "Update" | "Delete")[] = ["Create", "Update", "Delete"],
): void {
  const stack = Stack.of(fn);
  const resourceName = `${schedules.group}/*`;
  fn.allow(
    actions.map((action) => `scheduler:${action}Schedule`),
    [stack.formatArn({ service: "scheduler", resource: "schedule", resourceName })],
  );
  acknowledgeScheduleNames(fn, resourceName);
  fn.allow(["iam:PassRole"], [schedules.roleArn], {
    StringEquals: { "iam:PassedToService": "scheduler.amazonaws.com" },
  });
  fn.tell({
    SCHEDULE_GROUP: schedules.group,
    SCHEDULE_ROLE_ARN: schedules.roleArn,
    SCHEDULE_DLQ_ARN: schedules.undelivered.queueArn,
  });
  for (const [prefix, queue] of Object.entries(targets)) fn.tell({ [`${prefix}_QUEUE_ARN`]: queue.queueArn });
}

function acknowledgeScheduleNames(fn: HouseFunction, resourceName: string): void {
  const stack = Stack.of(fn);
  acknowledge(
    fn.role,
    "Schedules are named after enrollments and slots, which exist only at run time. The group is the narrowest resource that can be named, and it holds nothing but this stage's schedules.",
    `AwsSolutions-IAM5[Resource::arn:${shown(stack.partition, "Partition")}:scheduler:${shown(stack.region, "Region")}:${shown(stack.account, "AccountId")}:schedule/${resourceName}]`,
  );
}

/** Send email from the one address; where there is an allow-list, to those recipients alone. */
export function maySendEmail(fn: HouseFunction, mail: Mail, recipientAllowList: readonly string[]): void {
  const recipients = recipientAllowList.map((entry) => (entry.startsWith("@") ? `*${entry}` : entry));
  fn.allow(["ses:SendEmail"], [mail.identityArn, mail.configurationSetArn], {
    StringEquals: { "ses:FromAddress": mail.fromAddress },
    ...(recipients.length > 0 && { "ForAllValues:StringLike": { "ses:Recipients": recipients } }),
  });
  fn.tell({
    FROM_ADDRESS: mail.fromAddress,
    CONFIGURATION_SET: mail.configurationSetName,
    RECIPIENT_ALLOW_LIST: recipientAllowList.join(","),
  });
}

/** Sign and verify the links in emails. */
export function mayUseLinkKey(fn: HouseFunction, secret: Secret): void {
  mayRead(fn, secret);
  fn.tell({ LINK_SECRET_ARN: secret.secretArn });
}

/** Name an address by its digest. */
export function mayHashAddresses(fn: HouseFunction, secret: Secret): void {
  mayRead(fn, secret);
  fn.tell({ ADDRESS_SECRET_ARN: secret.secretArn });
}

function mayRead(fn: HouseFunction, secret: Secret): void {
  fn.allow(["secretsmanager:GetSecretValue"], [secret.secretArn]);
  if (secret.encryptionKey) fn.allow(["kms:Decrypt"], [secret.encryptionKey.keyArn]);
}

/** As the security checks print it in the name of a finding. */
function shown(value: string, pseudoParameter: string): string {
  return Token.isUnresolved(value) ? `<AWS::${pseudoParameter}>` : value;
}
