/** Policy documents: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
import { checkConditions, conditionsHold, matchesGlob, type Conditions, type Context } from "./condition.ts";
import { fromTemplate } from "./known.ts";
import { NotPlayed } from "./world.ts";

export interface PolicyDocument {
  Version: string;
  Statement: unknown[];
}

export interface Statement {
  effect: "Allow" | "Deny";
  actions: string[];
  /** Undefined where the policy hangs on the resource itself: a trust policy, a function's permission. */
  resources: string[] | undefined;
  /** Undefined in an identity policy: the role it hangs on. */
  principals: { everyone: boolean; services: string[] } | undefined;
  conditions: Conditions;
}

export interface Call {
  action: string;
  resourceArn: string;
  context: Context;
  /** The calling service; undefined for a role. */
  service: string | undefined;
}

interface StatementSource {
  Sid?: string;
  Effect: "Allow" | "Deny";
  Action: string | string[];
  Resource?: string | string[];
  Principal?: "*" | { AWS?: string | string[]; Service?: string | string[] };
  Condition?: Conditions;
}

const elements = ["Sid", "Effect", "Action", "Resource", "Principal", "Condition"] as const;

export function readPolicy(where: string, document: unknown): Statement[] {
  const { Statement } = fromTemplate<PolicyDocument>(where, document, ["Version", "Statement"]);
  return [Statement].flat().map((source) => readStatement(where, source));
}

export function readStatement(where: string, source: unknown): Statement {
  const statement = fromTemplate<StatementSource>(`${where} Statement`, source, elements);
  const { Effect, Action, Resource, Principal, Condition = {} } = statement;
  checkConditions(Condition);
  return {
    effect: Effect,
    actions: [Action].flat(),
    resources: Resource === undefined ? undefined : [Resource].flat(),
    principals: Principal === undefined ? undefined : readPrincipal(where, Principal),
    conditions: Condition,
  };
}

function readPrincipal(where: string, principal: NonNullable<StatementSource["Principal"]>) {
  if (principal === "*") return { everyone: true, services: [] };
  const { AWS = [], Service = [] } = fromTemplate<typeof principal>(`${where} Principal`, principal, [
    "AWS",
    "Service",
  ]);
  const accounts = [AWS].flat();
  const stranger = accounts.find((account) => account !== "*");
  if (stranger !== undefined) throw new NotPlayed(`the principal ${stranger} (${where})`);
  return { everyone: accounts.length > 0, services: [Service].flat() };
}

export function applies(statement: Statement, call: Call): boolean {
  const { actions, resources, principals, conditions } = statement;
  return (
    actions.some((action) => matchesGlob(call.action.toLowerCase(), action.toLowerCase())) &&
    (resources?.some((resource) => matchesGlob(call.resourceArn, resource)) ?? true) &&
    (principals === undefined || principals.everyone || principals.services.includes(call.service ?? "")) &&
    conditionsHold(conditions, call.context)
  );
}
