interface Entry {
  at: number;
  order: number;
  run: () => void | Promise<void>;
}

/** Virtual time: what is planned happens in the order of its time, and then in the order in which it was planned. */
export class Timeline {
  now: number;
  readonly #heap: Entry[] = [];
  #order = 0;

  constructor(startsAt: number) {
    this.now = startsAt;
  }

  plan(at: number, run: Entry["run"]): void {
    const heap = this.#heap;
    heap.push({ at: Math.max(at, this.now), order: (this.#order += 1), run });
    let child = heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#isBefore(child, parent)) break;
      this.#swap(child, parent);
      child = parent;
    }
  }

  after(milliseconds: number, run: Entry["run"]): void {
    this.plan(this.now + milliseconds, run);
  }

  /** Lets everything happen that is planned; throws when it does not end. */
  async play(maxSteps = 100_000): Promise<number> {
    let steps = 0;
    for (let entry = this.#take(); entry; entry = this.#take()) {
      if ((steps += 1) > maxSteps) throw new Error(`it did not come to rest within ${maxSteps} steps`);
      this.now = entry.at;
      await entry.run();
    }
    return steps;
  }

  /** Lets everything happen that is planned up to then. */
  async playUntil(at: number): Promise<void> {
    while ((this.#heap[0]?.at ?? Infinity) <= at) {
      const entry = this.#take() as Entry;
      this.now = entry.at;
      await entry.run();
    }
    this.now = at;
  }

  #take(): Entry | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || first === last) return first;
    heap[0] = last;
    for (let parent = 0; ;) {
      let least = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < heap.length && this.#isBefore(child, least)) least = child;
      }
      if (least === parent) return first;
      this.#swap(parent, least);
      parent = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]] as [Entry, Entry];
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap as [Entry];
    [heap[a], heap[b]] = [heap[b] as Entry, heap[a] as Entry];
  }
}
