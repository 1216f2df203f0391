import { describe, expect, it } from "vitest";
import { dayWindow, isOpen, jitterMinute, nextOpening } from "../../../shared/calendar/send-window.ts";

const paris = "Europe/Paris";
const open = (instant: string): boolean => isOpen(new Date(instant), paris, dayWindow);
const opening = (instant: string): string =>
  nextOpening(new Date(instant), paris, 7, dayWindow).toISOString();

describe("the day window", () => {
  it("is open from 08:00 until before 20:00 local", () => {
    expect(open("2027-01-18T06:59:59Z")).toBe(false);
    expect(open("2027-01-18T07:00:00Z")).toBe(true);
    expect(open("2027-01-18T18:59:59Z")).toBe(true);
    expect(open("2027-01-18T19:00:00Z")).toBe(false);
  });

  it("opens the same morning before eight and the next morning after", () => {
    expect(opening("2027-01-18T05:00:00Z")).toBe("2027-01-18T07:07:00.000Z");
    expect(opening("2027-01-18T21:00:00Z")).toBe("2027-01-19T07:07:00.000Z");
  });

  it("opens at the same local time after the clocks change overnight", () => {
    expect(opening("2027-03-27T21:00:00Z")).toBe("2027-03-28T06:07:00.000Z");
  });
});

describe("the jitter of an enrollment", () => {
  it("is a minute from 0 to 29, always the same for one id", () => {
    expect(jitterMinute("5f0c1d9e7a3b42648d1e90ab37c6f412")).toBe(10);
    expect(jitterMinute("00000000000000000000000000000000")).toBe(0);
    expect(jitterMinute("0000000000000000000000000000001d")).toBe(29);
  });
});
