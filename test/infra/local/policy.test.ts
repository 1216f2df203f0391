import { describe, expect, it } from "vitest";
import { resource } from "./support/fake-world.ts";
import { account, allow, iamOf, may, policy, queue, queuePolicy, role, trustLambda } from "./support/iam.ts";

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
describe("a condition", () => {
  const bus = `arn:aws:events:us-east-1:${account}:event-bus/hipline`;
  it.each([
    [
      "StringEquals, equal",
      { StringEquals: { "ses:FromAddress": "a@x" } },
      { "ses:FromAddress": "a@x" },
      true,
    ],
    [
      "StringEquals, other case",
      { StringEquals: { "ses:FromAddress": "a@x" } },
      { "ses:FromAddress": "A@x" },
      false,
    ],
    ["StringEquals, key absent", { StringEquals: { "ses:FromAddress": "a@x" } }, {}, false],
    [
      "one of several values",
      { StringEquals: { "events:source": ["a", "b"] } },
      { "events:source": "b" },
      true,
    ],
    ["StringLike", { StringLike: { "ses:FromAddress": "*@x" } }, { "ses:FromAddress": "b@x" }, true],
    [
      "ForAllValues, all match",
      { "ForAllValues:StringLike": { "ses:Recipients": ["*@x"] } },
      { "ses:Recipients": ["a@x", "b@x"] },
      true,
    ],
    [
      "ForAllValues, one does not",
      { "ForAllValues:StringLike": { "ses:Recipients": ["*@x"] } },
      { "ses:Recipients": ["a@x", "b@y"] },
      false,
    ],
    ["ForAllValues, key absent", { "ForAllValues:StringEquals": { "events:source": "hipline" } }, {}, true],
    [
      "two keys, one unmet",
      { StringEquals: { "events:source": "a", "ses:FromAddress": "b" } },
      { "events:source": "a" },
      false,
    ],
    [
      "two operators, both met",
      { StringEquals: { "events:source": "a" }, Bool: { "aws:SecureTransport": "true" } },
      { "events:source": "a" },
      true,
    ],
  ])("%s", (_name, condition, context, expected) => {
    expect(may(allow("events:PutEvents", bus, condition), "events:PutEvents", bus, context)).toBe(expected);
  });

  it.each([
    ["operator", { NumericLessThan: { "events:source": "1" } }, "the IAM condition operator NumericLessThan"],
    ["operator with IfExists", { StringEqualsIfExists: { "events:source": "a" } }, "StringEqualsIfExists"],
    [
      "key",
      { StringEquals: { "aws:PrincipalTag/team": "a" } },
      "the IAM condition key aws:PrincipalTag/team",
    ],
    ["policy variable", { StringEquals: { "events:source": "${aws:userid}" } }, "policy variables"],
  ])("with an unknown %s is refused by name when the template is read", (_name, condition, message) => {
    expect(() => iamOf(role(), policy(allow("events:PutEvents", bus, condition)))).toThrow(message);
  });
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
describe("a policy", () => {
  it.each([
    ["NotAction", { Effect: "Allow", NotAction: "sqs:*", Resource: "*" }],
    ["NotResource", { Effect: "Allow", Action: "sqs:*", NotResource: "*" }],
  ])("with %s is refused by name", (element, statement) => {
    expect(() => iamOf(role(), policy(statement))).toThrow(element);
  });

  it("with another account as principal is refused by name", () => {
    const stranger = {
      Effect: "Allow",
      Action: "sqs:*",
      Resource: "*",
      Principal: { AWS: "arn:aws:iam::1:root" },
    };
    expect(() => iamOf(queue, queuePolicy(stranger))).toThrow("the principal arn:aws:iam::1:root");
  });

  it("that is AWS's own is refused by name", () => {
    const managed = resource("AWS::IAM::Role", "R", {
      AssumeRolePolicyDocument: trustLambda,
      ManagedPolicyArns: [],
    });
    expect(() => iamOf(managed)).toThrow("AWS::IAM::Role.ManagedPolicyArns");
  });
});
