import { at, edits, valueAt } from "./edits.ts";
import { bendsIn } from "./bends.ts";
import { kindOf } from "./kinds.ts";
import type { Edit, Mutant, Path, Templates } from "./mutant.ts";
import { identityPolicyEdits, resourcePolicyEdits } from "./policy-edits.ts";

/** Where a resource holds a policy document, and of which sort. */
const policies: Record<string, { path: Path; edits: typeof identityPolicyEdits }> = {
  "AWS::IAM::Policy": { path: ["PolicyDocument"], edits: identityPolicyEdits },
  "AWS::IAM::Role": { path: ["AssumeRolePolicyDocument"], edits: resourcePolicyEdits },
  "AWS::SQS::QueuePolicy": { path: ["PolicyDocument"], edits: resourcePolicyEdits },
  "AWS::KMS::Key": { path: ["KeyPolicy"], edits: resourcePolicyEdits },
  "AWS::S3::BucketPolicy": { path: ["PolicyDocument"], edits: resourcePolicyEdits },
};

/** What an alarm says and how long it looks is for people to judge; that it is there and looks at the right thing is not. */
const alarmParts = /^(Threshold|Dimensions|Metrics\.\d+\.MetricStat\.Metric\.Dimensions|AlarmActions)/;

/** Every deployment that differs from this one in one place. A pure function of the templates. */
export function mutantsOf(templates: Templates): Mutant[] {
  return Object.entries(templates).flatMap(([stack, { Resources = {} }]) =>
    Object.entries(Resources)
      .filter(([, { Type }]) => Type !== "AWS::CDK::Metadata")
      .flatMap(([id, { Type, Properties = {} }]) => [
        withoutResource(templates, { stack, id, type: Type }),
        ...editsOf(templates, stack, Type, Properties).map((edit) =>
          withEdit(templates, { stack, id, type: Type }, edit),
        ),
      ]),
  );
}

type Subject = Pick<Mutant, "stack" | "id" | "type">;

function editsOf(templates: Templates, stack: string, type: string, properties: object): Edit[] {
  const bends = bendsIn(templates, stack);
  const policy = policies[type];
  const all = edits(policy ? at(properties, policy.path, () => undefined) : properties, bends);
  if (type === "AWS::CloudWatch::Alarm") return all.filter(({ path }) => alarmParts.test(path.join(".")));
  if (!policy) return all;
  return [...all, ...policy.edits(valueAt(properties, policy.path), policy.path, bends)];
}

function withoutResource(templates: Templates, subject: Subject): Mutant {
  return {
    ...subject,
    name: `${shortStack(subject.stack)}/${subject.id} removed`,
    kind: kindOf(subject.type, []),
    path: [],
    templates: () => at(templates, [subject.stack, "Resources", subject.id], () => undefined) as Templates,
  };
}

function withEdit(templates: Templates, subject: Subject, { path, what, right, apply }: Edit): Mutant {
  return {
    ...subject,
    name: `${shortStack(subject.stack)}/${subject.id}: ${path.join(".")} ${what}`,
    kind: kindOf(subject.type, path),
    path,
    ...(right !== undefined && { right }),
    templates: () =>
      at(templates, [subject.stack, "Resources", subject.id, "Properties"], apply) as Templates,
  };
}

/** `Stateless` of `Hipline-dev-Stateless`: the same in every stage. */
export const shortStack = (stack: string): string => stack.slice(stack.lastIndexOf("-") + 1);
