import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAssembly, type Template } from "../../../infra/local/assembly.ts";
import { resolveStacks } from "../../../infra/local/template.ts";
import { toArtifact, writeAssembly } from "./support/literal-assembly.ts";

const place = { region: "us-east-1", account: "000000000000", endpoint: "http://127.0.0.1:4000" };
const queue = { Type: "AWS::SQS::Queue", Properties: { QueueName: "send" } };

function resolve(template: Template, others: Record<string, Template> = {}) {
  const stacks = Object.entries({ Main: template, ...others });
  return resolveStacks(
    stacks.map(([name, stack]) => ({ name, template: stack, assets: {} })),
    place,
  );
}

/** What `value` becomes as a property of some resource. */
function valueOf(value: unknown, template: Template = {}): unknown {
  const Probe = { Type: "AWS::SQS::QueuePolicy", Properties: { value } };
  const resources = resolve({ ...template, Resources: { ...template.Resources, Probe } });
  return resources.find(({ id }) => id === "Probe")?.properties["value"];
}

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
describe("intrinsics", () => {
  it.each([
    ["Ref to a queue is its URL, on the edge", { Ref: "Send" }, "http://127.0.0.1:4000/000000000000/send"],
    ["GetAtt", { "Fn::GetAtt": ["Send", "Arn"] }, "arn:aws:sqs:us-east-1:000000000000:send"],
    ["GetAtt with a dot", { "Fn::GetAtt": "Send.QueueName" }, "send"],
    ["Join of nested values", { "Fn::Join": ["/", ["a", { Ref: "AWS::Region" }]] }, "a/us-east-1"],
    ["Sub of a parameter", { "Fn::Sub": "${AWS::AccountId}-x" }, "000000000000-x"],
    ["Sub of an attribute", { "Fn::Sub": "<${Send.QueueName}>" }, "<send>"],
    [
      "Sub with own variables",
      { "Fn::Sub": ["${a}${AWS::Partition}", { a: { Ref: "AWS::Region" } }] },
      "us-east-1aws",
    ],
    ["Sub leaves an escaped variable", { "Fn::Sub": "${!literal}" }, "${literal}"],
    ["parameter", { Ref: "Color" }, "teal"],
    ["NoValue in a list disappears", ["a", { Ref: "AWS::NoValue" }], ["a"]],
    ["stack name", { Ref: "AWS::StackName" }, "Main"],
  ])("%s", (_name, value, expected) => {
    const Parameters = { Color: { Type: "String", Default: "teal" } };
    expect(valueOf(value, { Resources: { Send: queue }, Parameters })).toEqual(expected);
  });

  it("leaves out a property without a value", () => {
    expect(valueOf({ kept: 1, dropped: { Ref: "AWS::NoValue" } })).toEqual({ kept: 1 });
  });

  it("imports what another stack exports, whatever their order", () => {
    const exporting = {
      Resources: { Send: queue },
      Outputs: { SendArn: { Value: { "Fn::GetAtt": ["Send", "Arn"] }, Export: { Name: "Other:SendArn" } } },
    };
    const Probe = {
      Type: "AWS::SQS::QueuePolicy",
      Properties: { arn: { "Fn::ImportValue": "Other:SendArn" } },
    };
    const [first] = resolve({ Resources: { Probe } }, { Other: exporting });
    expect(first?.properties).toEqual({ arn: "arn:aws:sqs:us-east-1:000000000000:send" });
  });

  it.each([
    ["an unknown intrinsic", { "Fn::Transform": {} }, "the intrinsic Fn::Transform"],
    [
      "an unknown pseudo parameter",
      { Ref: "AWS::NotificationARNs" },
      "the pseudo parameter AWS::NotificationARNs",
    ],
    ["an unknown attribute", { "Fn::GetAtt": ["Send", "Color"] }, "the attribute Send.Color"],
    ["a dynamic reference", "{{resolve:ssm:/name}}", "the dynamic reference {{resolve:ssm:/name}}"],
  ])("refuses %s by name", (_name, value, message) => {
    expect(() => valueOf(value, { Resources: { Send: queue } })).toThrow(message);
  });

  it("names an import that nothing exports", () => {
    expect(() => valueOf({ "Fn::ImportValue": "Gone:Arn" })).toThrow("Stack Main imports Gone:Arn");
  });

  it("names a reference to nothing", () => {
    expect(() => valueOf({ Ref: "Gone" })).toThrow("Stack Main refers to Gone");
  });

  it("names a circular reference", () => {
    const Resources = {
      A: { Type: "AWS::SQS::Queue", Properties: { QueueName: { Ref: "B" } } },
      B: { Type: "AWS::SQS::Queue", Properties: { QueueName: { Ref: "A" } } },
    };
    expect(() => resolve({ Resources })).toThrow("Stack Main has a circular reference at");
  });
});

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
describe("resources", () => {
  it("refuses an unknown type by name", () => {
    const Resources = { Stream: { Type: "AWS::Kinesis::Stream" } };
    expect(() => resolve({ Resources })).toThrow("does not play AWS::Kinesis::Stream (Stream of stack Main)");
  });

  it("leaves out what has nothing to play", () => {
    const Resources = { Alarm: { Type: "AWS::CloudWatch::Alarm", Properties: { x: { "Fn::Unheard": 1 } } } };
    expect(resolve({ Resources })).toEqual([]);
  });

  it("refuses a condition by name", () => {
    const Resources = { Send: { ...queue, Condition: "Never" } };
    expect(() => resolve({ Resources })).toThrow("does not play the condition of Send (stack Main)");
  });

  it("makes up a name as CloudFormation does, the same every time", () => {
    const Resources = { Send: { Type: "AWS::SQS::Queue" } };
    const names = [resolve({ Resources }), resolve({ Resources })].map(
      ([first]) => first?.attrs["QueueName"],
    );
    expect(names[0]).toMatch(/^Main-Send-[0-9A-F]{12}$/);
    expect(names[1]).toBe(names[0]);
  });

  it("keeps a made-up name within 64 characters", () => {
    const [role] = resolve({ Resources: { ["R".repeat(90)]: { Type: "AWS::IAM::Role" } } });
    expect(role?.ref).toHaveLength(64);
  });

  it.each([
    [
      "AWS::Events::EventBus",
      { Name: "hipline" },
      "hipline",
      "arn:aws:events:us-east-1:000000000000:event-bus/hipline",
    ],
    ["AWS::Events::Rule", { Name: "r" }, "r", "arn:aws:events:us-east-1:000000000000:rule/r"],
    [
      "AWS::Events::Rule",
      { Name: "r", EventBusName: "hipline" },
      "hipline|r",
      "arn:aws:events:us-east-1:000000000000:rule/hipline/r",
    ],
    ["AWS::IAM::Role", { RoleName: "r" }, "r", "arn:aws:iam::000000000000:role/r"],
    ["AWS::Lambda::Function", { FunctionName: "f" }, "f", "arn:aws:lambda:us-east-1:000000000000:function:f"],
    [
      "AWS::DynamoDB::GlobalTable",
      { TableName: "t" },
      "t",
      "arn:aws:dynamodb:us-east-1:000000000000:table/t",
    ],
    [
      "AWS::Scheduler::Schedule",
      { Name: "s", GroupName: "g" },
      "s",
      "arn:aws:scheduler:us-east-1:000000000000:schedule/g/s",
    ],
    [
      "AWS::Scheduler::ScheduleGroup",
      { Name: "g" },
      "g",
      "arn:aws:scheduler:us-east-1:000000000000:schedule-group/g",
    ],
  ])("%s %j has AWS's name and ARN", (Type, Properties, ref, Arn) => {
    const [resource] = resolve({ Resources: { It: { Type, Properties } } });
    expect(resource).toMatchObject({ ref, attrs: { Arn } });
  });

  it("gives a secret its ARN as Ref, with six characters behind the name", () => {
    const [secret] = resolve({
      Resources: { Key: { Type: "AWS::SecretsManager::Secret", Properties: { Name: "key" } } },
    });
    expect(secret?.ref).toMatch(/^arn:aws:secretsmanager:us-east-1:000000000000:secret:key-\w{6}$/);
  });

  it("gives the HTTP API the address that the browser uses", () => {
    const stacks = [
      { name: "Main", template: { Resources: { Api: { Type: "AWS::ApiGatewayV2::Api" } } }, assets: {} },
    ];
    const [aws] = resolveStacks(stacks, place);
    const [local] = resolveStacks(stacks, { ...place, apiUrl: "http://127.0.0.1:4310" });
    expect(aws?.attrs["ApiEndpoint"]).toBe(`https://${aws?.ref}.execute-api.us-east-1.amazonaws.com`);
    expect(local?.attrs["ApiEndpoint"]).toBe("http://127.0.0.1:4310");
  });
});

