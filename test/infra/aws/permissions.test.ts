import { describe, expect, it } from "vitest";
import { functionNamed, statementsOfFunction } from "./functions.ts";
import { at, dev, listOf, queueName, resources, type Statement, statementsOf } from "./synthesized.ts";

const { stateful, stateless } = dev;
const log = ["logs:CreateLogStream", "logs:PutLogEvents"];
const consume = ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"];
const table = ["dynamodb:GetItem", "dynamodb:PutItem"];
const schedule = ["iam:PassRole", "scheduler:CreateSchedule", "scheduler:DeleteSchedule"];
const reschedule = "scheduler:UpdateSchedule";
const hash = "secretsmanager:GetSecretValue";
const tell = ["sqs:SendMessage", "events:PutEvents"];

function statementWith(name: string, action: string): Statement {
  const found = statementsOfFunction(name).filter(({ Action }) => listOf(Action).includes(action));
  const [statement] = found;
  if (statement === undefined || found.length > 1)
    throw new Error(`${name} has ${found.length} statements of ${action}.`);
  return statement;
}

it.each([
  ["record-consult", [...log, ...consume, ...table, ...schedule, reschedule, hash, ...tell]],
  ["assign-plan", [...log, ...consume, ...table, ...schedule, reschedule, hash, ...tell]],
  ["change-plan", [...log, ...consume, ...table, ...schedule, reschedule, hash, ...tell]],
  [
    "erase-patient",
    [
      ...[...log, ...consume, ...table, "dynamodb:Query", "dynamodb:DeleteItem"],
      ...["scheduler:ListSchedules", "scheduler:DeleteSchedule", hash, ...tell],
    ],
  ],
  [
    "send-email",
    [
      ...log,
      ...consume,
      ...table,
      "dynamodb:Query",
      "dynamodb:UpdateItem",
      ...schedule,
      ...tell,
      "ses:SendEmail",
      "secretsmanager:GetSecretValue",
    ],
  ],
  [
    "record-check-in",
    [...log, ...consume, ...table, "dynamodb:Query", "iam:PassRole", "scheduler:CreateSchedule", ...tell],
  ],
  ["record-delivery", [...log, ...consume, ...table, "dynamodb:UpdateItem", ...tell]],
  [
    "reconcile",
    [
      ...log,
      ...consume,
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "iam:PassRole",
      "scheduler:CreateSchedule",
      reschedule,
      "sqs:SendMessage",
      "ses:GetAccount",
      "ses:ListSuppressedDestinations",
      hash,
    ],
  ],
  [
    "web",
    [...log, "dynamodb:GetItem", "dynamodb:Query", "secretsmanager:GetSecretValue", "events:PutEvents"],
  ],
])("%s may do what it needs and nothing more", (name, actions) => {
  const allowed = statementsOfFunction(name).flatMap(({ Action }) => listOf(Action));
  expect([...new Set(allowed)].sort()).toEqual([...actions].sort());
});

it.each([
  ["record-consult", ["record-consult-dlq", "send", "urgent"]],
  ["assign-plan", ["assign-plan-dlq", "send"]],
  ["change-plan", ["change-plan-dlq", "send"]],
  ["erase-patient", ["erase-patient", "erase-patient-dlq"]],
  ["record-check-in", ["check-in-dlq", "urgent"]],
  ["send-email", ["send", "send-dlq", "urgent"]],
  ["record-delivery", ["delivery-dlq", "urgent"]],
  ["reconcile", ["reconcile", "reconcile-dlq", "send", "urgent"]],
])("%s may put messages on %j", (name, queueNames) => {
  const targets = statementsOfFunction(name)
    .filter(({ Action }) => listOf(Action).includes("sqs:SendMessage"))
    .flatMap(({ Resource }) => listOf(Resource).map((arn) => queueName(stateful, arn)));
  expect(targets.sort()).toEqual(queueNames.map((queue) => `hipline-dev-${queue}`));
});

