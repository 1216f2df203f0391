import type { Refusal } from "../enrollment/enrollment.ts";
import type { Store } from "../ports.ts";

const maxTries = 8;

/**
 * Reads an item, lets a pure rule decide, and saves the outcome; when somebody else saved in between, decides again on
 * what they left. A rule that returns what it was given (or undefined) changes nothing. `known` is the item as the caller
 * last saw it: a write that starts from there saves the read.
 */
export async function change<Item extends { rev: number }, Outcome extends Item | Refusal | undefined>(
  store: Store<Item>,
  id: string,
  rule: (current: Item | undefined) => Outcome,
  known?: Item,
): Promise<Outcome> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const current = (tries === 0 && known) || (await store.get(id));
    const outcome = rule(current);
    if (outcome === undefined || outcome === current || "refused" in outcome) return outcome;
    const changed = outcome as Item;
    if (await store.save(changed)) return { ...outcome, rev: changed.rev + 1 };
  }
  throw new Error(
    `item ${id} was changed by others ${maxTries} times in a row; the message is tried again later`,
  );
}
