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
  principals: Principals | undefined;
  conditions: Conditions;
}

interface Principals {
  everyone: boolean;
  /** The roles of the account, as far as their own policies allow. */
  account: boolean;
  services: string[];
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
  Principal?: PrincipalSource;
  Condition?: Conditions;
}

type PrincipalSource = "*" | { AWS?: string | string[]; Service?: string | string[] };

const elements = ["Sid", "Effect", "Action", "Resource", "Principal", "Condition"] as const;

export function readPolicy(where: string, document: unknown, account: string): Statement[] {
  const { Statement } = fromTemplate<PolicyDocument>(where, document, ["Version", "Statement"]);
  return [Statement].flat().map((source) => readStatement(where, source, account));
}

export function readStatement(where: string, source: unknown, account: string): Statement {
  const statement = fromTemplate<StatementSource>(`${where} Statement`, source, elements);
  const { Effect, Action, Resource, Principal, Condition = {} } = statement;
  checkConditions(Condition);
  return {
    effect: Effect,
    actions: [Action].flat(),
    resources: Resource === undefined ? undefined : [Resource].flat(),
    principals: Principal === undefined ? undefined : readPrincipal(where, Principal, account),
    conditions: Condition,
  };
}

function readPrincipal(where: string, source: PrincipalSource, account: string): Principals {
  if (source === "*") return { everyone: true, account: false, services: [] };
  const keys = ["AWS", "Service"] as const;
  const { AWS = [], Service = [] } = fromTemplate<typeof source>(`${where} Principal`, source, keys);
  const own = `arn:aws:iam::${account}:root`;
  const named = [AWS].flat();
  const stranger = named.find((principal) => principal !== "*" && principal !== own);
  if (stranger !== undefined) throw new NotPlayed(`the principal ${stranger} (${where})`);
  return { everyone: named.includes("*"), account: named.includes(own), services: [Service].flat() };
}

export function applies(statement: Statement, call: Call): boolean {
  const { actions, resources, principals, conditions } = statement;
  return (
    actions.some((action) => matchesGlob(call.action.toLowerCase(), action.toLowerCase())) &&
    (resources?.some((resource) => matchesGlob(call.resourceArn, resource)) ?? true) &&
    (principals === undefined || includes(principals, call)) &&
    conditionsHold(conditions, call.context)
  );
}

function includes({ everyone, account, services }: Principals, { service }: Call): boolean {
  return everyone || (service === undefined ? account : services.includes(service));
}

/** Such a statement allows nothing alone: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts */
export function leavesToIdentity({ principals }: Statement, { service }: Call): boolean {
  return service === undefined && principals?.account === true && !principals.everyone;
}
