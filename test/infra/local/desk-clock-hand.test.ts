import { describe, expect, it } from "vitest";
import { clockHand } from "../../../infra/local/desk/clock-hand.ts";
import { active } from "../../support/builders.ts";
import { fakeLocal } from "./support/fake-local.ts";

const start = Date.parse("2027-03-01T14:00:00Z");
const day = 86_400_000;

function setup() {
  const fake = fakeLocal("2027-03-01T14:00:00Z");
  return { ...fake, hand: clockHand(fake.local, "America/New_York") };
}
const plan = (changes = {}) => ({ pk: "ENROLLMENT#1", sk: "ENROLLMENT", ...active(changes) });

describe("the hand on the clock", () => {
  it.each([
    ["hour", 3_600_000],
    ["day", day],
    ["week", 7 * day],
  ] as const)("turns it by an %s", async (turn, ms) => {
    const { hand } = setup();
    await hand.turn(turn);
    expect(hand.state().now).toBe(start + ms);
  });

  it("keeps the time of day through a clock change", async () => {
    const { hand } = setup();
    await hand.turn("week");
    await hand.turn("week");
    expect(new Date(hand.state().now).toISOString()).toBe("2027-03-15T13:00:00.000Z");
  });

  it("turns it until no plan runs any more", async () => {
    const { hand, clock, items, put } = setup();
    items.push(plan());
    clock.at(start + 10 * day + 1000, () => {
      items[0] = { sk: "ENROLLMENT", ...active(), status: "completed" };
      put("hipline", "ProgramCompleted", {});
    });
    await hand.turn("end");
    expect(new Date(hand.state().now).toISOString()).toBe("2027-03-12T14:00:00.000Z");
  });

  it("gives up on a plan that does not end after 20 weeks", async () => {
    const { hand, items } = setup();
    items.push(plan());
    await hand.turn("end");
    expect(new Date(hand.state().now).toISOString()).toBe("2027-07-19T13:00:00.000Z");
  });

  it("stops at the next full day when asked", async () => {
    const { hand, clock } = setup();
    clock.at(start + 2 * day + 1000, () => void hand.stop());
    await hand.turn("week");
    expect(hand.state().now).toBe(start + 3 * day);
  });

  it("says where it is going", async () => {
    const { hand, clock } = setup();
    let going: unknown;
    clock.at(start + 1000, () => {
      ({ going } = hand.state());
    });
    await hand.turn("week");
    expect(going).toEqual({ turn: "week", from: start, until: start + 7 * day });
    expect(hand.state().going).toBeUndefined();
  });

  it("lets a change take a minute, so that two never happen at once", async () => {
    const { hand, clock } = setup();
    const seen: number[] = [];
    await Promise.all([
      hand.act(() => void seen.push(clock.now())),
      hand.act(() => void seen.push(clock.now())),
    ]);
    expect(seen).toEqual([start, start + 60_000]);
  });

  it("refuses a change while the clock turns", async () => {
    const { hand } = setup();
    const turning = hand.turn("week");
    await Promise.resolve();
    await expect(hand.act(() => undefined)).rejects.toThrow(
      "The clock is moving. Wait until it stands, or stop it.",
    );
    await turning;
  });

  it("keeps what went wrong until the next change", async () => {
    const { hand } = setup();
    await hand.act(() => Promise.reject(new Error("no such thing is played")));
    expect(hand.state().trouble).toBe("no such thing is played");
    await hand.act(() => undefined);
    expect(hand.state().trouble).toBeUndefined();
  });

  it("tells whoever listens that something changed", async () => {
    const { hand } = setup();
    let told = 0;
    const forget = hand.onChange(() => (told += 1));
    await hand.act(() => undefined);
    forget();
    await hand.act(() => undefined);
    expect(told).toBe(1);
  });
});
