import { invalid } from "./known.ts";
import type { Schedule } from "./schedule-book.ts";

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
      Arn: arn,
      Name: settings.name,
      GroupName: settings.group,
      State: "ENABLED",
      Target: { Arn: settings.targetArn },
      CreationDate: createdAt / 1000,
      LastModificationDate: modifiedAt / 1000,
    })),
    NextToken: to < found.length ? String(to) : undefined,
  };
}
