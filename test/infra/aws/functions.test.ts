import { expect, it } from "vitest";
import { functionNamed } from "./functions.ts";
import { at, dev, nameOf, queueName, resources, textAt } from "./synthesized.ts";

const { stateful, stateless } = dev;
const everywhere = ["BUS_NAME", "POWERTOOLS_SERVICE_NAME"];
const consumer = [...everywhere, "DLQ_URL", "TABLE_NAME"];
const planner = [
  ...consumer,
  "ADDRESS_SECRET_ARN",
  "CLINICS",
  "SCHEDULE_DLQ_ARN",
  "SCHEDULE_GROUP",
  "SCHEDULE_ROLE_ARN",
  "SEND_QUEUE_ARN",
];
const names = [
  "record-consult",
  "assign-plan",
  "change-plan",
  "erase-patient",
  "record-check-in",
  "send-email",
  "record-delivery",
  "reconcile",
  "web",
];

it.each([
  ["record-consult", [...planner, "SEND_QUEUE_URL", "URGENT_QUEUE_ARN", "URGENT_QUEUE_URL"]],
  ["assign-plan", [...planner, "RECONCILE_QUEUE_ARN", "SEND_QUEUE_URL"]],
  ["change-plan", [...planner, "SEND_QUEUE_URL"]],
  [
    "send-email",
    [
      ...planner,
      "BASE_URL",
      "CONFIGURATION_SET",
      "FROM_ADDRESS",
      "LINK_SECRET_ARN",
      "RECIPIENT_ALLOW_LIST",
      "SEND_CONCURRENCY",
      "SEND_QUEUE_URL",
      "SITE_URL",
      "URGENT_QUEUE_ARN",
      "URGENT_QUEUE_URL",
    ],
  ],
  ["erase-patient", [...consumer, "ADDRESS_SECRET_ARN", "CLINICS", "ERASE_QUEUE_URL", "SCHEDULE_GROUP"]],
  [
    "record-check-in",
    [
      ...consumer,
      "CLINICS",
      "SCHEDULE_DLQ_ARN",
      "SCHEDULE_GROUP",
      "SCHEDULE_ROLE_ARN",
      "URGENT_QUEUE_ARN",
      "URGENT_QUEUE_URL",
    ],
  ],
  ["record-delivery", [...consumer, "URGENT_QUEUE_URL"]],
  [
    "reconcile",
    [
      "ADDRESS_SECRET_ARN",
      "CLINICS",
      "DLQ_URL",
      "POWERTOOLS_SERVICE_NAME",
      "RECONCILE_QUEUE_URL",
      "SCHEDULE_DLQ_ARN",
      "SCHEDULE_GROUP",
      "SCHEDULE_ROLE_ARN",
      "SEND_QUEUE_ARN",
      "SEND_QUEUE_URL",
      "TABLE_NAME",
      "URGENT_QUEUE_ARN",
      "URGENT_QUEUE_URL",
    ],
  ],
  [
    "web",
    [
      ...everywhere,
      "LANGUAGES",
      "LINK_SECRET_ARN",
      "CLINICS",
      "SITE_URL",
      "TABLE_NAME",
      "ADDRESS_SECRET_ARN",
    ],
  ],
])("%s is told what it uses", (name, variables) => {
  const told = at(functionNamed(name).properties, "Environment", "Variables") as object;
  expect(Object.keys(told).sort()).toEqual([...variables].sort());
});

/** What every function that is told of one of these must be told. */
const meant: Record<string, string> = {
  BUS_NAME: "hipline-dev",
  TABLE_NAME: "AWS::DynamoDB::GlobalTable",
  ADDRESS_SECRET_ARN: "hipline-dev/address-key",
  LINK_SECRET_ARN: "hipline-dev/link-key",
  SCHEDULE_GROUP: "hipline-dev",
  SCHEDULE_ROLE_ARN: "hipline-dev-scheduler",
  SCHEDULE_DLQ_ARN: "hipline-dev-undelivered-schedules",
  SEND_QUEUE_ARN: "hipline-dev-send",
  SEND_QUEUE_URL: "hipline-dev-send",
  URGENT_QUEUE_ARN: "hipline-dev-urgent",
  URGENT_QUEUE_URL: "hipline-dev-urgent",
  RECONCILE_QUEUE_ARN: "hipline-dev-reconcile",
  RECONCILE_QUEUE_URL: "hipline-dev-reconcile",
  ERASE_QUEUE_URL: "hipline-dev-erase-patient",
  FROM_ADDRESS: "program@mail.hipline.example",
  CONFIGURATION_SET: "hipline-dev",
  SEND_CONCURRENCY: "2",
  LANGUAGES: "en,es",
};

