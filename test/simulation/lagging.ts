import type { Random } from "./random.ts";
import type { Timeline } from "./timeline.ts";

/** DynamoDB's copies agree within a second, as a rule. */
const momentMs = 2000;

/** The cheap reads of a store: now and then they answer what was there before the newest write of just now. */
export class CheapReads<Item> {
  readonly #items: ReadonlyMap<string, Item>;
  readonly #timeline: Timeline;
  readonly #random: Random;
  readonly #before = new Map<string, { item: Item | undefined; until: number }>();

  constructor(items: ReadonlyMap<string, Item>, parts: { timeline: Timeline; random: Random }) {
    this.#items = items;
    this.#timeline = parts.timeline;
    this.#random = parts.random;
  }

  /** Must be told of every write before it happens. */
  written(id: string): void {
    this.#before.set(id, { item: this.#items.get(id), until: this.#timeline.now + momentMs });
  }

  peek(id: string): Promise<Item | undefined> {
    const before = this.#before.get(id);
    const isBehind = before && this.#timeline.now < before.until && this.#random.chance(0.5);
    return Promise.resolve(isBehind ? before.item : this.#items.get(id));
  }
}
