import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import { controlId, type Control } from "../control.ts";
import type { Patient } from "../patient/patient.ts";
import type { QueueName, SlotItem } from "../ports.ts";
import { auditedBus } from "../steps/audited.ts";
import { secretAddressHash } from "./address-hash.ts";
import { tableAudit } from "./audit.ts";
import { sesAccount } from "./account.ts";
import { eventBus } from "./bus.ts";
import { secretLinkKeys } from "./link-keys.ts";
import { sesMailer } from "./mailer.ts";
import { messagesOn, setAsideOn, sqsQueues } from "./queues.ts";
import { schedulerLookAtWaiting, schedulerRemoval, schedulerSchedules } from "./schedules.ts";
import { keyOfSlot, tableSlotsAbout } from "./slots.ts";
import { tableCheckIns } from "./check-ins.ts";
import { tableErasedAddresses, tableErasure } from "./erasure.ts";
import { tableDueKeys } from "./due-keys.ts";
import { tableTallies } from "./tallies.ts";
import { tableConsults, tableEnrollments, tableStore, tableSuppressions } from "./table.ts";

/** The ports of a function, each made on a cold start from the variables that its grant brought along. */
type Env = (name: string) => string;

export function storesFrom(env: Env) {
  const access = accessFrom(env);
  return {
    patients: tableStore<Patient>(access, "PATIENT", ({ ref }) => ref),
    consults: tableConsults(access),
    slots: tableStore<SlotItem>(access, keyOfSlot, ({ slotId }) => slotId),
    enrollments: tableEnrollments(access),
    checkIns: tableCheckIns(access),
    dueKeys: tableDueKeys(access),
    control: tableStore<Control>(access, "CONTROL", () => controlId),
    suppressions: tableSuppressions(access),
    tallies: tableTallies(access),
  };
}

export const busFrom = (env: Env) => eventBus(new EventBridgeClient({}), env("BUS_NAME"));

export const sendQueueFrom = (env: Env) => sqsQueues(new SQSClient({}), { send: env("SEND_QUEUE_URL") });

export const urgentQueueFrom = (env: Env) =>
  sqsQueues(new SQSClient({}), { urgent: env("URGENT_QUEUE_URL") });

export const bothQueuesFrom = (env: Env) =>
  sqsQueues(new SQSClient({}), { send: env("SEND_QUEUE_URL"), urgent: env("URGENT_QUEUE_URL") });

export const reconcileQueueFrom = (env: Env) => messagesOn(new SQSClient({}), env("RECONCILE_QUEUE_URL"));

export const setAsideFrom = (env: Env) => setAsideOn(new SQSClient({}), env("DLQ_URL"));

const schedulerFrom = (env: Env) => ({
  client: new SchedulerClient({}),
  group: env("SCHEDULE_GROUP"),
  roleArn: env("SCHEDULE_ROLE_ARN"),
  deadLetterArn: env("SCHEDULE_DLQ_ARN"),
});

export const schedulesFrom = (env: Env, queues: readonly QueueName[]) =>
  schedulerSchedules({
    ...schedulerFrom(env),
    queueArns: Object.fromEntries(queues.map((queue) => [queue, env(`${queue.toUpperCase()}_QUEUE_ARN`)])),
  });

export const lookAtWaitingFrom = (env: Env) =>
  schedulerLookAtWaiting({ ...schedulerFrom(env), queueArn: env("RECONCILE_QUEUE_ARN") });

export const linkKeysFrom = (env: Env, clock: () => Date) =>
  secretLinkKeys(new SecretsManagerClient({}), env("LINK_SECRET_ARN"), clock);

export const addressHashFrom = (env: Env) =>
  secretAddressHash(new SecretsManagerClient({}), env("ADDRESS_SECRET_ARN"));

const accessFrom = (env: Env) => ({ client: new DynamoDBClient({}), tableName: env("TABLE_NAME") });

export const erasedAddressesFrom = (env: Env) => tableErasedAddresses(accessFrom(env), addressHashFrom(env));

export const auditFrom = (env: Env) => tableAudit(accessFrom(env));

export const slotsAboutFrom = (env: Env) => tableSlotsAbout(accessFrom(env));

/** For whoever gathers all that is held about a patient. */
export const gatherPortsFrom = (env: Env) => ({
  ...storesFrom(env),
  slotsAbout: slotsAboutFrom(env),
  audit: auditFrom(env),
  addressHash: addressHashFrom(env),
});

/** For functions that tell facts: a change of Hipline's own leaves its entry in the trail. */
export const factsFrom = (env: Env) => auditedBus(auditFrom(env), busFrom(env));

export const erasureFrom = (env: Env) => tableErasure(accessFrom(env));

export const scheduleRemovalFrom = (env: Env) =>
  schedulerRemoval({ client: new SchedulerClient({}), group: env("SCHEDULE_GROUP") });

/** Messages of the function's own, which come back to it after five minutes. */
export const laterOnOwnQueueFrom = (env: Env) => messagesOn(new SQSClient({}), env("ERASE_QUEUE_URL"), 300);

export const accountFrom = () => sesAccount(new SESv2Client({}));

export const mailerFrom = (env: Env) =>
  sesMailer({
    // One attempt, and a slow answer is an error: whether to try again is decided by what is known, not by the client.
    client: new SESv2Client({
      maxAttempts: 1,
      requestHandler: { connectionTimeout: 1000, requestTimeout: 8000, throwOnRequestTimeout: true },
    }),
    from: env("FROM_ADDRESS"),
    configurationSet: env("CONFIGURATION_SET"),
  });
