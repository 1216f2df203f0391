import type { Mutant } from "./mutant.ts";

interface Equivalence {
  type: RegExp;
  /** Under the resource's properties, joined by dots. */
  path: RegExp;
  /** What was done there; anything when absent. */
  what?: RegExp;
  /** Why nobody on AWS would notice. */
  reason: string;
}

/** Mutants that behave as the deployment does. Each reason can be checked by a person. */
export const equivalences: readonly Equivalence[] = [
  {
    type: /^/,
    path: /(^|\.)(Comment|Description)$/,
    reason: "words for whoever reads the console",
  },
  {
    type: /^AWS::IAM::Policy$/,
    path: /^PolicyName$/,
    reason: "the name of an inline policy, unique within its one role",
  },
  {
    type: /^AWS::CloudFront::/,
    path: /(^|\.)Name$/,
    reason: "the distribution refers to it by the id that AWS gives it",
  },
  {
    type: /^AWS::Events::Rule$/,
    path: /^Targets\.0\.Id$/,
    what: /became/,
    reason: "tells the targets of one rule apart, and each rule has one",
  },
];

export function equivalenceOf({ type, path, name }: Mutant): string | undefined {
  const where = path.join(".");
  return equivalences.find(
    (each) => each.type.test(type) && each.path.test(where) && (each.what?.test(name) ?? true),
  )?.reason;
}
