import { describe, expect, it } from "vitest";
import { queues as settings } from "../../../infra/aws/queues.ts";
import { at, dev, resources, textAt } from "./synthesized.ts";

const { stateful, stateless } = dev;

interface Metric {
  Namespace: string;
  MetricName: string;
  Dimensions: { Name: string; Value: unknown }[];
}
const alarms = resources(stateless, "AWS::CloudWatch::Alarm").map(({ properties }) => ({
  name: textAt(properties, "AlarmName"),
  threshold: properties["Threshold"],
  metrics: metricsOf(properties),
}));

function metricsOf(properties: Readonly<Record<string, unknown>>): Metric[] {
  if (!("Metrics" in properties)) return [properties as unknown as Metric];
  const parts = properties["Metrics"] as { MetricStat?: { Metric: Metric } }[];
  return parts.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []);
}

const names = (template: typeof stateful, type: string, property: string): unknown[] =>
  resources(template, type).map(({ properties }) => properties[property]);
const queueNames = names(stateful, "AWS::SQS::Queue", "QueueName") as string[];
const functions = resources(stateless, "AWS::Lambda::Function").map(({ properties }) => properties);
const rules = resources(stateless, "AWS::Events::Rule").map(({ properties }) => properties);
const [api] = resources(stateless, "AWS::ApiGatewayV2::Api");

/** Everything of this deployment that sends metrics, as the dimensions that name it. */
const sources: Record<string, object[]> = {
  "AWS/SQS": queueNames.map((QueueName) => ({ QueueName })),
  "AWS/Lambda": functions.map(({ FunctionName }) => ({ FunctionName })),
  "AWS/Events": rules.map(({ Name, EventBusName }) =>
    EventBusName === "default" ? { RuleName: Name } : { EventBusName: "hipline-dev", RuleName: Name },
  ),
  "AWS/Scheduler": names(stateful, "AWS::Scheduler::ScheduleGroup", "Name").map((group) => ({
    ScheduleGroup: group,
  })),
  "AWS/ApiGateway": [{ ApiId: { Ref: api?.id } }],
  "AWS/SES": names(stateful, "AWS::SES::ConfigurationSet", "Name").map((name) => ({
    "ses:configuration-set": name,
  })),
  Hipline: functions.map(({ Environment }) => ({
    service: at(Environment, "Variables", "POWERTOOLS_SERVICE_NAME"),
  })),
};

const dimensionsOf = ({ Dimensions }: Metric): object =>
  Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value]));
const watching = (namespace: string, metricName: string, dimensions: object) =>
  alarms.find(({ metrics }) =>
    metrics.some(
      (metric) =>
        metric.Namespace === namespace &&
        metric.MetricName === metricName &&
        JSON.stringify(dimensionsOf(metric)) === JSON.stringify(dimensions),
    ),
  );

describe.each(alarms)("$name", ({ metrics }) => {
  it("looks at what is deployed here", () => {
    for (const metric of metrics) expect(sources[metric.Namespace]).toContainEqual(dimensionsOf(metric));
  });
});

it.each(queueNames.filter((name) => /-dlq$|-undelivered-/.test(name)))(
  "the first message on %s wakes people",
  (QueueName) => {
    const alarm = watching("AWS/SQS", "ApproximateNumberOfMessagesVisible", { QueueName });
    expect(alarm?.threshold).toBe(1);
  },
);

it.each(Object.entries(settings))(
  "a message that waits too long on %s wakes people",
  (name, { maxWaitSeconds }) => {
    const alarm = watching("AWS/SQS", "ApproximateAgeOfOldestMessage", { QueueName: `hipline-dev-${name}` });
    expect(alarm?.threshold).toBe(maxWaitSeconds);
  },
);

it.each(functions)("two bad periods of $FunctionName wake people", ({ FunctionName }) => {
  for (const metric of ["Errors", "Throttles"])
    expect(watching("AWS/Lambda", metric, { FunctionName })?.threshold).toBe(1);
});

it.each(rules)("an event that $Name cannot deliver wakes people", ({ Name, EventBusName }) => {
  const bus = EventBusName === "default" ? {} : { EventBusName: "hipline-dev" };
  expect(watching("AWS/Events", "FailedInvocations", { ...bus, RuleName: Name })?.threshold).toBe(1);
});

it.each(["InvocationDroppedCount", "InvocationsFailedToBeSentToDeadLetterCount"])(
  "a schedule's %s wakes people",
  (metric) => {
    expect(watching("AWS/Scheduler", metric, { ScheduleGroup: "hipline-dev" })?.threshold).toBe(1);
  },
);

it.each([
  ["Reputation.BounceRate", 0.02],
  ["Reputation.ComplaintRate", 0.0005],
])("%s wakes people long before AWS reviews the account", (metric, threshold) => {
  expect(watching("AWS/SES", metric, { "ses:configuration-set": "hipline-dev" })?.threshold).toBe(threshold);
});

it.each([
  ["an email that is two days late", "Overdue", "reconcile"],
  ["an email that was due and is neither sent nor ended", "Unaccounted", "reconcile"],
  ["a plan without an address for a day", "Unreachable", "reconcile"],
  ["a clinic that is stopped by its bounces", "Stopped", "record-delivery"],
  ["a clinic that is still stopped", "Stopped", "reconcile"],
  ["a clinic whose day is full", "Capped", "send-email"],
  ["an alert that the sender could not hand over", "AlertsUndelivered", "send-email"],
  ["an alert that did not arrive", "AlertsUndelivered", "record-delivery"],
])("%s wakes people", (_, metric, name) => {
  expect(watching("Hipline", metric, { service: `hipline-dev-${name}` })?.threshold).toBe(1);
});

it("a page that fails wakes people", () => {
  expect(watching("AWS/ApiGateway", "5xx", { ApiId: { Ref: api?.id } })?.threshold).toBe(1);
});