it.each(names)("%s is told of the right ones", (name) => {
  const told = at(functionNamed(name).properties, "Environment", "Variables") as Record<string, unknown>;
  const known = Object.entries(told).filter(([variable]) => variable in meant);
  expect(Object.fromEntries(known.map(([variable, value]) => [variable, nameOf(stateful, value)]))).toEqual(
    Object.fromEntries(known.map(([variable]) => [variable, meant[variable]])),
  );
  expect(told["POWERTOOLS_SERVICE_NAME"]).toBe(`hipline-dev-${name}`);
});

it("every function that serves clinics is told of the same ones", () => {
  const told = names.map(
    (name) =>
      (at(functionNamed(name).properties, "Environment", "Variables") as Record<string, unknown>)["CLINICS"],
  );
  const clinics = told.filter((text): text is string => text !== undefined);
  expect(clinics.length).toBe(names.length - 1);
  expect(new Set(clinics).size).toBe(1);
  expect((JSON.parse(clinics[0] ?? "[]") as { id: string }[]).map(({ id }) => id)).toEqual(["hip-strong"]);
});

it("links lead to the API of the pages and to the site", () => {
  const { BASE_URL } = at(functionNamed("send-email").properties, "Environment", "Variables") as Record<
    string,
    unknown
  >;
  const [api] = resources(stateless, "AWS::ApiGatewayV2::Api");
  expect(BASE_URL).toEqual({ "Fn::GetAtt": [api?.id, "ApiEndpoint"] });
  const [distribution] = resources(dev.site, "AWS::CloudFront::Distribution");
  for (const name of ["send-email", "web"]) {
    const { SITE_URL } = at(functionNamed(name).properties, "Environment", "Variables") as Record<
      string,
      unknown
    >;
    expect(JSON.stringify(SITE_URL)).toMatch(
      new RegExp(
        `^\\{"Fn::Join":\\["",\\["https://",\\{"Fn::ImportValue":"[^"]*GetAtt${distribution?.id ?? ""}DomainName[0-9A-F]+"\\}\\]\\]\\}$`,
      ),
    );
  }
});

it.each(names)("%s begins at its handler, with half a gigabyte, in a role of its own", (name) => {
  const { properties } = functionNamed(name);
  const bucket = { "Fn::Sub": "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}" };
  expect(properties).toMatchObject({
    Handler: "index.handler",
    MemorySize: 512,
    Code: { S3Bucket: bucket },
  });
  const role = textAt(properties, "Role", "Fn::GetAtt", 0);
  const users = resources(stateless, "AWS::Lambda::Function").filter(
    (other) => at(other.properties, "Role", "Fn::GetAtt", 0) === role,
  );
  expect(users.map(({ id }) => id)).toEqual([functionNamed(name).id]);
});

it("what waits for SES may take a minute, a page ten seconds, everything else half a minute", () => {
  const seconds = Object.fromEntries(names.map((name) => [name, functionNamed(name).properties["Timeout"]]));
  expect(seconds).toEqual({
    "record-consult": 30,
    "assign-plan": 30,
    "change-plan": 30,
    "erase-patient": 30,
    "record-check-in": 30,
    "send-email": 60,
    "record-delivery": 30,
    reconcile: 60,
    web: 10,
  });
});

it.each([
  ["record-consult", "record-consult-dlq"],
  ["assign-plan", "assign-plan-dlq"],
  ["change-plan", "change-plan-dlq"],
  ["erase-patient", "erase-patient-dlq"],
  ["record-check-in", "check-in-dlq"],
  ["send-email", "send-dlq"],
  ["record-delivery", "delivery-dlq"],
  ["reconcile", "reconcile-dlq"],
])("%s puts poison on %s", (name, deadLetters) => {
  const url = at(functionNamed(name).properties, "Environment", "Variables", "DLQ_URL");
  expect(queueName(stateful, url)).toBe(`hipline-dev-${deadLetters}`);
});

