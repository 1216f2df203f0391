import { expect, it } from "vitest";
import { everyFault, noFaults } from "./faults.ts";
import { simulate } from "./simulate.ts";

it("one hundredth of every fault loses nothing and sends nothing twice", { timeout: 600_000 }, async () => {
  const { lost, duplicate, violations, failures, ends } = await simulate({ programs: 5000, seed: 2027 });
  expect(failures).toEqual([]);
  expect({ lost, duplicate, violations, open: ends.open }).toEqual({
    lost: 0,
    duplicate: 0,
    violations: 0,
    open: 0,
  });
});

it("the same seed leaves the same trace", async () => {
  const runs = [1, 2, 3].map(() => simulate({ programs: 60, seed: 7 }));
  const [first, ...others] = (await Promise.all(runs)).map(({ traceHash }) => traceHash);
  expect(others).toEqual([first, first]);
});

it("another seed leaves another trace", async () => {
  const [one, other] = await Promise.all([7, 8].map((seed) => simulate({ programs: 10, seed })));
  expect(one?.traceHash).not.toBe(other?.traceHash);
});

it("without faults nothing fails, is late or is open", async () => {
  const { ends, failures } = await simulate({ programs: 300, seed: 3, rates: noFaults });
  expect(failures).toEqual([]);
  expect(ends).toMatchObject({ failed: 0, open: 0 });
});

it(
  "when SES is silent about one email in a hundred, fewer than one in 2,000 comes twice and none is lost",
  { timeout: 300_000 },
  async () => {
    const { lost, duplicate, ends } = await simulate({
      programs: 1000,
      seed: 5,
      rates: { ...everyFault, silent: 0.01 },
    });
    expect(lost).toBe(0);
    // Of 177,480 emails it was 1 in 3,858 (README); of the eighteen thousand of this run chance takes more or fewer.
    expect(duplicate / ends.sent).toBeLessThan(1 / 2000);
  },
);
