import { describe, expect, it } from "vitest";
import { App } from "aws-cdk-lib/core";
import { addStacks, cdkContext } from "../../../infra/aws/app.ts";
import { stageConfig } from "../../../infra/aws/config.ts";
import { at, dev, listOf, prod, resources, type Statement, statementsOf } from "./synthesized.ts";

const { stateful, stateless, site } = prod();
const [key] = resources(stateful, "AWS::KMS::Key");
const keyArn = { "Fn::GetAtt": [key?.id, "Arn"] };

describe("prod encrypts with a key of our own", () => {
  it.each(resources(stateful, "AWS::SQS::Queue"))("queue $properties.QueueName", ({ properties }) => {
    expect(properties["KmsMasterKeyId"]).toEqual(keyArn);
  });

  it("the table", () => {
    stateful.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      Replicas: [{ Region: "us-east-1", SSESpecification: { KMSMasterKeyId: keyArn } }],
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
    });
  });

  it.each(resources(stateful, "AWS::SecretsManager::Secret"))("secret $properties.Name", ({ properties }) => {
    expect(properties["KmsKeyId"]).toEqual(keyArn);
  });

  it.each(resources(stateless, "AWS::Logs::LogGroup"))(
    "log group $properties.LogGroupName",
    ({ properties }) => {
      expect(properties["KmsKeyId"]).toEqual({
        "Fn::ImportValue": expect.stringMatching(
          /:ExportsOutputFnGetAttDataKey[0-9A-F]+Arn[0-9A-F]+$/,
        ) as string,
      });
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

  it("obeys the account, and lets in services for resources of this account alone", () => {
    const account = { Ref: "AWS::AccountId" };
    const root = { AWS: { "Fn::Join": ["", ["arn:aws:iam::", account, ":root"]] } };
    const arn = (before: string, after: string) => ({ "Fn::Join": ["", [before, account, after]] });
    const allow = { Effect: "Allow", Resource: "*" };
    expect(statements).toEqual([
      { ...allow, Principal: root, Action: "kms:*" },
      {
        ...allow,
        Sid: "EventBridgeToQueues",
        Principal: { Service: "events.amazonaws.com" },
        Action: ["kms:Decrypt", "kms:GenerateDataKey"],
        Condition: {
          StringEquals: { "aws:SourceAccount": account },
          ArnLike: { "aws:SourceArn": arn("arn:aws:events:us-east-1:", ":rule/*") },
        },
      },
      {
        ...allow,
        Sid: "Logs",
        Principal: { Service: "logs.us-east-1.amazonaws.com" },
        Action: [
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo",
        ],
        Condition: {
          ArnLike: { "kms:EncryptionContext:aws:logs:arn": arn("arn:aws:logs:us-east-1:", ":log-group:*") },
        },
      },
      {
        ...allow,
        Principal: root,
        Action: [
          "kms:CreateGrant",
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey*",
          "kms:ReEncrypt*",
        ],
        Condition: { StringEquals: { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" } },
      },
    ]);
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

/** An ARN as text, in the partition and region of prod. */
function flat(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flat);
  if (typeof value !== "object" || value === null) return value;
  const { Ref, "Fn::Join": join } = value as { Ref?: string; "Fn::Join"?: [string, unknown[]] };
  if (Ref === "AWS::Partition") return "aws";
  if (Ref === "AWS::Region") return "us-east-1";
  if (Ref === "AWS::AccountId") return "<account>";
  if (join) return join[1].map(flat).join("");
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, flat(part)]));
}

const withoutKey = ({ Action }: Statement): boolean =>
  !listOf(Action).some((action) => action.startsWith("kms:") || action === "ses:SendEmail");
const rights = (template: typeof stateless, id: string): unknown =>
  resources(template, "AWS::IAM::Policy")
    .filter((policy) => policy.id === id)
    .flatMap(statementsOf)
    .filter(withoutKey)
    .map(
      (statement) =>
        JSON.parse(JSON.stringify(flat(statement)).replaceAll("ipline-prod", "ipline-dev")) as unknown,
    );

it.each(resources(stateless, "AWS::IAM::Policy"))(
  "but for the key and whom it may write to, $id allows what it does in dev",
  ({ id }) => {
    expect(rights(stateless, id)).toEqual(rights(dev.stateless, id));
  },
);

it.each(resources(stateless, "AWS::IAM::Policy"))("$id may use our key and no other", (policy) => {
  const statements = statementsOf(policy).filter(({ Action }) =>
    listOf(Action).some((a) => a.startsWith("kms:")),
  );
  for (const { Resource } of statements)
    expect(Resource).toEqual({
      "Fn::ImportValue": expect.stringMatching(
        /:ExportsOutputFnGetAttDataKey[0-9A-F]+Arn[0-9A-F]+$/,
      ) as string,
    });
});

it("four copies of send-email at most drain each of its queues, and each copy knows", () => {
  const scaled = resources(stateless, "AWS::Lambda::EventSourceMapping").flatMap(
    ({ properties }) => properties["ScalingConfig"] ?? [],
  );
  expect(scaled).toEqual([{ MaximumConcurrency: 4 }, { MaximumConcurrency: 4 }]);
  const [sender] = resources(stateless, "AWS::Lambda::Function").filter(
    ({ properties }) => properties["FunctionName"] === "hipline-prod-send-email",
  );
  expect(at(sender?.properties, "Environment", "Variables", "SEND_CONCURRENCY")).toBe("4");
});

it("the site reads its one bucket", () => {
  const [distribution] = resources(site, "AWS::CloudFront::Distribution");
  const settings = at(distribution?.properties, "DistributionConfig");
  const [origin, ...others] = at(settings, "Origins") as { Id: string }[];
  expect(others).toEqual([]);
  const behaviors = [at(settings, "DefaultCacheBehavior"), at(settings, "CacheBehaviors", 0)];
  expect(behaviors.map((behavior) => at(behavior, "TargetOriginId"))).toEqual([origin?.Id, origin?.Id]);
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
    const topic = {
      "Fn::Join": ["", ["arn:aws:sns:us-east-1:", { Ref: "AWS::AccountId" }, ":hipline-alarms"]],
    };
    expect(properties["AlarmActions"]).toEqual([topic]);
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
