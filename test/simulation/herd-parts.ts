/** Numbers, each for a time: the earliest comes first. */
export class Later {
  readonly #times: number[] = [];
  readonly #values: number[] = [];

  nextAt(): number {
    return this.#times[0] ?? Infinity;
  }

  add(at: number, value: number): void {
    const [times, values] = [this.#times, this.#values];
    let child = times.length;
    times.push(at);
    values.push(value);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const above = times[parent] as number;
      if (above <= at) break;
      times[child] = above;
      values[child] = values[parent] as number;
      child = parent;
    }
    times[child] = at;
    values[child] = value;
  }

  /** The earliest, unless it is for a time after `now`. */
  take(now: number): number | undefined {
    if (this.nextAt() > now) return undefined;
    const first = this.#values[0];
    const at = this.#times.pop();
    const value = this.#values.pop();
    if (at !== undefined && value !== undefined && this.#times.length > 0) this.#sink(at, value);
    return first;
  }

  #sink(at: number, value: number): void {
    const [times, values] = [this.#times, this.#values];
    for (let parent = 0; ;) {
      let child = 2 * parent + 1;
      if ((times[child + 1] ?? Infinity) < (times[child] ?? Infinity)) child += 1;
      const below = times[child];
      if (below === undefined || below >= at) {
        times[parent] = at;
        values[parent] = value;
        return;
      }
      times[parent] = below;
      values[parent] = values[child] as number;
      parent = child;
    }
  }
}

/**
 * SES lets an account exceed its rate for a short burst, not for long: a bucket that fills at the rate and holds one second
 * of it. https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html
 */
export class SendingQuota {
  readonly #rate: number;
  #tokens: number;
  #at = -Infinity;
  #second = 0;
  #inSecond = 0;
  refused = 0;
  /** The most that was taken within one second of the clock. */
  busiest = 0;

  constructor(rate: number) {
    this.#rate = rate;
    this.#tokens = rate;
  }

  take(at: number): boolean {
    // Copies tell of what they do a moment ahead, so times may be out of order by that moment.
    const now = Math.max(at, this.#at);
    this.#tokens = Math.min(this.#rate, this.#tokens + ((now - this.#at) / 1000) * this.#rate);
    this.#at = now;
    if (this.#tokens < 1) {
      this.refused += 1;
      return false;
    }
    this.#tokens -= 1;
    const second = Math.floor(now / 1000);
    this.#inSecond = second === this.#second ? this.#inSecond + 1 : 1;
    this.#second = second;
    this.busiest = Math.max(this.busiest, this.#inSecond);
    return true;
  }
}

/** How late emails were, counted by the second. */
export class Lateness {
  readonly #seconds: number[] = [];
  #count = 0;

  add(milliseconds: number): void {
    const second = Math.max(0, Math.ceil(milliseconds / 1000));
    while (this.#seconds.length <= second) this.#seconds.push(0);
    this.#seconds[second] = (this.#seconds[second] ?? 0) + 1;
    this.#count += 1;
  }

  /** So many seconds late at most was this part of all. */
  quantile(part: number): number {
    let seen = 0;
    return this.#seconds.findIndex((count) => (seen += count) >= part * this.#count);
  }
}
