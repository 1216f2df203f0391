import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VirtualClock } from "../../../infra/local/clock.ts";

const start = new Date("2027-01-04T13:00:00Z");
const t0 = start.getTime();

describe("virtual clock", () => {
  it("stands still until it is moved", async () => {
    const clock = new VirtualClock(start);
    await new Promise((later) => setTimeout(later, 5));
    expect(clock.now()).toBe(t0);
    await clock.advanceTo(t0 + 60_000);
    expect(clock.now()).toBe(t0 + 60_000);
  });

  it("runs jobs by time, and at one time by registration", async () => {
    const clock = new VirtualClock(start);
    const ran: string[] = [];
    clock.at(t0 + 2, () => void ran.push("second, registered first"));
    clock.at(t0 + 1, () => void ran.push("first"));
    clock.at(t0 + 2, () => void ran.push("second, registered last"));
    await clock.advanceTo(t0 + 2);
    expect(ran).toEqual(["first", "second, registered first", "second, registered last"]);
  });

  it("shows each job its own time", async () => {
    const clock = new VirtualClock(start);
    const times: number[] = [];
    for (const time of [t0 + 7, t0 + 3]) clock.at(time, () => void times.push(clock.now() - t0));
    await clock.advanceTo(t0 + 100);
    expect(times).toEqual([3, 7]);
  });

  it("runs what a job schedules on the way", async () => {
    const clock = new VirtualClock(start);
    const ran: number[] = [];
    const again = () => {
      ran.push(clock.now() - t0);
      clock.at(clock.now() + 10, again);
    };
    clock.at(t0 + 10, again);
    await clock.advanceTo(t0 + 35);
    expect(ran).toEqual([10, 20, 30]);
    expect(clock.next()).toBe(t0 + 40);
  });

  it("runs a job of the past at once, at the present", async () => {
    const clock = new VirtualClock(start);
    let at = 0;
    clock.at(t0 - 5000, () => void (at = clock.now()));
    expect(at).toBe(0);
    await clock.settle();
    expect(at).toBe(t0);
  });

  it("runs a due job although nobody settles", async () => {
    const clock = new VirtualClock(start);
    await new Promise<void>((ran) => void clock.at(t0, ran));
    expect(clock.next()).toBeUndefined();
  });

  it("drops a canceled job", async () => {
    const clock = new VirtualClock(start);
    let ran = false;
    const cancel = clock.at(t0 + 1, () => void (ran = true));
    cancel();
    await clock.advanceTo(t0 + 2);
    expect(ran).toBe(false);
    expect(clock.next()).toBeUndefined();
  });

  it("waits for work in flight before the next job", async () => {
    const clock = new VirtualClock(start);
    const ran: string[] = [];
    clock.at(t0 + 1, () => {
      const work = new Promise((done) => setTimeout(done, 10)).then(() => ran.push("work"));
      void clock.track(work);
    });
    clock.at(t0 + 2, () => void ran.push("job"));
    await clock.advanceTo(t0 + 2);
    expect(ran).toEqual(["work", "job"]);
  });

  it("goes on when tracked work fails, which is its owner's to handle", async () => {
    const clock = new VirtualClock(start);
    const work = clock.track(Promise.reject(new Error("refused")));
    await expect(work).rejects.toThrow("refused");
    await clock.advanceTo(t0 + 1);
    expect(clock.now()).toBe(t0 + 1);
  });

  it("stops at a failing job and tells whoever moved it", async () => {
    const clock = new VirtualClock(start);
    clock.at(t0 + 1, () => {
      throw new Error("broken part");
    });
    await expect(clock.advanceTo(t0 + 5)).rejects.toThrow("broken part");
    expect(clock.now()).toBe(t0 + 1);
    await clock.advanceTo(t0 + 5);
    expect(clock.now()).toBe(t0 + 5);
  });

  it("lets a settle during a move wait for the end of the move", async () => {
    const clock = new VirtualClock(start);
    const move = clock.advanceTo(t0 + 50);
    await clock.settle();
    expect(clock.now()).toBe(t0 + 50);
    await move;
  });

  it("shares the present with other threads", async () => {
    const clock = new VirtualClock(start);
    await clock.advanceTo(t0 + 9);
    expect(new BigInt64Array(clock.shared)[0]).toBe(BigInt(t0 + 9));
  });

  it("runs nothing more once closed", async () => {
    const clock = new VirtualClock(start);
    let ran = false;
    clock.at(t0 + 1, () => void (ran = true));
    clock.close();
    clock.at(t0, () => void (ran = true));
    await clock.advanceTo(t0 + 5);
    expect(ran).toBe(false);
  });

  it("loses no job and keeps the order, whatever is scheduled, nested or canceled", async () => {
    const plan = fc.array(
      fc.record({
        after: fc.nat(50),
        nested: fc.option(fc.nat(50), { nil: undefined }),
        canceled: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(plan, async (jobs) => {
        const clock = new VirtualClock(start);
        const ran: { due: number; order: number }[] = [];
        let registered = 0;
        const schedule = (due: number, then?: () => void) => {
          const order = (registered += 1);
          return clock.at(due, () => {
            ran.push({ due: clock.now(), order });
            expect(clock.now()).toBe(due);
            then?.();
          });
        };
        let expected = 0;
        for (const { after, nested, canceled } of jobs) {
          const cancel = schedule(t0 + 1 + after, () => {
            if (nested !== undefined) schedule(clock.now() + nested);
          });
          if (canceled) cancel();
          else expected += nested === undefined ? 1 : 2;
        }
        await clock.advanceTo(t0 + 200);
        expect(ran).toHaveLength(expected);
        const sorted = ran.toSorted((a, b) => a.due - b.due || a.order - b.order);
        expect(ran).toEqual(sorted);
      }),
    );
  });
});
