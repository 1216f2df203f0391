import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { at, dev, queueName, resources, statementsOf } from "./synthesized.ts";

const { stateful } = dev;

it("the table cannot be deleted by accident and can be put back to any second of the last 35 days", () => {
  stateful.hasResource("AWS::DynamoDB::GlobalTable", {
    DeletionPolicy: "Retain",
    Properties: {
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        },
      ],
    },
  });
});

it("the table forgets items whose time has come", () => {
  stateful.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
    TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
  });
});

it("the table's indexes hold keys alone, so that only a change of them costs a second write", () => {
  stateful.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
    GlobalSecondaryIndexes: ["due", "clinic"].map((index) => ({
      IndexName: index,
      KeySchema: [
        { AttributeName: `${index}Key`, KeyType: "HASH" },
        { AttributeName: "pk", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "KEYS_ONLY" },
    })),
  });
});

it("the table is in one region, with both indexes, and encrypted by DynamoDB in dev", () => {
  const [table] = resources(stateful, "AWS::DynamoDB::GlobalTable");
  expect(at(table?.properties, "Replicas")).toMatchObject([
    {
      Region: { Ref: "AWS::Region" },
      GlobalSecondaryIndexes: [{ IndexName: "due" }, { IndexName: "clinic" }],
    },
  ]);
  expect(at(table?.properties, "SSESpecification")).toEqual({ SSEEnabled: false });
});

it("clinics publish to a bus of this name", () => {
  expect(resources(stateful, "AWS::Events::EventBus").map(({ properties }) => properties)).toEqual([
    { Name: "hipline-dev" },
  ]);
});

it("the key of the links is made up by Secrets Manager and survives its stack", () => {
  stateful.hasResource("AWS::SecretsManager::Secret", {
    DeletionPolicy: "Retain",
    Properties: {
      Name: "hipline-dev/link-key",
      // Letters and digits alone stand in JSON as they are.
      GenerateSecretString: {
        SecretStringTemplate: '{"kid":"k1"}',
        GenerateStringKey: "key",
        PasswordLength: 64,
        ExcludePunctuation: true,
      },
      SecretString: Match.absent(),
    },
  });
});

it("so is the key of the addresses", () => {
  stateful.hasResource("AWS::SecretsManager::Secret", {
    DeletionPolicy: "Retain",
    Properties: {
      Name: "hipline-dev/address-key",
      GenerateSecretString: {
        SecretStringTemplate: "{}",
        GenerateStringKey: "key",
        PasswordLength: 64,
        ExcludePunctuation: true,
      },
    },
  });
});

describe("the role of the schedules", () => {
  it("may be taken by Scheduler for our group in our account alone", () => {
    const [group] = resources(stateful, "AWS::Scheduler::ScheduleGroup");
    stateful.hasResourceProperties("AWS::IAM::Role", {
      RoleName: "hipline-dev-scheduler",
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Effect: "Allow",
            Action: "sts:AssumeRole",
            Principal: { Service: "scheduler.amazonaws.com" },
            Condition: {
              StringEquals: {
                "aws:SourceAccount": { Ref: "AWS::AccountId" },
                "aws:SourceArn": { "Fn::GetAtt": [group?.id, "Arn"] },
              },
            },
          },
        ],
      },
    });
  });

  it("may put messages on the queues that schedules feed and on their dead letters, and nothing else", () => {
    const statements = resources(stateful, "AWS::IAM::Policy").flatMap(statementsOf);
    const allowed = statements.map(({ Action, Resource }) => ({
      Action,
      queues: (Resource as unknown[]).map((arn) => queueName(stateful, arn)),
    }));
    expect(allowed).toEqual([
      {
        Action: "sqs:SendMessage",
        queues: [
          "hipline-dev-reconcile",
          "hipline-dev-send",
          "hipline-dev-urgent",
          "hipline-dev-undelivered-schedules",
        ],
      },
    ]);
  });
});

describe("mail", () => {
  it("leaves over TLS, and is given up after three hours", () => {
    stateful.hasResourceProperties("AWS::SES::ConfigurationSet", {
      Name: "hipline-dev",
      DeliveryOptions: { TlsPolicy: "REQUIRE", MaxDeliverySeconds: 10_800 },
    });
  });

  it("stops for addresses that bounced or complained", () => {
    stateful.hasResourceProperties("AWS::SES::ConfigurationSet", {
      ReputationOptions: { ReputationMetricsEnabled: true },
      SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
    });
  });

  it("never pays for address validation", () => {
    stateful.hasResourceProperties("AWS::SES::ConfigurationSet", {
      SuppressionOptions: {
        ValidationOptions: { ConditionThreshold: { ConditionThresholdEnabled: "DISABLED" } },
      },
    });
  });

  it("is told of to the account's default bus, which is all that SES knows", () => {
    const [destination] = resources(stateful, "AWS::SES::ConfigurationSetEventDestination");
    expect(at(destination?.properties, "EventDestination", "Enabled")).toBe(true);
    expect(
      JSON.stringify(
        at(destination?.properties, "EventDestination", "EventBridgeDestination", "EventBusArn"),
      ),
    ).toContain(":event-bus/default");
  });

  it("is not tracked: neither opens nor clicks are asked for", () => {
    const [destination] = resources(stateful, "AWS::SES::ConfigurationSetEventDestination");
    expect(at(destination?.properties, "EventDestination", "MatchingEventTypes")).toEqual([
      "send",
      "delivery",
      "deliveryDelay",
      "bounce",
      "complaint",
      "reject",
      "renderingFailure",
    ]);
  });

  it("forwards no bounce, which would carry a patient's address, to a mailbox", () => {
    stateful.hasResourceProperties("AWS::SES::EmailIdentity", {
      EmailIdentity: "mail.hipline.example",
      FeedbackAttributes: { EmailForwardingEnabled: false },
      MailFromAttributes: { MailFromDomain: "bounce.mail.hipline.example" },
    });
  });
});