// https://docs.aws.amazon.com/cdk/v2/guide/deploy.html
describe("assembly", () => {
  it("finds stacks with the folders of their code", () => {
    const directory = writeAssembly(
      { Main: { Resources: { Send: queue } } },
      { abc: "export const handler = 1;" },
    );
    expect(readAssembly(directory)).toEqual([
      {
        name: "Main",
        template: { Resources: { Send: queue } },
        assets: { "abc.zip": join(directory, "asset.abc") },
      },
    ]);
  });

  it("finds the stacks of a stage, whose folder is inside", () => {
    const directory = writeAssembly({ Main: {} });
    const inside = join(directory, "assembly-prod");
    mkdirSync(inside);
    writeFileSync(join(inside, "S.template.json"), "{}");
    const stack = toArtifact("S.template.json");
    writeFileSync(join(inside, "manifest.json"), JSON.stringify({ artifacts: { S: stack } }));
    const stage = { type: "cdk:cloud-assembly", properties: { directoryName: "assembly-prod" } };
    writeFileSync(join(directory, "manifest.json"), JSON.stringify({ artifacts: { stage } }));
    expect(readAssembly(directory).map(({ name }) => name)).toEqual(["S"]);
  });

  it("says where a stack is to be deployed, if that is settled", () => {
    const directory = writeAssembly({ Main: {} });
    const artifacts = { Main: toArtifact("Main.template.json", "aws://unknown-account/eu-central-1") };
    writeFileSync(join(directory, "manifest.json"), JSON.stringify({ artifacts }));
    expect(readAssembly(directory)).toEqual([
      { name: "Main", region: "eu-central-1", template: {}, assets: {} },
    ]);
  });
});
