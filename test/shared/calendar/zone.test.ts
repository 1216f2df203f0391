import { describe, expect, it } from "vitest";
import { instantOf, localTime } from "../../../shared/calendar/zone.ts";

const at = (date: string, hour: number, minute: number, zone: string): string =>
  instantOf({ date, hour, minute }, zone).toISOString();

describe("a wall clock in a zone", () => {
  it("shows the local date, hour and minute of an instant", () => {
    const instant = new Date("2027-01-18T13:05:00Z");
    expect(localTime(instant, "America/New_York")).toEqual({ date: "2027-01-18", hour: 8, minute: 5 });
    expect(localTime(instant, "Australia/Lord_Howe")).toEqual({ date: "2027-01-19", hour: 0, minute: 5 });
    expect(localTime(instant, "Asia/Kolkata")).toEqual({ date: "2027-01-18", hour: 18, minute: 35 });
  });

  it("shows midnight as hour 0", () => {
    expect(localTime(new Date("2027-01-18T00:00:00Z"), "UTC").hour).toBe(0);
  });
});

describe("the instant of a local time", () => {
  it("follows the zone through daylight saving", () => {
    expect(at("2027-03-08", 8, 5, "America/New_York")).toBe("2027-03-08T13:05:00.000Z");
    expect(at("2027-03-15", 8, 5, "America/New_York")).toBe("2027-03-15T12:05:00.000Z");
    expect(at("2027-03-29", 8, 0, "Europe/Paris")).toBe("2027-03-29T06:00:00.000Z");
  });

  it("knows a change of half an hour", () => {
    expect(at("2027-04-03", 8, 0, "Australia/Lord_Howe")).toBe("2027-04-02T21:00:00.000Z");
    expect(at("2027-04-05", 8, 0, "Australia/Lord_Howe")).toBe("2027-04-04T21:30:00.000Z");
  });

  it("is the first minute after the gap when the clock skips the time", () => {
    expect(at("2027-03-14", 2, 30, "America/New_York")).toBe("2027-03-14T07:00:00.000Z");
    expect(at("2027-03-28", 2, 0, "Europe/Paris")).toBe("2027-03-28T01:00:00.000Z");
  });

  it("is the first of the two when the clock shows the time twice", () => {
    expect(at("2027-11-07", 1, 30, "America/New_York")).toBe("2027-11-07T05:30:00.000Z");
  });

  it("is the first minute of the next day when a whole day is skipped", () => {
    expect(at("2011-12-30", 8, 0, "Pacific/Apia")).toBe("2011-12-30T10:00:00.000Z");
  });
});
