import { describe, expect, it } from "vitest";
import { isTooLate, kinds } from "../../shared/kinds.ts";

const planned = new Date("2027-01-18T13:10:00Z");
const visit = new Date("2027-01-20T15:00:00Z");

describe("an email that is late", () => {
  it("is worth sending for 36 hours when it is a week's program", () => {
    expect(isTooLate("weekly", new Date("2027-01-20T01:10:00Z"), { planned })).toBe(false);
    expect(isTooLate("weekly", new Date("2027-01-20T01:10:01Z"), { planned })).toBe(true);
  });

  it.each(["before-visit", "visit-reminder"] as const)("is worth sending until the visit: %s", (kind) => {
    expect(isTooLate(kind, new Date("2027-01-20T14:59:59Z"), { visit })).toBe(false);
    expect(isTooLate(kind, new Date("2027-01-20T15:00:00Z"), { visit })).toBe(true);
  });

  it("cannot be judged without the time that its kind goes by", () => {
    expect(() => isTooLate("weekly", planned, { visit })).toThrow(
      "kind weekly is too late depends on its planned time",
    );
    expect(() => isTooLate("visit-reminder", planned, { planned })).toThrow("depends on its visit");
  });
});

describe("the daily cap of a clinic", () => {
  it("counts programs and no email about a visit", () => {
    const counted = Object.entries(kinds).filter(([, { countsToCap }]) => countsToCap);
    expect(counted.map(([kind]) => kind)).toContain("weekly");
    expect(counted.map(([kind]) => kind)).not.toContain("before-visit");
    expect(counted.map(([kind]) => kind)).not.toContain("visit-reminder");
  });
});
