import { invalid } from "./known.ts";
import type { Schedule } from "./schedule-book.ts";

/** https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetSchedule.html */
export function describe({ arn, settings, createdAt, modifiedAt }: Schedule): object {
  return {
    ...summaryOf(settings),
    Arn: arn,
    Description: settings.description,
    ScheduleExpression: settings.text,
    ScheduleExpressionTimezone: settings.zone,
    StartDate: seconds(settings.start),
    EndDate: seconds(settings.end),
    FlexibleTimeWindow:
      settings.windowMinutes === 0
        ? { Mode: "OFF" }
        : { Mode: "FLEXIBLE", MaximumWindowInMinutes: settings.windowMinutes },
    ActionAfterCompletion: settings.deleteAfterCompletion ? "DELETE" : "NONE",
    Target: {
      Arn: settings.targetArn,
      RoleArn: settings.roleArn,
      Input: settings.input,
      RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185, ...settings.retryPolicy },
      DeadLetterConfig: settings.dlqArn === undefined ? undefined : { Arn: settings.dlqArn },
    },
    CreationDate: seconds(createdAt),
    LastModificationDate: seconds(modifiedAt),
  };
}

const LIST_PARAMETERS = ["ScheduleGroup", "NamePrefix", "MaxResults", "NextToken"];

/** No expression and only the ARN of the target: https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ScheduleSummary.html */
export function listPage(schedules: Schedule[], query: URLSearchParams): object {
  const stranger = [...query.keys()].find((key) => !LIST_PARAMETERS.includes(key));
  if (stranger) throw invalid(`The local player does not play the parameter ${stranger} of ListSchedules.`);
  const group = query.get("ScheduleGroup");
  const from = Number(query.get("NextToken") ?? 0);
  const to = from + Number(query.get("MaxResults") ?? 100);
  const found = schedules
    .filter(({ settings }) => group === null || settings.group === group)
    .filter(({ settings }) => settings.name.startsWith(query.get("NamePrefix") ?? ""))
    .sort((a, b) => (a.arn < b.arn ? -1 : 1));
  return {
    Schedules: found.slice(from, to).map(({ arn, settings, createdAt, modifiedAt }) => ({
      ...summaryOf(settings),
      Arn: arn,
      Target: { Arn: settings.targetArn },
      CreationDate: seconds(createdAt),
      LastModificationDate: seconds(modifiedAt),
    })),
    NextToken: to < found.length ? String(to) : undefined,
  };
}

const summaryOf = ({ name, group, enabled }: Schedule["settings"]) => ({
  Name: name,
  GroupName: group,
  State: enabled ? "ENABLED" : "DISABLED",
});

function seconds(time: number): number;
function seconds(time: number | undefined): number | undefined;
function seconds(time: number | undefined): number | undefined {
  return time === undefined ? undefined : time / 1000;
}
