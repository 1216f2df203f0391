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
export const equivalences: readonly Equivalence[] = [];

export function equivalenceOf({ type, path, name }: Mutant): string | undefined {
  const where = path.join(".");
  return equivalences.find(
    (each) => each.type.test(type) && each.path.test(where) && (each.what?.test(name) ?? true),
  )?.reason;
}
