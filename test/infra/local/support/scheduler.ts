import { createScheduler } from "../../../../infra/local/scheduler.ts";
import type { Principal, Resource } from "../../../../infra/local/world.ts";
import { ACCOUNT, arnOf, fakeWorld, resource, rest } from "./fake-world.ts";

export const roleArn = `arn:aws:iam::${ACCOUNT}:role/hipline-dev-scheduler`;
export const schedulerRole: Principal = { kind: "role", roleArn, name: "hipline-dev-scheduler" };
export const groupArn = arnOf("scheduler", "schedule-group/hipline-dev");
export const scheduleArn = arnOf("scheduler", "schedule/hipline-dev/weekly-e1");

const group = resource(
  "AWS::Scheduler::ScheduleGroup",
  "Group",
  { Name: "hipline-dev" },
  { ref: "hipline-dev", attrs: { Arn: groupArn } },
);
const sendQueue = resource(
  "AWS::SQS::Queue",
  "Send",
  { QueueName: "send" },
  { ref: `http://127.0.0.1:1/${ACCOUNT}/send`, attrs: { Arn: arnOf("sqs", "send") } },
);

export function setup(...more: Resource[]) {
  const world = fakeWorld("2026-03-02T09:30:00Z", [group, sendQueue, ...more], ["send", "undelivered"]);
  return { world, scheduler: createScheduler(world) };
}

export const weekly = {
  GroupName: "hipline-dev",
  ScheduleExpression: "cron(0 8 ? * MON *)",
  ScheduleExpressionTimezone: "Europe/Paris",
  FlexibleTimeWindow: { Mode: "OFF" },
  Target: {
    Arn: arnOf("sqs", "send"),
    RoleArn: roleArn,
    Input: '{"slot":"e1","at":"<aws.scheduler.scheduled-time>"}',
    DeadLetterConfig: { Arn: arnOf("sqs", "undelivered") },
  },
};

export const create = (body: object, name = "weekly-e1") => rest("POST", `/schedules/${name}`, body);
export const update = (body: object) => rest("PUT", "/schedules/weekly-e1", body);
export const remove = () => rest("DELETE", "/schedules/weekly-e1", undefined, { groupName: "hipline-dev" });
