import { describe, expect, it } from "vitest";
import { App } from "aws-cdk-lib/core";
import { addStacks, cdkContext } from "../../../infra/aws/app.ts";
import { stageConfig } from "../../../infra/aws/config.ts";
import { at, listOf, prod, resources, statementsOf } from "./synthesized.ts";

const { stateful, stateless } = prod();
const [key] = resources(stateful, "AWS::KMS::Key");
const keyArn = { "Fn::GetAtt": [key?.id, "Arn"] };

describe("prod encrypts with a key of our own", () => {
  it.each(resources(stateful, "AWS::SQS::Queue"))("queue $properties.QueueName", ({ properties }) => {
    expect(properties["KmsMasterKeyId"]).toEqual(keyArn);
  });

  it("the table", () => {
    stateful.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      Replicas: [{ SSESpecification: { KMSMasterKeyId: keyArn } }],
    });
  });

  it("the key of the links", () => {
    stateful.hasResourceProperties("AWS::SecretsManager::Secret", { KmsKeyId: keyArn });
  });

  it.each(resources(stateless, "AWS::Logs::LogGroup"))(
    "log group $properties.LogGroupName",
    ({ properties }) => {
      expect(JSON.stringify(properties["KmsKeyId"])).toContain("DataKey");
    },
  );
});

describe("the key", () => {
  const statements = (key === undefined ? [] : [key]).flatMap(({ properties }) =>
    statementsOf({
      id: "",
      deletionPolicy: undefined,
      properties: { PolicyDocument: properties["KeyPolicy"] },
    }),
  );

  it("rotates and survives its stack", () => {
    stateful.hasResource("AWS::KMS::Key", {
      DeletionPolicy: "Retain",
      Properties: { EnableKeyRotation: true },
    });
  });

  it.each([
    ["events.amazonaws.com", ":rule/*"],
    ["logs.us-east-1.amazonaws.com", ":log-group:*"],
  ])("lets in %s for resources of this account alone", (service, suffix) => {
    const statement = statements.find(
      ({ Principal }) => (Principal as { Service?: string }).Service === service,
    );
    const arn = JSON.stringify(statement?.Condition?.["ArnLike"]);
    expect(arn).toContain('{"Ref":"AWS::AccountId"}');
    expect(arn).toContain(suffix);
  });

  it("lets the schedules' role write to encrypted queues", () => {
    const allowed = resources(stateful, "AWS::IAM::Policy").flatMap(statementsOf);
    expect(allowed).toContainEqual({
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: keyArn,
    });
  });
});

it("prod writes to everyone, still from our address only", () => {
  const sending = resources(stateless, "AWS::IAM::Policy")
    .flatMap(statementsOf)
    .filter(({ Action }) => listOf(Action).includes("ses:SendEmail"));
  expect(sending.map(({ Condition }) => Condition)).toEqual([
    { StringEquals: { "ses:FromAddress": "program@mail.hipline.example" } },
  ]);
});

it("prod cannot be deleted without lifting its protection first", () => {
  const app = new App({ context: { ...cdkContext(), "aws:cdk:bundling-stacks": [] } });
  const stacks = addStacks(app, stageConfig("prod"));
  expect([stacks.stateful.terminationProtection, stacks.stateless.terminationProtection]).toEqual([
    true,
    true,
  ]);
});

it.each(resources(stateless, "AWS::CloudWatch::Alarm"))(
  "$properties.AlarmName wakes people",
  ({ properties }) => {
    expect(JSON.stringify(properties["AlarmActions"])).toContain(":hipline-alarms");
  },
);

describe("prod withholds the languages that no clinic signed off", () => {
  const told = (name: string) =>
    resources(stateless, "AWS::Lambda::Function")
      .filter(({ properties }) => properties["FunctionName"] === `hipline-prod-${name}`)
      .map(({ properties }) => at(properties, "Environment", "Variables") as Record<string, unknown>)[0];

  it("from its pages", () => {
    expect(told("web")?.["LANGUAGES"]).toBe("en");
  });

  it("from its emails", () => {
    expect(told("send-email")?.["CLINICS"]).not.toContain("languageSignOff");
  });
});
