import {
  DeleteScheduleCommand,
  GetScheduleCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from "@aws-sdk/client-scheduler";
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

export async function disableSchedule(local: Local, name: string): Promise<void> {
  const client = schedulerOf(local);
  const { ScheduleExpression, ScheduleExpressionTimezone, FlexibleTimeWindow, Target } = await client.send(
    new GetScheduleCommand(keyOf(local, name)),
  );
  const same = { ScheduleExpression, ScheduleExpressionTimezone, FlexibleTimeWindow, Target };
  await client.send(new UpdateScheduleCommand({ ...keyOf(local, name), ...same, State: "DISABLED" }));
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

export async function tellSchedules({ local, tell }: Scene): Promise<void> {
  const client = schedulerOf(local);
  for (const { name, group } of local.schedules()) {
    const found = await client.send(new GetScheduleCommand({ Name: name, GroupName: group }));
    const { ScheduleExpression, ScheduleExpressionTimezone, Target } = found;
    const when = `${ScheduleExpression ?? ""} ${ScheduleExpressionTimezone ?? ""}`;
    const to = `${lastPart(Target?.Arn)}, else to ${lastPart(Target?.DeadLetterConfig?.Arn)}`;
    tell(
      `schedule ${group}/${name.replace(/[0-9a-f]{32}/, "...")}: ${when} to ${to} as ${lastPart(Target?.RoleArn)}`,
    );
  }
}
