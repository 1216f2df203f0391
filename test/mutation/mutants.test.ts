import { describe, expect, it } from "vitest";
import type { Template } from "../../infra/local/assembly.ts";
import { mutantsOf } from "./mutants.ts";

const arnOf = (id: string) => ({ "Fn::GetAtt": [id, "Arn"] });
const queue = (more: object = {}) => ({ Type: "AWS::SQS::Queue", Properties: { ...more } });
const of = (Resources: Template["Resources"]) => ({ Main: { Resources } as Template });
const names = (resources: Template["Resources"], id = "It") =>
  mutantsOf(of(resources))
    .filter((mutant) => mutant.id === id)
    .map(({ name }) => name.slice(`Main/${id}`.length));

describe("of a resource", () => {
  it("it is taken out, each of its settings is taken out, and each value goes wrong", () => {
    expect(names({ It: queue({ VisibilityTimeout: 60, Fifo: true, QueueName: "send" }) })).toEqual([
      " removed",
      ": VisibilityTimeout removed",
      ": VisibilityTimeout became 6",
      ": VisibilityTimeout became 600",
      ": Fifo removed",
      ": Fifo became false",
      ": QueueName removed",
      ': QueueName became "send-bent"',
    ]);
  });

  it("each entry of a list is taken out, but the only one goes with its list", () => {
    const Type = "AWS::Events::Rule";
    const two = { Type, Properties: { EventPattern: { source: ["a", "b"] } } };
    const one = { Type, Properties: { EventPattern: { source: ["a"] } } };
    const removals = (rule: typeof two) => names({ It: rule }).filter((name) => name.endsWith("removed"));
    expect(removals(two)).toEqual([
      " removed",
      ": EventPattern removed",
      ": EventPattern.source removed",
      ": EventPattern.source.0 removed",
      ": EventPattern.source.1 removed",
    ]);
    expect(removals(one)).toHaveLength(3);
  });

  it("a reference names another of its kind, where there is one", () => {
    const It = { Type: "AWS::Lambda::EventSourceMapping", Properties: { EventSourceArn: arnOf("Send") } };
    expect(names({ Send: queue(), Stop: queue(), It })).toContain(": EventSourceArn became Stop");
    expect(names({ Send: queue(), It })).toContain(": EventSourceArn bent");
  });
});

describe("of a role's policy", () => {
  const Statement = [
    {
      Effect: "Allow",
      Action: ["sqs:SendMessage", "sqs:ReceiveMessage"],
      Resource: [arnOf("Send"), arnOf("Stop")],
      Condition: { StringEquals: { "aws:SourceAccount": "1" } },
    },
  ];
  const resources = {
    It: { Type: "AWS::IAM::Policy", Properties: { PolicyDocument: { Version: "2012-10-17", Statement } } },
  };

  it("each action on each resource is taken out, and named", () => {
    const rights = mutantsOf(of(resources)).filter(({ right }) => right !== undefined);
    expect(rights.map(({ right, name }) => [right, name.replace(/^.* no /, "")])).toEqual([
      ["sqs:SendMessage", "sqs:SendMessage on Send"],
      ["sqs:SendMessage", "sqs:SendMessage on Stop"],
      ["sqs:ReceiveMessage", "sqs:ReceiveMessage on Send"],
      ["sqs:ReceiveMessage", "sqs:ReceiveMessage on Stop"],
    ]);
  });

  it("what is left allows everything else", () => {
    const [first] = mutantsOf(of(resources)).filter(({ right }) => right !== undefined);
    const bent = first?.templates()["Main"]?.Resources?.["It"]?.Properties;
    const { Condition } = Statement[0] ?? {};
    expect(bent).toMatchObject({
      PolicyDocument: {
        Statement: [
          { Action: ["sqs:ReceiveMessage"], Resource: [arnOf("Send"), arnOf("Stop")], Condition },
          { Action: "sqs:SendMessage", Resource: [arnOf("Stop")], Condition },
        ],
      },
    });
  });

  it("the conditions are lifted and bent, and the right is given on everything", () => {
    expect(names(resources)).toEqual(
      expect.arrayContaining([
        ": PolicyDocument.Statement.0.Resource became every resource",
        ": PolicyDocument.Statement.0.Condition.StringEquals.aws:SourceAccount lifted",
        ': PolicyDocument.Statement.0.Condition.StringEquals.aws:SourceAccount became "1-bent"',
      ]),
    );
  });
});

describe("of a queue's policy", () => {
  it("each statement is taken out, opened to everybody, and freed of its conditions", () => {
    const letIn = {
      Effect: "Allow",
      Action: "sqs:SendMessage",
      Principal: { Service: "events.amazonaws.com" },
    };
    const Condition = { ArnLike: { "aws:SourceArn": ["a", "b"] } };
    const PolicyDocument = { Version: "2012-10-17", Statement: [{ ...letIn, Condition }] };
    expect(names({ It: { Type: "AWS::SQS::QueuePolicy", Properties: { PolicyDocument } } })).toEqual([
      " removed",
      ": PolicyDocument.Statement.0 removed",
      ": PolicyDocument.Statement.0.Principal became everybody",
      ": PolicyDocument.Statement.0.Condition.ArnLike.aws:SourceArn lifted",
      ': PolicyDocument.Statement.0.Condition.ArnLike.aws:SourceArn.0 became "a-bent"',
      ': PolicyDocument.Statement.0.Condition.ArnLike.aws:SourceArn.1 became "b-bent"',
    ]);
  });
});

it("every mutant differs from the deployment in its one place, and leaves the deployment as it was", () => {
  const templates = of({
    It: queue({ QueueName: "send", VisibilityTimeout: 60 }),
    Other: queue({ Fifo: true }),
  });
  const before = structuredClone(templates);
  for (const { templates: bent, name } of mutantsOf(templates))
    expect([name, bent()]).not.toEqual([name, before]);
  expect(templates).toEqual(before);
});