it.each([
  ["record-consult", ["record-consult"]],
  ["assign-plan", ["assign-plan"]],
  ["change-plan", ["change-plan", "stop"]],
  ["erase-patient", ["erase-patient"]],
  ["record-check-in", ["check-in"]],
  ["send-email", ["send", "urgent"]],
  ["record-delivery", ["delivery"]],
  ["reconcile", ["reconcile"]],
])("%s may consume %j", (name, queueNames) => {
  const sources = listOf(statementWith(name, "sqs:ReceiveMessage").Resource).map((arn) =>
    queueName(stateful, arn),
  );
  expect(sources.sort()).toEqual(queueNames.map((queue) => `hipline-dev-${queue}`));
});

it.each([
  ["record-consult", "hipline"],
  ["assign-plan", "hipline"],
  ["change-plan", "hipline"],
  ["erase-patient", "hipline"],
  ["record-check-in", "hipline"],
  ["send-email", "hipline"],
  ["record-delivery", "hipline"],
  ["web", "hipline.web"],
])("%s publishes as %s only", (name, source) => {
  expect(statementWith(name, "events:PutEvents").Condition).toEqual({
    "ForAllValues:StringEquals": { "events:source": source },
  });
});

it.each(["record-consult", "assign-plan", "change-plan", "record-check-in", "send-email", "reconcile"])(
  "%s may hand the schedules' role to Scheduler only",
  (name) => {
    expect(statementWith(name, "iam:PassRole").Condition).toEqual({
      StringEquals: { "iam:PassedToService": "scheduler.amazonaws.com" },
    });
  },
);

it.each(resources(stateless, "AWS::IAM::Role"))("$id is taken by Lambda alone", ({ properties }) => {
  expect(at(properties, "AssumeRolePolicyDocument", "Statement")).toEqual([
    { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } },
  ]);
});

describe("send-email", () => {
  it("sends from our address, and in dev to the allow-list only", () => {
    expect(statementWith("send-email", "ses:SendEmail").Condition).toEqual({
      StringEquals: { "ses:FromAddress": "program@mail.hipline.example" },
      "ForAllValues:StringLike": {
        "ses:Recipients": [
          "*@example.com",
          "*@example.org",
          "*@hip-strong.example",
          "*@simulator.amazonses.com",
        ],
      },
    });
  });

  it("refuses in code what IAM refuses", () => {
    const { properties } = functionNamed("send-email");
    expect(at(properties, "Environment", "Variables", "RECIPIENT_ALLOW_LIST")).toBe(
      "@example.com,@example.org,@hip-strong.example,@simulator.amazonses.com",
    );
  });
});

it("no policy allows actions by wildcard", () => {
  const allowed = [stateful, stateless]
    .flatMap((template) =>
      ["AWS::IAM::Policy", "AWS::SQS::QueuePolicy"].flatMap((type) => resources(template, type)),
    )
    .flatMap(statementsOf)
    .filter(({ Effect }) => Effect === "Allow");
  expect(allowed.flatMap(({ Action }) => listOf(Action)).filter((action) => action.includes("*"))).toEqual(
    [],
  );
});

it("the only resources named by wildcard are the schedules of our group, and what belongs to no resource", () => {
  const wildcards = resources(stateless, "AWS::IAM::Policy")
    .flatMap(statementsOf)
    .flatMap(({ Resource }) => JSON.stringify(Resource).match(/[^"]*\*[^"]*/g) ?? []);
  expect([...new Set(wildcards)]).toEqual([":schedule/hipline-dev/*", "*"]);
  const anything = resources(stateless, "AWS::IAM::Policy")
    .flatMap(statementsOf)
    .filter(({ Resource }) => Resource === "*");
  expect(anything.flatMap(({ Action }) => listOf(Action)).sort()).toEqual([
    "scheduler:ListSchedules",
    "ses:GetAccount",
    "ses:ListSuppressedDestinations",
  ]);
});
