import { describe, expect, it } from "vitest";
import { queues as settings } from "../../../infra/aws/queues.ts";
import { at, dev, listOf, queueName, resources, statementsOf, textAt } from "./synthesized.ts";

const { stateful, stateless } = dev;
const queues = resources(stateful, "AWS::SQS::Queue");
const policies = resources(stateful, "AWS::SQS::QueuePolicy").map((policy) => ({
  queue: queueName(stateful, at(policy.properties, "Queues", 0)),
  statements: statementsOf(policy),
}));
const workQueues = Object.keys(settings);

it("queues have the names that live schedules and the runbook carry", () => {
  expect(queues.map(({ properties }) => properties["QueueName"]).sort()).toEqual([
    "hipline-dev-assign-plan",
    "hipline-dev-assign-plan-dlq",
    "hipline-dev-change-plan",
    "hipline-dev-change-plan-dlq",
    "hipline-dev-check-in",
    "hipline-dev-check-in-dlq",
    "hipline-dev-delivery",
    "hipline-dev-delivery-dlq",
    "hipline-dev-erase-patient",
    "hipline-dev-erase-patient-dlq",
    "hipline-dev-reconcile",
    "hipline-dev-reconcile-dlq",
    "hipline-dev-record-consult",
    "hipline-dev-record-consult-dlq",
    "hipline-dev-send",
    "hipline-dev-send-dlq",
    "hipline-dev-stop",
    "hipline-dev-stop-dlq",
    "hipline-dev-undelivered-events",
    "hipline-dev-undelivered-schedules",
    "hipline-dev-urgent",
    "hipline-dev-urgent-dlq",
  ]);
});

describe.each(queues)("$properties.QueueName", ({ properties, deletionPolicy }) => {
  it("refuses connections without TLS", () => {
    const policy = policies.find(({ queue }) => queue === properties["QueueName"]);
    expect(policy?.statements).toContainEqual(
      expect.objectContaining({
        Effect: "Deny",
        Action: "sqs:*",
        Principal: { AWS: "*" },
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    );
  });

  it("is encrypted", () => {
    expect(properties["SqsManagedSseEnabled"]).toBe(true);
  });

  it("survives its stack", () => {
    expect(deletionPolicy).toBe("Retain");
  });
});

describe.each(workQueues)("%s", (name) => {
  const properties = queues.find(
    ({ properties: found }) => found["QueueName"] === `hipline-dev-${name}`,
  )?.properties;
  const mapping = resources(stateless, "AWS::Lambda::EventSourceMapping").find(
    (found) => queueName(stateful, found.properties["EventSourceArn"]) === `hipline-dev-${name}`,
  )?.properties;

  it("hands poison to its own dead letters", () => {
    const target = at(properties, "RedrivePolicy", "deadLetterTargetArn");
    expect(queueName(stateful, target)).toBe(`hipline-dev-${name}-dlq`);
  });

  it("has dead letters that keep for 14 days", () => {
    stateful.hasResourceProperties("AWS::SQS::Queue", {
      QueueName: `hipline-dev-${name}-dlq`,
      MessageRetentionPeriod: 1_209_600,
    });
  });

  it("gives a message an hour of chances, and one that waits for SES a hundred", () => {
    const chances = name === "send" || name === "urgent" ? 100 : 20;
    expect(at(properties, "RedrivePolicy", "maxReceiveCount")).toBe(chances);
  });

  it("is consumed in batches of ten whose messages fail one by one", () => {
    expect(mapping).toMatchObject({ BatchSize: 10, FunctionResponseTypes: ["ReportBatchItemFailures"] });
  });

  it("hides a message for six times as long as its function may run", () => {
    const functionId = textAt(mapping, "FunctionName", "Ref");
    const consumer = resources(stateless, "AWS::Lambda::Function").find(({ id }) => id === functionId);
    expect(properties?.["VisibilityTimeout"]).toBe(6 * (consumer?.properties["Timeout"] as number));
  });

  it("keeps a message for four days", () => {
    expect(properties?.["MessageRetentionPeriod"]).toBe(345_600);
  });
});

it.each(["undelivered-events", "undelivered-schedules"])("%s keeps for 14 days", (name) => {
  stateful.hasResourceProperties("AWS::SQS::Queue", {
    QueueName: `hipline-dev-${name}`,
    MessageRetentionPeriod: 1_209_600,
  });
});

it("queues accept EventBridge for their own rules in this account, and nobody else", () => {
  const accepted = policies.flatMap(({ queue, statements }) =>
    statements
      .filter(({ Effect }) => Effect === "Allow")
      .map(({ Action, Principal, Condition }) => ({
        queue,
        Action,
        Principal,
        account: Condition?.["StringEquals"],
        rules: listOf(Condition?.["ArnLike"]?.["aws:SourceArn"]),
      })),
  );
  const ofUs = ["arn:", { Ref: "AWS::Partition" }, ":events:", { Ref: "AWS::Region" }, ":"];
  const arn = (rule: string) => ({ "Fn::Join": ["", [...ofUs, { Ref: "AWS::AccountId" }, rule]] });
  const fromRules = (name: string, ...rules: string[]) => ({
    queue: `hipline-dev-${name}`,
    Action: "sqs:SendMessage",
    Principal: { Service: "events.amazonaws.com" },
    account: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
    rules: rules.map(arn),
  });
  expect(accepted.sort((a, b) => a.queue.localeCompare(b.queue))).toEqual([
    fromRules("assign-plan", ":rule/hipline-dev/assign-plan-*"),
    fromRules("change-plan", ":rule/hipline-dev/change-plan-*"),
    fromRules("check-in", ":rule/hipline-dev/check-in-*"),
    fromRules("delivery", ":rule/hipline-dev-delivery"),
    fromRules("erase-patient", ":rule/hipline-dev/erase-patient-*"),
    fromRules("record-consult", ":rule/hipline-dev/record-consult-*"),
    fromRules("stop", ":rule/hipline-dev/stop-*"),
    fromRules("undelivered-events", ":rule/hipline-dev/*", ":rule/hipline-dev-delivery"),
  ]);
});