it.each([
  ["record-consult", "record-consult"],
  ["assign-plan", "assign-plan"],
  ["change-plan", "change-plan"],
  ["erase-patient", "erase-patient"],
  ["stop", "change-plan"],
  ["check-in", "record-check-in"],
  ["send", "send-email"],
  ["urgent", "send-email"],
  ["delivery", "record-delivery"],
  ["reconcile", "reconcile"],
])("queue %s is consumed by %s", (queue, name) => {
  const mapping = resources(stateless, "AWS::Lambda::EventSourceMapping").find(
    ({ properties }) => queueName(stateful, properties["EventSourceArn"]) === `hipline-dev-${queue}`,
  );
  expect(at(mapping?.properties, "FunctionName", "Ref")).toBe(functionNamed(name).id);
});

it("two copies of send-email at most drain each of its queues in dev", () => {
  const scaled = resources(stateless, "AWS::Lambda::EventSourceMapping")
    .filter(({ properties }) => "ScalingConfig" in properties)
    .map(({ properties }) => [
      queueName(stateful, properties["EventSourceArn"]),
      at(properties, "ScalingConfig", "MaximumConcurrency"),
    ]);
  expect(scaled).toEqual([
    ["hipline-dev-send", 2],
    ["hipline-dev-urgent", 2],
  ]);
});

it.each(names)("%s runs Node 24 on arm64", (name) => {
  expect(functionNamed(name).properties).toMatchObject({ Runtime: "nodejs24.x", Architectures: ["arm64"] });
});

it.each(names)("%s logs to a group of its own that forgets after a week in dev", (name) => {
  const groupId = textAt(functionNamed(name).properties, "LoggingConfig", "LogGroup", "Ref");
  const group = resources(stateless, "AWS::Logs::LogGroup").find(({ id }) => id === groupId);
  expect(group?.properties).toEqual({ LogGroupName: `/aws/lambda/hipline-dev-${name}`, RetentionInDays: 7 });
});

it("so do the pages' access logs, where API Gateway may write", () => {
  const [stage] = resources(stateless, "AWS::ApiGatewayV2::Stage");
  const groupId = textAt(stage?.properties, "AccessLogSettings", "DestinationArn", "Fn::GetAtt", 0);
  const group = resources(stateless, "AWS::Logs::LogGroup").find(({ id }) => id === groupId);
  expect(group?.properties).toEqual({ LogGroupName: "/aws/vendedlogs/hipline-dev-web", RetentionInDays: 7 });
});

it.each(resources(stateless, "AWS::Scheduler::Schedule"))(
  "the schedule $properties.Name fires to the minute, as the role of schedules, and keeps what it could not deliver",
  ({ properties }) => {
    expect(properties["FlexibleTimeWindow"]).toEqual({ Mode: "OFF" });
    const { RoleArn, DeadLetterConfig } = properties["Target"] as Record<string, unknown>;
    expect(nameOf(stateful, RoleArn)).toBe("hipline-dev-scheduler");
    expect(queueName(stateful, at(DeadLetterConfig, "Arn"))).toBe("hipline-dev-undelivered-schedules");
  },
);

it("reconcile looks every hour on the hour", () => {
  const schedule = resources(stateless, "AWS::Scheduler::Schedule").find(
    ({ properties }) => properties["Name"] === "every-hour",
  );
  expect(schedule?.properties).toMatchObject({
    GroupName: "hipline-dev",
    ScheduleExpression: "cron(0 * * * ? *)",
    Target: { Input: '{"v":1,"kind":"sweep","scheduledAt":"<aws.scheduler.scheduled-time>"}' },
  });
  expect(queueName(stateful, at(schedule?.properties, "Target", "Arn"))).toBe("hipline-dev-reconcile");
});

it("each clinic gets its list on its own Monday morning", () => {
  const digests = resources(stateless, "AWS::Scheduler::Schedule").filter(({ id }) =>
    id.startsWith("Digest"),
  );
  expect(digests.map(({ properties }) => properties)).toMatchObject([
    {
      Name: "digest-hip-strong",
      GroupName: "hipline-dev",
      ScheduleExpression: "cron(0 8 ? * MON *)",
      ScheduleExpressionTimezone: "America/New_York",
      Target: {
        Input:
          '{"v":1,"kind":"digest-tick","clinicId":"hip-strong","scheduledAt":"<aws.scheduler.scheduled-time>"}',
      },
    },
  ]);
  expect(queueName(stateful, at(digests[0]?.properties, "Target", "Arn"))).toBe("hipline-dev-urgent");
});
