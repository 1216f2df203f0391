import { type Expression, parseExpression } from "./expression.ts";
import { invalid } from "./known.ts";
import type { RetryPolicy } from "./retries.ts";
import { isZone } from "./zoned-time.ts";

/** What CreateSchedule and UpdateSchedule carry: https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html */
export interface ScheduleRequest {
  Name: string;
  GroupName?: string;
  ScheduleExpression?: string;
  ScheduleExpressionTimezone?: string;
  /** Epoch seconds through the API, ISO 8601 in a template. */
  StartDate?: number | string;
  FlexibleTimeWindow?: { Mode?: string };
  ActionAfterCompletion?: string;
  Target?: Target;
  ClientToken?: string;
}

export const SCHEDULE_KEYS = [
  "Name",
  "GroupName",
  "ScheduleExpression",
  "ScheduleExpressionTimezone",
  "StartDate",
  "FlexibleTimeWindow",
  "ActionAfterCompletion",
  "Target",
  "ClientToken",
] as const;

export interface Target {
  Arn?: string;
  RoleArn?: string;
  Input?: string;
  RetryPolicy?: RetryPolicy;
  DeadLetterConfig?: { Arn?: string };
}

const TARGET_KEYS = ["Arn", "RoleArn", "Input", "RetryPolicy", "DeadLetterConfig"];

/** A schedule's settings, complete: what an update leaves out goes back to the default. */
export interface Settings {
  name: string;
  group: string;
  text: string;
  zone: string;
  start: number | undefined;
  deleteAfterCompletion: boolean;
  targetArn: string;
  roleArn: string;
  input: string;
  retryPolicy: RetryPolicy;
  dlqArn: string | undefined;
}

export function readSettings(request: ScheduleRequest): Settings {
  const { Name, GroupName = "default", ActionAfterCompletion = "NONE" } = request;
  requireName("Name", Name);
  requireName("GroupName", GroupName);
  requireOneOf("ActionAfterCompletion", ActionAfterCompletion, ["NONE", "DELETE"]);
  const zone = request.ScheduleExpressionTimezone ?? "UTC";
  if (!isZone(zone)) throw invalid(`ScheduleExpressionTimezone must be an IANA time zone, but is '${zone}'.`);
  if (request.FlexibleTimeWindow?.Mode !== "OFF")
    throw invalid("The local player plays the FlexibleTimeWindow.Mode OFF only.");
  const settings = {
    name: Name,
    group: GroupName,
    text: request.ScheduleExpression ?? "",
    zone,
    start: readDate(request.StartDate),
    deleteAfterCompletion: ActionAfterCompletion === "DELETE",
    ...readTarget(request.Target),
  };
  expressionOf(settings); // refuses a wrong one
  return settings;
}

export const expressionOf = ({ text, zone }: Settings): Expression => parseExpression(text, zone);

function readTarget(target: Target | undefined) {
  const stranger = Object.keys(target ?? {}).find((key) => !TARGET_KEYS.includes(key));
  if (stranger) throw invalid(`The local player does not play the schedule's Target.${stranger}.`);
  const { Arn = "", RoleArn = "", Input, RetryPolicy = {}, DeadLetterConfig } = target ?? {};
  if (!/^arn:aws:iam::\d{12}:role\/.+$/.test(RoleArn))
    throw invalid("Target.RoleArn must be the ARN of a role.");
  if (!Arn.startsWith("arn:aws:sqs:")) throw invalid("The local player plays schedules to queues only.");
  if (Input === undefined || Input === "")
    throw invalid("The local player does not play a Target without Input.");
  if (Buffer.byteLength(Input) > 262_144) throw invalid("Target.Input must be 256 KB or less.");
  requireBetween(
    "Target.RetryPolicy.MaximumEventAgeInSeconds",
    RetryPolicy.MaximumEventAgeInSeconds,
    60,
    86_400,
  );
  requireBetween("Target.RetryPolicy.MaximumRetryAttempts", RetryPolicy.MaximumRetryAttempts, 0, 185);
  return {
    targetArn: Arn,
    roleArn: RoleArn,
    input: Input,
    retryPolicy: RetryPolicy,
    dlqArn: DeadLetterConfig?.Arn,
  };
}

function readDate(date: number | string | undefined): number | undefined {
  const time = typeof date === "number" ? date * 1000 : date === undefined ? undefined : Date.parse(date);
  if (Number.isNaN(time)) throw invalid(`'${String(date)}' is no date.`);
  return time;
}

function requireName(field: string, value: string | undefined): void {
  if (value === undefined || !/^[0-9a-zA-Z\-_.]{1,64}$/.test(value))
    throw invalid(`${field} must be 1 to 64 of [0-9a-zA-Z-_.], but is '${value ?? ""}'.`);
}

function requireOneOf(field: string, value: string | undefined, allowed: string[]): void {
  if (value === undefined || !allowed.includes(value))
    throw invalid(`${field} must be one of ${allowed.join(", ")}, but is '${value ?? ""}'.`);
}

function requireBetween(field: string, value: number | undefined, low: number, high: number): void {
  if (value !== undefined && !(value >= low && value <= high))
    throw invalid(`${field} must be ${low} to ${high}, but is ${value}.`);
}
