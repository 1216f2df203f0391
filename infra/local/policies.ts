import { readPolicy, readStatement, type Statement } from "./policy.ts";
import { fromTemplate } from "./known.ts";
import type { Resource } from "./world.ts";

export interface RolePolicies {
  /** What each role may do, by its ARN. */
  identity: Map<string, Statement[]>;
  /** Who may assume each role, by its ARN. */
  trust: Map<string, Statement[]>;
}

export function readRolePolicies(resources: Resource[], account: string): RolePolicies {
  const identity = new Map<string, Statement[]>();
  const trust = new Map<string, Statement[]>();
  const arns = new Map<string, string>();
  for (const { ref, attrs, type, properties } of resources) {
    if (type !== "AWS::IAM::Role") continue;
    const arn = attrs["Arn"] ?? "";
    arns.set(ref, arn);
    identity.set(arn, []);
    trust.set(
      arn,
      readPolicy(`trust policy of ${ref}`, readRole(properties).AssumeRolePolicyDocument, account),
    );
  }
  for (const { id, type, properties } of resources) {
    if (type !== "AWS::IAM::Policy") continue;
    const { PolicyDocument, Roles } = readIdentityPolicy(properties);
    const statements = readPolicy(`policy ${id}`, PolicyDocument, account);
    for (const role of Roles) identity.get(arns.get(role) ?? "")?.push(...statements);
  }
  return { identity, trust };
}

/** The policies that hang on queues, functions and keys, by their ARN. */
export function readResourcePolicies(resources: Resource[], account: string): Map<string, Statement[]> {
  const policies = new Map<string, Statement[]>();
  const add = (arn: string, statements: Statement[]) =>
    policies.set(arn, [...(policies.get(arn) ?? []), ...statements]);
  const arnOfQueue = (url: string) => resources.find(({ ref }) => ref === url)?.attrs["Arn"] ?? url;
  for (const { id, type, attrs, properties } of resources) {
    if (type === "AWS::SQS::QueuePolicy") {
      const { PolicyDocument, Queues } = readQueuePolicy(properties);
      for (const url of Queues)
        add(arnOfQueue(url), readPolicy(`queue policy ${id}`, PolicyDocument, account));
    }
    if (type === "AWS::Lambda::Permission") {
      const permission = readPermission(properties);
      add(permission.FunctionName, [toStatement(id, permission, account)]);
    }
    if (type === "AWS::KMS::Key")
      add(attrs["Arn"] ?? "", readPolicy(`key policy ${id}`, readKey(properties).KeyPolicy, account));
  }
  return policies;
}

function toStatement(id: string, { Action, Principal, SourceArn }: Permission, account: string): Statement {
  const Condition = { ArnLike: { "aws:SourceArn": SourceArn } };
  const statement = { Effect: "Allow", Action, Principal: { Service: Principal }, Condition };
  return readStatement(`permission ${id}`, statement, account);
}

interface Role {
  RoleName?: string;
  Description?: string;
  AssumeRolePolicyDocument: unknown;
}
const readRole = (properties: unknown) =>
  fromTemplate<Role>("AWS::IAM::Role", properties, ["RoleName", "Description", "AssumeRolePolicyDocument"]);

interface IdentityPolicy {
  PolicyName: string;
  PolicyDocument: unknown;
  Roles: string[];
}
const readIdentityPolicy = (properties: unknown) =>
  fromTemplate<IdentityPolicy>("AWS::IAM::Policy", properties, ["PolicyName", "PolicyDocument", "Roles"]);

interface QueuePolicy {
  PolicyDocument: unknown;
  Queues: string[];
}
const readQueuePolicy = (properties: unknown) =>
  fromTemplate<QueuePolicy>("AWS::SQS::QueuePolicy", properties, ["PolicyDocument", "Queues"]);

type Permission = Record<"Action" | "FunctionName" | "Principal" | "SourceArn", string>;
const readPermission = (properties: unknown) =>
  fromTemplate<Permission>("AWS::Lambda::Permission", properties, [
    "Action",
    "FunctionName",
    "Principal",
    "SourceArn",
  ]);

interface Key {
  KeyPolicy: unknown;
  Description?: string;
  EnableKeyRotation?: boolean;
}
const readKey = (properties: unknown) =>
  fromTemplate<Key>("AWS::KMS::Key", properties, ["KeyPolicy", "Description", "EnableKeyRotation"]);
