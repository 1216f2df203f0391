import { expect, it } from "vitest";
import { drain } from "./herd.ts";

const herd = { patients: 100_000, schedulerRate: 1000, ramp: 5, seed: 1 };

it(
  "a herd that SES could take at once is spread over half an hour, and is on time to the minute",
  { timeout: 120_000 },
  async () => {
    const drained = await drain({ ...herd, rate: 1000, copies: 100 });
    expect(drained).toMatchObject({ throttled: 0, lost: 0, duplicate: 0 });
    expect(drained.drainSeconds).toBeLessThan(1.02 * 30 * 60);
    expect(drained.lateP99Seconds).toBeLessThanOrEqual(60);
  },
);

it(
  "a herd that SES cannot take at once leaves at SES's rate, and nothing of it is refused",
  { timeout: 120_000 },
  async () => {
    const drained = await drain({ ...herd, rate: 30, copies: 3 });
    expect(drained).toMatchObject({ throttled: 0, lost: 0, duplicate: 0 });
    expect(drained.drainSeconds / (100_000 / 30)).toBeLessThan(1.12);
  },
);

it(
  "copies that spend more than their share are refused, so the pace is what keeps the herd within the rate",
  { timeout: 120_000 },
  async () => {
    const drained = await drain({ ...herd, patients: 20_000, rate: 5, copies: 2, pacedAt: 8 });
    expect(drained.throttled).toBeGreaterThan(100);
  },
);
