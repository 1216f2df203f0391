import { createIam } from "../../../../infra/local/iam.ts";
import type { Denial } from "../../../../infra/local/local.ts";
import type { Principal, Resource } from "../../../../infra/local/world.ts";
import { resource } from "./fake-world.ts";

export const account = "000000000000";
export const queueArn = `arn:aws:sqs:us-east-1:${account}:send`;
export const roleArn = `arn:aws:iam::${account}:role/sender`;
export const ruleArn = `arn:aws:events:us-east-1:${account}:rule/hipline/send-PlanEnded`;
export const functionArn = `arn:aws:lambda:us-east-1:${account}:function:web`;
export const sender: Principal = { kind: "role", roleArn, name: "send-email" };
export const rule: Principal = { kind: "service", service: "events.amazonaws.com", sourceArn: ruleArn };

export const document = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
export const allow = (Action: string | string[], Resource: string | string[], Condition?: object) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...(Condition && { Condition }),
});
export const trustLambda = document({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "lambda.amazonaws.com" },
});

export const role = (AssumeRolePolicyDocument: object = trustLambda) =>
  resource(
    "AWS::IAM::Role",
    "Sender",
    { AssumeRolePolicyDocument },
    { ref: "sender", attrs: { Arn: roleArn } },
  );
export const policy = (...statements: object[]) =>
  resource("AWS::IAM::Policy", "SenderPolicy", {
    PolicyName: "p",
    Roles: ["sender"],
    PolicyDocument: document(...statements),
  });
export const queue = resource(
  "AWS::SQS::Queue",
  "Send",
  {},
  { ref: "http://edge/send", attrs: { Arn: queueArn } },
);
export const queuePolicy = (...statements: object[]) =>
  resource("AWS::SQS::QueuePolicy", "QueuePolicy", {
    Queues: ["http://edge/send"],
    PolicyDocument: document(...statements),
  });

export function iamOf(...resources: Resource[]) {
  const denials: Omit<Denial, "at">[] = [];
  const iam = createIam(resources, { account, onDenial: (denial) => denials.push(denial) });
  return { iam, denials };
}

/** Whether a role with this statement may do it. */
export function may(
  statement: object,
  action: string,
  resourceArn: string,
  context?: Record<string, string | string[]>,
) {
  const { iam } = iamOf(role(), policy(statement));
  try {
    iam.authorize(sender, action, resourceArn, context);
    return true;
  } catch {
    return false;
  }
}
