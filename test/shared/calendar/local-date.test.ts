import { describe, expect, it } from "vitest";
import { addDays, daysBetween, nextSlotDate, weekdayOf } from "../../../shared/calendar/local-date.ts";

describe("a local date", () => {
  it("knows its weekday", () => {
    expect(weekdayOf("2027-01-18")).toBe("mon");
    expect(weekdayOf("2028-02-29")).toBe("tue");
    expect(weekdayOf("1969-12-31")).toBe("wed");
  });

  it("moves over months, leap days and years", () => {
    expect(addDays("2027-12-31", 1)).toBe("2028-01-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-03-01", -1)).toBe("2027-02-28");
    expect(daysBetween("2027-03-01", "2027-03-29")).toBe(28);
  });
});

describe("the next slot", () => {
  it("is a week later on the same weekday", () => {
    expect(nextSlotDate("2027-01-18", "mon")).toBe("2027-01-25");
  });

  it("is the first chosen weekday at least five days later", () => {
    expect(nextSlotDate("2027-01-18", "sat")).toBe("2027-01-23");
    expect(nextSlotDate("2027-01-18", "fri")).toBe("2027-01-29");
  });
});
