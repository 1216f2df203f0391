import { describe, expect, it } from "vitest";
import { pacer } from "../../functions/send-email/pace.ts";

const { signal } = new AbortController();

/** A copy whose emails take this long, and the times at which it hands them over. */
function copy({ clockStops = false } = {}) {
  let now = 0;
  let slept = 0;
  const wait = pacer({
    clock: () => new Date(now),
    sleep: (milliseconds) => {
      slept += milliseconds;
      if (!clockStops) now += milliseconds;
      return Promise.resolve();
    },
  });
  return {
    wait,
    pass: (milliseconds: number) => void (now += milliseconds),
    now: () => now,
    slept: () => slept,
  };
}

describe("the pace of a copy", () => {
  it("is its share of the rate, however fast SES answers", async () => {
    const { wait, now } = copy();
    const times: number[] = [];
    for (let email = 0; email < 5; email += 1) {
      await wait(5, signal);
      times.push(now());
    }
    // Twice its share for the first quarter of a second, which a copy may catch up on.
    expect(times).toEqual([0, 0, 150, 350, 550]);
  });

  it("makes nothing wait that is slower by itself", async () => {
    const { wait, pass, slept } = copy();
    for (let email = 0; email < 50; email += 1) {
      await wait(5, signal);
      pass(200);
    }
    expect(slept()).toBe(0);
  });

  it("never comes to more than the share and a quarter of a second, after however long a rest", async () => {
    const { wait, pass, now } = copy();
    await wait(10, signal);
    pass(3_600_000);
    const from = now();
    let sent = 0;
    while (now() < from + 10_000) {
      await wait(10, signal);
      sent += 1;
    }
    expect(sent).toBeGreaterThanOrEqual(100);
    expect(sent).toBeLessThanOrEqual(104);
  });

  it("does not grow slower while the clock stands still", async () => {
    const { wait, slept } = copy({ clockStops: true });
    for (let email = 0; email < 11; email += 1) await wait(10, signal);
    expect(slept()).toBeLessThanOrEqual(1000);
  });

  it("gives the message back when the function's time ends while it waits", async () => {
    const ending = new AbortController();
    const wait = pacer({
      clock: () => new Date(0),
      sleep: () => {
        ending.abort();
        return Promise.resolve();
      },
    });
    await wait(1, ending.signal);
    await expect(wait(1, ending.signal)).rejects.toThrow("too little of the function's time is left");
  });
});
