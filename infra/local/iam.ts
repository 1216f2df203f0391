/** How AWS decides within one account: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */
import type { Denial, Question } from "./local.ts";
import { readResourcePolicies, readRolePolicies } from "./policies.ts";
import { applies, leavesToIdentity, type Call, type Statement } from "./policy.ts";
import { AwsError, type Iam, type Principal, type Resource } from "./world.ts";

interface Surroundings {
  account: string;
  /** Called for every refused call. */
  onDenial: (denial: Omit<Denial, "at">) => void;
  onAsked?: ((question: Question) => void) | undefined;
}

export const assumeRole = "sts:AssumeRole";

export function createIam(resources: Resource[], { account, onDenial, onAsked }: Surroundings): Iam {
  const { identity, trust } = readRolePolicies(resources, account);
  const resourcePolicies = readResourcePolicies(resources, account);

  function deny(principal: string, { action, resourceArn }: Call, reason: string): never {
    onDenial({ principal, action, resource: resourceArn });
    throw new AwsError(
      "AccessDeniedException",
      `${principal} is not authorized to perform: ${action} on resource: ${resourceArn} ${reason}`,
      403,
    );
  }

  function decide(principal: string, call: Call, onIdentity: Statement[], onResource: Statement[]): void {
    const inForce = (statements: Statement[], effect: Statement["effect"]) =>
      statements.filter((statement) => statement.effect === effect && applies(statement, call));
    const denying = inForce(onIdentity, "Deny").length > 0 ? "identity" : "resource";
    if (inForce([...onIdentity, ...onResource], "Deny").length > 0)
      deny(principal, call, `with an explicit deny in a ${denying}-based policy`);
    const onItsOwn = inForce(onResource, "Allow");
    if (onItsOwn.some((statement) => !leavesToIdentity(statement, call))) return;
    // A key's own policy decides whether identity policies count: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
    const identityCounts = !call.action.startsWith("kms:") || onItsOwn.length > 0;
    if (identityCounts && inForce(onIdentity, "Allow").length > 0) return;
    const needed = call.service === undefined && identityCounts ? "identity" : "resource";
    deny(principal, call, `because no ${needed}-based policy allows the ${call.action} action`);
  }

  return {
    authorize(principal, action, resourceArn, context = {}) {
      if (principal.kind === "operator") return;
      onAsked?.({ principal, action, resource: resourceArn, context });
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
      const principal = { kind: "service", service, sourceArn } as const;
      onAsked?.({ principal, action: assumeRole, resource: roleArn, context: {} });
      const context = sourceOf(principal, account);
      const call: Call = { action: assumeRole, resourceArn: roleArn, service, context };
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
