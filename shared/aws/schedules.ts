import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  ListSchedulesCommand,
  type ListSchedulesCommandOutput,
  ResourceNotFoundException,
  type SchedulerClient,
  UpdateScheduleCommand,
} from "@aws-sdk/client-scheduler";
import type { LookAtWaiting, QueueName, ScheduleNames, Schedules, WeeklySchedule } from "../ports.ts";
import { awaitingScheduleName, schedulePrefixesAbout, weeklyScheduleName } from "../ports.ts";
import type { AwaitingMessage } from "../reconcile-message.ts";
import type { SendMessage } from "../send-message.ts";

export interface SchedulerAccess {
  client: SchedulerClient;
  group: string;
  /** Role under which the Scheduler puts messages on the queues. */
  roleArn: string;
  deadLetterArn: string;
  queueArns: Partial<Record<QueueName, string>>;
}

export function schedulerSchedules(access: SchedulerAccess): Schedules {
  const { client, group: GroupName } = access;

  const target = (queue: QueueName, message: object): CreateScheduleCommandInput["Target"] => {
    const Arn = access.queueArns[queue];
    if (Arn === undefined) throw new Error(`this function was given no ARN for the ${queue} queue`);
    return {
      Arn,
      RoleArn: access.roleArn,
      Input: JSON.stringify(message),
      DeadLetterConfig: { Arn: access.deadLetterArn },
    };
  };

  return {
    async ensureWeekly(weekly) {
      const schedule = { GroupName, ...weeklyParameters(weekly), Target: target("send", tickOf(weekly)) };
      if (await created(client.send(new CreateScheduleCommand(schedule)))) return;
      // An update replaces the whole schedule, so it says everything again.
      await client.send(new UpdateScheduleCommand(schedule));
    },
    async ensureOnce({ name, at, queue, message }) {
      const once = { GroupName, Name: name, ...onceAt(at), Target: target(queue, message) };
      await created(client.send(new CreateScheduleCommand(once)));
    },
    remove: removal(access),
  };
}

const onceAt = (at: Date) => ({
  ScheduleExpression: `at(${at.toISOString().slice(0, 19)})`,
  ScheduleExpressionTimezone: "UTC",
  FlexibleTimeWindow: { Mode: "OFF" as const },
  ActionAfterCompletion: "DELETE" as const,
});

export const schedulerLookAtWaiting =
  (access: Omit<SchedulerAccess, "queueArns"> & { queueArn: string }): LookAtWaiting =>
  async (enrollmentId, at) => {
    const message: AwaitingMessage = { v: 1, kind: "awaiting", enrollmentId };
    const once: CreateScheduleCommandInput = {
      GroupName: access.group,
      Name: awaitingScheduleName(enrollmentId),
      ...onceAt(at),
      Target: {
        Arn: access.queueArn,
        RoleArn: access.roleArn,
        Input: JSON.stringify(message),
        DeadLetterConfig: { Arn: access.deadLetterArn },
      },
    };
    await created(access.client.send(new CreateScheduleCommand(once)));
  };

const removal =
  ({ client, group: GroupName }: Pick<SchedulerAccess, "client" | "group">): Schedules["remove"] =>
  async (name) => {
    try {
      await client.send(new DeleteScheduleCommand({ GroupName, Name: name }));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  };

/** For whom may look up and delete schedules, but make none. */
export function schedulerRemoval(
  access: Pick<SchedulerAccess, "client" | "group">,
): ScheduleNames & Pick<Schedules, "remove"> {
  const { client, group: GroupName } = access;

  async function named(NamePrefix: string): Promise<string[]> {
    const names: string[] = [];
    let page: ListSchedulesCommandOutput | undefined;
    do {
      const { NextToken } = page ?? {};
      page = await client.send(
        new ListSchedulesCommand({ GroupName, NamePrefix, ...(NextToken && { NextToken }) }),
      );
      for (const { Name } of page.Schedules ?? []) if (Name) names.push(Name);
    } while (page.NextToken);
    return names;
  }

  return {
    remove: removal(access),
    async about(subject) {
      const names: string[] = [];
      for (const prefix of schedulePrefixesAbout(subject)) names.push(...(await named(prefix)));
      return names;
    },
  };
}

function weeklyParameters({ enrollmentId, minute, hour, weekday, timeZone, from }: WeeklySchedule) {
  return {
    Name: weeklyScheduleName(enrollmentId),
    ScheduleExpression: `cron(${minute} ${hour} ? * ${weekday.toUpperCase()} *)`,
    ScheduleExpressionTimezone: timeZone,
    StartDate: from,
    FlexibleTimeWindow: { Mode: "OFF" as const },
  };
}

/** The Scheduler fills in the occurrence's own time, the same on every retry of that occurrence. */
function tickOf({ enrollmentId, patientRef, timeZone }: WeeklySchedule): SendMessage {
  return {
    v: 1,
    kind: "weekly-tick",
    enrollmentId,
    patientRef,
    timeZone,
    scheduledAt: "<aws.scheduler.scheduled-time>",
  };
}

async function created(creation: Promise<unknown>): Promise<boolean> {
  try {
    await creation;
    return true;
  } catch (error) {
    if (error instanceof ConflictException) return false;
    throw error;
  }
}
