import type { Template } from "../../../../infra/local/assembly.ts";
import { writeAssembly } from "./literal-assembly.ts";

const arnOf = (id: string) => ({ "Fn::GetAtt": [id, "Arn"] });
const policy = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
const allow = (Action: string | string[], Resource: object) => ({ Effect: "Allow", Action, Resource });
const letIn = (Service: string, more: object) => ({ Effect: "Allow", Principal: { Service }, ...more });

/** What the function may do, by name, so that a test can take one out. */
export const grants = {
  receive: allow(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], arnOf("Queue")),
  put: allow("dynamodb:PutItem", arnOf("Table")),
  notify: allow("sqs:SendMessage", arnOf("Letters")),
  log: allow(["logs:CreateLogStream", "logs:PutLogEvents"], arnOf("Logs")),
};

/**
 * The smallest deployment that takes every road: an event of the clinic goes over a rule and a queue to a function that keeps it in
 * a table; the HTTP API reaches the same function.
 */
const resources: NonNullable<Template["Resources"]> = {
  Bus: { Type: "AWS::Events::EventBus", Properties: { Name: "clinic-bus" } },
  Rule: {
    Type: "AWS::Events::Rule",
    Properties: {
      Name: "to-queue",
      EventBusName: { Ref: "Bus" },
      EventPattern: { source: ["clinic"], "detail-type": ["PlanAssigned"] },
      Targets: [{ Id: "Queue", Arn: arnOf("Queue"), DeadLetterConfig: { Arn: arnOf("Undelivered") } }],
    },
  },
  Queue: {
    Type: "AWS::SQS::Queue",
    Properties: {
      QueueName: "plans",
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: arnOf("DeadLetters"), maxReceiveCount: 3 },
    },
  },
  DeadLetters: { Type: "AWS::SQS::Queue", Properties: { QueueName: "plans-dlq" } },
  Undelivered: { Type: "AWS::SQS::Queue", Properties: { QueueName: "undelivered" } },
  Letters: { Type: "AWS::SQS::Queue", Properties: { QueueName: "letters" } },
  QueuePolicy: {
    Type: "AWS::SQS::QueuePolicy",
    Properties: {
      Queues: [{ Ref: "Queue" }, { Ref: "Undelivered" }],
      PolicyDocument: policy(
        letIn("events.amazonaws.com", {
          Action: "sqs:SendMessage",
          Resource: [arnOf("Queue"), arnOf("Undelivered")],
          Condition: { ArnEquals: { "aws:SourceArn": arnOf("Rule") } },
        }),
      ),
    },
  },
  Table: {
    Type: "AWS::DynamoDB::GlobalTable",
    Properties: {
      TableName: "plans",
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      BillingMode: "PAY_PER_REQUEST",
    },
  },
  Role: {
    Type: "AWS::IAM::Role",
    Properties: {
      RoleName: "keep-plan",
      AssumeRolePolicyDocument: policy(letIn("lambda.amazonaws.com", { Action: "sts:AssumeRole" })),
    },
  },
  Policy: {
    Type: "AWS::IAM::Policy",
    Properties: {
      PolicyName: "keep-plan",
      Roles: [{ Ref: "Role" }],
      PolicyDocument: policy(...Object.values(grants)),
    },
  },
  Logs: { Type: "AWS::Logs::LogGroup", Properties: { LogGroupName: "/aws/lambda/keep-plan" } },
  Function: {
    Type: "AWS::Lambda::Function",
    Properties: {
      FunctionName: "keep-plan",
      Code: { S3Bucket: { "Fn::Sub": "assets-${AWS::AccountId}" }, S3Key: "keep-plan.zip" },
      Handler: "index.handler",
      Role: arnOf("Role"),
      Runtime: "nodejs24.x",
      Timeout: 20,
      Environment: {
        Variables: {
          TABLE_NAME: { Ref: "Table" },
          LETTERS_URL: { Ref: "Letters" },
          BASE_URL: { "Fn::GetAtt": "Api.ApiEndpoint" },
        },
      },
    },
  },
  Mapping: {
    Type: "AWS::Lambda::EventSourceMapping",
    Properties: {
      EventSourceArn: arnOf("Queue"),
      FunctionName: { Ref: "Function" },
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    },
  },
  Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "web", ProtocolType: "HTTP" } },
  Stage: {
    Type: "AWS::ApiGatewayV2::Stage",
    Properties: { ApiId: { Ref: "Api" }, StageName: "$default", AutoDeploy: true },
  },
  Integration: {
    Type: "AWS::ApiGatewayV2::Integration",
    Properties: {
      ApiId: { Ref: "Api" },
      IntegrationType: "AWS_PROXY",
      IntegrationUri: arnOf("Function"),
      PayloadFormatVersion: "2.0",
    },
  },
  Route: {
    Type: "AWS::ApiGatewayV2::Route",
    Properties: {
      ApiId: { Ref: "Api" },
      RouteKey: "GET /plans/{id}",
      AuthorizationType: "NONE",
      Target: { "Fn::Join": ["", ["integrations/", { Ref: "Integration" }]] },
    },
  },
  Permission: {
    Type: "AWS::Lambda::Permission",
    Properties: {
      Action: "lambda:InvokeFunction",
      FunctionName: arnOf("Function"),
      Principal: "apigateway.amazonaws.com",
      SourceArn: {
        "Fn::Join": ["", ["arn:aws:execute-api:us-east-1:000000000000:", { Ref: "Api" }, "/*/*/plans/{id}"]],
      },
    },
  },
};

/** Keeps every plan once, sends a letter about it, fails for plans that say so, and shows a plan on the web. */
const keepPlan = `
import { randomUUID } from "node:crypto";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const dynamodb = new DynamoDBClient({});
const sqs = new SQSClient({});
const { TABLE_NAME, LETTERS_URL, BASE_URL } = process.env;

export async function handler(event) {
  if (event.routeKey) return { statusCode: 200, body: "plan " + event.pathParameters.id + " at " + BASE_URL };
  const batchItemFailures = [];
  for (const { messageId, body, attributes } of event.Records) {
    try {
      await keep(JSON.parse(body).detail, attributes);
    } catch (error) {
      console.log(error.name + ": " + error.message);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}

async function keep({ id, failures = 0 }, { ApproximateReceiveCount }) {
  if (ApproximateReceiveCount <= failures) throw new Error("not yet");
  const Item = { pk: { S: id }, token: { S: randomUUID() }, at: { S: new Date().toISOString() } };
  await dynamodb.send(new PutItemCommand({ TableName: TABLE_NAME, Item }));
  await sqs.send(new SendMessageCommand({ QueueUrl: LETTERS_URL, MessageBody: "plan " + id }));
}
`;

/** The deployment, with some resources replaced or, if undefined, left out. */
export function writeHipline(changes: Record<string, (typeof resources)[string] | undefined> = {}): string {
  const changed = Object.entries({ ...resources, ...changes }).filter(
    ([, resource]) => resource !== undefined,
  );
  const Resources = Object.fromEntries(changed) as typeof resources;
  return writeAssembly({ Main: { Resources } }, { "keep-plan": keepPlan });
}

/** The function's policy without one of its grants. */
export function without(grant: keyof typeof grants) {
  const left = Object.entries(grants).filter(([name]) => name !== grant);
  const PolicyDocument = policy(...left.map(([, statement]) => statement));
  return {
    Policy: { Type: "AWS::IAM::Policy", Properties: { ...resources["Policy"]?.Properties, PolicyDocument } },
  };
}
