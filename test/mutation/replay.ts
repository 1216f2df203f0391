import { assumeRole, createIam } from "../../infra/local/iam.ts";
import type { Question } from "../../infra/local/local.ts";
import { resolveStacks } from "../../infra/local/template.ts";
import type { Mutant, Templates } from "./mutant.ts";

const place = { region: "us-east-1", account: "000000000000", endpoint: "http://127.0.0.1:1" };

/** Only who may do what differs: up to the first different answer of IAM, such a deployment lives the same life. */
export const changesPoliciesAlone = ({ type, path }: Mutant): boolean =>
  /^AWS::(IAM::Policy|SQS::QueuePolicy|Lambda::Permission)$/.test(type) ||
  /^(AssumeRolePolicyDocument|KeyPolicy)$/.test(String(path[0]));

/** What IAM answers under these templates: the refusal in words, or undefined where it allows. */
export function answersOf(templates: Templates): (question: Question) => string | undefined {
  const stacks = Object.entries(templates).map(([name, template]) => ({ name, template, assets: {} }));
  const iam = createIam(resolveStacks(stacks, place), { account: place.account, onDenial: () => undefined });
  return ({ principal, action, resource, context }) => {
    try {
      if (action === assumeRole && principal.kind === "service")
        iam.authorizeAssume(resource, principal.service, principal.sourceArn);
      else iam.authorize(principal, action, resource, context);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };
}

/** The first question of a journey that bent policies answer differently; a right taken away shows in questions about it. */
export function differentAnswer(
  questions: readonly Question[],
  before: Templates,
  bent: Templates,
  right: string | undefined,
): string | undefined {
  const [was, is] = [answersOf(before), answersOf(bent)];
  for (const question of questions.filter(({ action }) => right === undefined || action === right)) {
    const [refusal, refusalBefore] = [is(question), was(question)];
    if (refusal !== undefined && refusalBefore === undefined) return refusal;
    if (refusal === undefined && refusalBefore !== undefined)
      return `it is allowed now: ${question.action} on ${question.resource}`;
  }
  return undefined;
}
