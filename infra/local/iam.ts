/** How AWS decides within one account: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */
import type { Denial } from "./local.ts";
import { applies, readPolicy, readStatement, type Call, type Statement } from "./policy.ts";
import { fromTemplate } from "./known.ts";
import { AwsError, type Iam, type Principal, type Resource } from "./world.ts";

interface Surroundings {
  account: string;
  now: () => number;
  /** Called for every refused call. */
  onDenial: (denial: Denial) => void;
}

export function createIam(resources: Resource[], { account, now, onDenial }: Surroundings): Iam {
  const { identity, trust } = rolePolicies(resources);
  const resourcePolicies = policiesOfResources(resources);

  function deny(principal: string, { action, resourceArn }: Call, reason: string): never {
    onDenial({ at: now(), principal, action, resource: resourceArn });
    throw new AwsError(
      "AccessDeniedException",
      `${principal} is not authorized to perform: ${action} on resource: ${resourceArn} ${reason}`,
      403,
    );
  }

  function decide(principal: string, call: Call, onIdentity: Statement[], onResource: Statement[]): void {
    const kinds = { identity: onIdentity, resource: onResource };
    const inForce = Object.entries(kinds).flatMap(([kind, statements]) =>
      statements.filter((statement) => applies(statement, call)).map(({ effect }) => ({ kind, effect })),
    );
    const denied = inForce.find(({ effect }) => effect === "Deny");
    if (denied) deny(principal, call, `with an explicit deny in a ${denied.kind}-based policy`);
    const needed = call.service === undefined ? "identity" : "resource";
    if (inForce.length === 0)
      deny(principal, call, `because no ${needed}-based policy allows the ${call.action} action`);
  }

  return {
    authorize(principal, action, resourceArn, context = {}) {
      if (principal.kind === "operator") return;
      const call: Call = {
        action,
        resourceArn,
        service: principal.kind === "service" ? principal.service : undefined,
        // Between the parts of AWS everything travels encrypted; loopback stands for that.
        context: { "aws:SecureTransport": "true", ...sourceOf(principal, account), ...context },
      };
      const onIdentity = principal.kind === "role" ? (identity.get(principal.roleArn) ?? []) : [];
      decide(nameOf(principal, account), call, onIdentity, resourcePolicies.get(resourceArn) ?? []);
    },

    authorizeAssume(roleArn, service, sourceArn) {
      const principal: Principal = { kind: "service", service, sourceArn };
      const context = sourceOf(principal, account);
      const call: Call = { action: "sts:AssumeRole", resourceArn: roleArn, service, context };
      decide(nameOf(principal, account), call, [], trust.get(roleArn) ?? []);
    },
  };
}

function sourceOf(principal: Principal, account: string) {
  if (principal.kind !== "service") return {};
  return { "aws:SourceArn": principal.sourceArn, "aws:SourceAccount": account };
}

function nameOf(principal: Exclude<Principal, { kind: "operator" }>, account: string): string {
  if (principal.kind === "service") return `Service: ${principal.service} for ${principal.sourceArn}`;
  const role = principal.roleArn.replace(/^.*\//, "");
  return `User: arn:aws:sts::${account}:assumed-role/${role}/${principal.name}`;
}

function rolePolicies(resources: Resource[]) {
  const identity = new Map<string, Statement[]>();
  const trust = new Map<string, Statement[]>();
  const arnsByName = new Map<string, string>();
  for (const { ref, attrs, properties } of resources.filter(({ type }) => type === "AWS::IAM::Role")) {
    const role = fromTemplate<{ RoleName: string; AssumeRolePolicyDocument: unknown; Description: string }>(
      "AWS::IAM::Role",
      properties,
      ["RoleName", "AssumeRolePolicyDocument", "Description"],
    );
    const arn = attrs["Arn"] ?? "";
    arnsByName.set(ref, arn);
    trust.set(arn, readPolicy(`trust policy of ${ref}`, role.AssumeRolePolicyDocument));
    identity.set(arn, []);
  }
  for (const { id, properties } of resources.filter(({ type }) => type === "AWS::IAM::Policy")) {
    const policy = fromTemplate<{ PolicyName: string; PolicyDocument: unknown; Roles: string[] }>(
      "AWS::IAM::Policy",
      properties,
      ["PolicyName", "PolicyDocument", "Roles"],
    );
    const statements = readPolicy(`policy ${id}`, policy.PolicyDocument);
    for (const role of policy.Roles) identity.get(arnsByName.get(role) ?? "")?.push(...statements);
  }
  return { identity, trust };
}

/** By the ARN of the resource they hang on. */
function policiesOfResources(resources: Resource[]): Map<string, Statement[]> {
  const policies = new Map<string, Statement[]>();
  const add = (arn: string, statements: Statement[]) =>
    policies.set(arn, [...(policies.get(arn) ?? []), ...statements]);
  const queueArns = new Map(
    resources
      .filter(({ type }) => type === "AWS::SQS::Queue")
      .map(({ ref, attrs }) => [ref, attrs["Arn"] ?? ""]),
  );
  for (const { id, type, properties } of resources) {
    if (type === "AWS::SQS::QueuePolicy") {
      const keys = ["PolicyDocument", "Queues"] as const;
      const policy = fromTemplate<{ PolicyDocument: unknown; Queues: string[] }>(type, properties, keys);
      const statements = readPolicy(`queue policy ${id}`, policy.PolicyDocument);
      for (const url of policy.Queues) add(queueArns.get(url) ?? url, statements);
    }
    if (type === "AWS::Lambda::Permission")
      add(String(properties["FunctionName"]), [readPermission(id, properties)]);
  }
  return policies;
}

function readPermission(id: string, properties: unknown): Statement {
  const keys = ["Action", "FunctionName", "Principal", "SourceArn"] as const;
  type Permission = Record<(typeof keys)[number], string>;
  const permission = fromTemplate<Permission>("AWS::Lambda::Permission", properties, keys);
  return readStatement(`permission ${id}`, {
    Effect: "Allow",
    Action: permission.Action,
    Principal: { Service: permission.Principal },
    Condition: { ArnLike: { "aws:SourceArn": permission.SourceArn } },
  });
}
