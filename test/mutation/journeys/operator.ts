import { DeleteScheduleCommand, SchedulerClient, UpdateScheduleCommand } from "@aws-sdk/client-scheduler";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Local } from "../../../infra/local/hipline.ts";
import type { Scene } from "./journey.ts";

/** What a person with the console does to the deployment. */

const schedulerOf = ({ endpoint, region, credentials }: Local) =>
  new SchedulerClient({ endpoint, region, credentials, maxAttempts: 1 });

const keyOf = (local: Local, Name: string) => {
  const GroupName = local.schedules().find(({ name }) => name === Name)?.group;
  return { Name, GroupName };
};

export async function removeSchedule(local: Local, name: string): Promise<void> {
  await schedulerOf(local).send(new DeleteScheduleCommand(keyOf(local, name)));
}

/** Has it run at a time that nobody lives to see. */
export async function postponeSchedule(local: Local, name: string): Promise<void> {
  const found = local.schedules().find((schedule) => schedule.name === name);
  const Target = { Arn: found?.targetArn, RoleArn: found?.roleArn, Input: found?.input };
  const ScheduleExpression = "at(2099-01-01T00:00:00)";
  const FlexibleTimeWindow = { Mode: "OFF" as const };
  const postponed = { ...keyOf(local, name), ScheduleExpression, FlexibleTimeWindow, Target };
  await schedulerOf(local).send(new UpdateScheduleCommand(postponed));
}

export async function putMessage(local: Local, queue: string, message: object) {
  const { endpoint, region, credentials } = local;
  const found = local.queues().find(({ name }) => name === queue);
  if (!found) throw new Error(`There is no queue ${queue}.`);
  const [, , , , account] = found.arn.split(":");
  const client = new SQSClient({ endpoint, region, credentials, maxAttempts: 1 });
  const QueueUrl = `${endpoint}/${account ?? ""}/${queue}`;
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
}

const lastPart = (arn = "") => arn.slice(arn.lastIndexOf(":") + 1);

export function tellSchedules({ local, tell }: Scene): void {
  for (const { name, group, expression, timezone, targetArn, dlqArn, roleArn } of local.schedules()) {
    const to = `${lastPart(targetArn)}, else to ${lastPart(dlqArn)}`;
    tell(`schedule ${group}/${name}: ${expression} ${timezone} to ${to} as ${lastPart(roleArn)}`);
  }
}
