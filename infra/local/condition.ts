/** Policy conditions: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
import { NotPlayed } from "./world.ts";

/** What is known about a call, by condition key. */
export type Context = Record<string, string | string[] | undefined>;
export type Conditions = Record<string, Record<string, string | string[]>>;

type Compare = (actual: string, wanted: string) => boolean;

const compare: Record<string, Compare> = {
  StringEquals: (actual, wanted) => actual === wanted,
  StringLike: (actual, wanted) => matchesGlob(actual, wanted),
  // ArnEquals and ArnLike behave identically, part by part between the colons.
  ArnEquals: matchesArn,
  ArnLike: matchesArn,
  Bool: (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase(),
};

/** The keys that some part of the player provides; a condition on any other would never be met. */
const providedKeys = new Set([
  "aws:SecureTransport",
  "aws:SourceAccount",
  "aws:SourceArn",
  "events:detail-type",
  "events:source",
  "iam:PassedToService",
  // No log group is encrypted here, so this one is met by no call.
  "kms:EncryptionContext:aws:logs:arn",
  "kms:ViaService",
  "ses:FromAddress",
  "ses:Recipients",
]);

const forAll = "ForAllValues:";

/** Refuses what would silently never match. */
export function checkConditions(conditions: Conditions): void {
  for (const [operator, keys] of Object.entries(conditions)) {
    if (!compare[baseOperator(operator)]) throw new NotPlayed(`the IAM condition operator ${operator}`);
    for (const [key, wanted] of Object.entries(keys)) {
      if (!providedKeys.has(key)) throw new NotPlayed(`the IAM condition key ${key}`);
      if ([wanted].flat().some((value) => value.includes("${")))
        throw new NotPlayed(`policy variables (condition key ${key})`);
    }
  }
}

/** All operators and keys must hold; one of a key's values suffices. */
export function conditionsHold(conditions: Conditions, context: Context): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, [wanted].flat(), context[key])),
  );
}

/** An absent key meets `ForAllValues` and nothing else: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html */
function holds(operator: string, wanted: string[], found: string | string[] | undefined): boolean {
  const actual = found === undefined ? [] : [found].flat();
  const meets = (value: string) => wanted.some((one) => compare[baseOperator(operator)]?.(value, one));
  return operator.startsWith(forAll) ? actual.every(meets) : actual.some(meets);
}

function baseOperator(operator: string): string {
  return operator.startsWith(forAll) ? operator.slice(forAll.length) : operator;
}

function matchesArn(actual: string, wanted: string): boolean {
  const [actualParts, wantedParts] = [arnParts(actual), arnParts(wanted)];
  return wantedParts.every((part, index) => matchesGlob(actualParts[index] ?? "", part));
}

/** Six parts; the last, the resource, may itself contain colons. */
function arnParts(arn: string): string[] {
  const parts = arn.split(":");
  return [...parts.slice(0, 5), parts.slice(5).join(":")];
}

/** `*` is any run of characters, `?` exactly one. */
export function matchesGlob(text: string, pattern: string): boolean {
  const known = globs.get(pattern);
  if (known) return known.test(text);
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  globs.set(pattern, new RegExp(`^${source}$`, "s"));
  return matchesGlob(text, pattern);
}

/** A template has a few hundred of them, and every call asks again. */
const globs = new Map<string, RegExp>();
