import { describe, expect, it } from "vitest";
import type { Principal } from "../../../infra/local/world.ts";
import { resource } from "./support/fake-world.ts";
import {
  account,
  allow,
  document,
  functionArn,
  iamOf,
  may,
  policy,
  queue,
  queueArn,
  queuePolicy,
  role,
  roleArn,
  rule,
  ruleArn,
  sender,
} from "./support/iam.ts";

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
describe("a role", () => {
  it("may do what a policy of its own allows", () => {
    expect(may(allow("sqs:SendMessage", queueArn), "sqs:SendMessage", queueArn)).toBe(true);
  });

  it("may not do anything else, in AWS's words", () => {
    const { iam, denials } = iamOf(role(), policy(allow("sqs:ReceiveMessage", queueArn)));
    expect(() => iam.authorize(sender, "sqs:SendMessage", queueArn)).toThrow(
      `User: arn:aws:sts::${account}:assumed-role/sender/send-email is not authorized to perform: sqs:SendMessage ` +
        `on resource: ${queueArn} because no identity-based policy allows the sqs:SendMessage action`,
    );
    const principal = `User: arn:aws:sts::${account}:assumed-role/sender/send-email`;
    expect(denials).toEqual([{ principal, action: "sqs:SendMessage", resource: queueArn }]);
  });

  it("is refused with AWS's exception", () => {
    const { iam } = iamOf(role());
    expect(() => iam.authorize(sender, "sqs:SendMessage", queueArn)).toThrow(
      expect.objectContaining({ type: "AccessDeniedException", status: 403 }),
    );
  });

  it.each([
    ["an action in any case", "SQS:sendmessage", queueArn, true],
    ["a wildcard action", "sqs:Send*", queueArn, true],
    ["every resource", "sqs:SendMessage", "*", true],
    ["a wildcard in the resource", "sqs:SendMessage", `arn:aws:sqs:*:${account}:s?nd`, true],
    ["another resource", "sqs:SendMessage", `${queueArn}-dlq`, false],
    ["a resource in another case", "sqs:SendMessage", queueArn.replace("send", "Send"), false],
    ["another action", "sqs:SendMessageBatch", queueArn, false],
  ])("with %s in its policy", (_name, action, resourceArn, expected) => {
    expect(may(allow(action, resourceArn), "sqs:SendMessage", queueArn)).toBe(expected);
  });

  it("may use what the queue's own policy opens to everyone", () => {
    const open = { Effect: "Allow", Action: "sqs:SendMessage", Resource: queueArn, Principal: "*" };
    const { iam } = iamOf(role(), queue, queuePolicy(open));
    expect(() => iam.authorize(sender, "sqs:SendMessage", queueArn)).not.toThrow();
  });

  it("is stopped by a deny of the queue, whatever allows it", () => {
    const deny = { Effect: "Deny", Action: "sqs:*", Resource: queueArn, Principal: { AWS: "*" } };
    const { iam } = iamOf(role(), policy(allow("sqs:*", "*")), queue, queuePolicy(deny));
    expect(() => iam.authorize(sender, "sqs:SendMessage", queueArn)).toThrow(
      "with an explicit deny in a resource-based policy",
    );
  });

  it("passes a deny of unencrypted connections", () => {
    const Condition = { Bool: { "aws:SecureTransport": "false" } };
    const deny = { Effect: "Deny", Action: "sqs:*", Resource: queueArn, Principal: { AWS: "*" }, Condition };
    const { iam } = iamOf(role(), policy(allow("sqs:*", "*")), queue, queuePolicy(deny));
    expect(() => iam.authorize(sender, "sqs:SendMessage", queueArn)).not.toThrow();
  });
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
describe("a service", () => {
  const letRulesIn = (sourceArn: string) => ({
    Effect: "Allow",
    Action: "sqs:SendMessage",
    Resource: queueArn,
    Principal: { Service: "events.amazonaws.com" },
    Condition: { StringEquals: { "aws:SourceAccount": account }, ArnLike: { "aws:SourceArn": sourceArn } },
  });

  it("may use a queue whose policy names it and its rule", () => {
    const { iam } = iamOf(queue, queuePolicy(letRulesIn(ruleArn.replace("PlanEnded", "*"))));
    expect(() => iam.authorize(rule, "sqs:SendMessage", queueArn)).not.toThrow();
  });

  it("may not when the policy names other rules", () => {
    const { iam } = iamOf(queue, queuePolicy(letRulesIn(ruleArn.replace("send-", "stop-"))));
    expect(() => iam.authorize(rule, "sqs:SendMessage", queueArn)).toThrow(
      `Service: events.amazonaws.com for ${ruleArn} is not authorized to perform: sqs:SendMessage on resource: ${queueArn} ` +
        "because no resource-based policy allows the sqs:SendMessage action",
    );
  });

  it("does not reach over a slash-separated part of an ARN into another service", () => {
    const { iam } = iamOf(queue, queuePolicy(letRulesIn(`arn:aws:events:*:${account}`)));
    expect(() => iam.authorize(rule, "sqs:SendMessage", queueArn)).toThrow("not authorized");
  });

  it("invokes a function that permits its source", () => {
    const api = (sourceArn: string): Principal => ({
      kind: "service",
      service: "apigateway.amazonaws.com",
      sourceArn,
    });
    const permission = resource("AWS::Lambda::Permission", "P", {
      Action: "lambda:InvokeFunction",
      FunctionName: functionArn,
      Principal: "apigateway.amazonaws.com",
      SourceArn: `arn:aws:execute-api:us-east-1:${account}:abc/*/*/u/{token}`,
    });
    const { iam } = iamOf(permission);
    const call = (path: string) => () =>
      iam.authorize(
        api(`arn:aws:execute-api:us-east-1:${account}:abc/$default/GET${path}`),
        "lambda:InvokeFunction",
        functionArn,
      );
    expect(call("/u/{token}")).not.toThrow();
    expect(call("/learn/{article}")).toThrow("is not authorized to perform: lambda:InvokeFunction");
  });
});

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
describe("assuming a role", () => {
  const groupArn = `arn:aws:scheduler:us-east-1:${account}:schedule-group/hipline-dev`;
  const trustGroup = document({
    Effect: "Allow",
    Action: "sts:AssumeRole",
    Principal: { Service: "scheduler.amazonaws.com" },
    Condition: { StringEquals: { "aws:SourceAccount": account, "aws:SourceArn": groupArn } },
  });

  it("is for the service that the trust policy names", () => {
    const { iam } = iamOf(role());
    expect(() => iam.authorizeAssume(roleArn, "lambda.amazonaws.com", functionArn)).not.toThrow();
    expect(() => iam.authorizeAssume(roleArn, "scheduler.amazonaws.com", groupArn)).toThrow("sts:AssumeRole");
  });

  it("is for the source that the trust policy names", () => {
    const { iam } = iamOf(role(trustGroup));
    expect(() => iam.authorizeAssume(roleArn, "scheduler.amazonaws.com", groupArn)).not.toThrow();
    expect(() => iam.authorizeAssume(roleArn, "scheduler.amazonaws.com", `${groupArn}-other`)).toThrow(
      "sts:AssumeRole",
    );
  });
});

// The player's own promise, none of AWS's.
it("lets the operator do everything", () => {
  const { iam, denials } = iamOf();
  iam.authorize({ kind: "operator" }, "events:PutEvents", "*");
  expect(denials).toEqual([]);
});

// https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
describe("a key", () => {
  const keyArn = `arn:aws:kms:us-east-1:${account}:key/k`;
  const key = (...statements: object[]) =>
    resource("AWS::KMS::Key", "Key", { KeyPolicy: document(...statements) }, { attrs: { Arn: keyArn } });
  const leaveToIdentities = {
    Effect: "Allow",
    Action: "kms:*",
    Resource: "*",
    Principal: { AWS: `arn:aws:iam::${account}:root` },
  };
  const decrypt = (...resources: Parameters<typeof iamOf>) => {
    const { iam } = iamOf(role(), ...resources);
    return () => iam.authorize(sender, "kms:Decrypt", keyArn);
  };

  it("may be used by a role that both its policy and the role's own allow", () => {
    expect(decrypt(policy(allow("kms:Decrypt", keyArn)), key(leaveToIdentities))).not.toThrow();
  });

  it("may not be used because its policy leaves the decision to a role's policy that is silent", () => {
    expect(decrypt(key(leaveToIdentities))).toThrow(
      "because no identity-based policy allows the kms:Decrypt action",
    );
  });

  it("may not be used by a role's own policy alone", () => {
    expect(decrypt(policy(allow("kms:Decrypt", keyArn)), key())).toThrow(
      "because no resource-based policy allows the kms:Decrypt action",
    );
  });

  it("may be used by a service that its policy names", () => {
    const events = { ...leaveToIdentities, Principal: { Service: "events.amazonaws.com" } };
    const { iam } = iamOf(key(events));
    expect(() => iam.authorize(rule, "kms:Decrypt", keyArn)).not.toThrow();
  });

  it("may not be used by a service because the account may", () => {
    const { iam } = iamOf(key(leaveToIdentities));
    expect(() => iam.authorize(rule, "kms:Decrypt", keyArn)).toThrow("kms:Decrypt");
  });
});
