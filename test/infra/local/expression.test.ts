import { describe, expect, it } from "vitest";
import { parseExpression } from "../../../infra/local/expression.ts";
import { instantsAt, isZone, wallTime } from "../../../infra/local/zoned-time.ts";

function runs(text: string, zone: string, from: string, count: number): string[] {
  const expression = parseExpression(text, zone);
  const times: string[] = [];
  let after: number | undefined = Date.parse(from);
  while (times.length < count && after !== undefined) {
    after = expression.next(after);
    if (after !== undefined) times.push(new Date(after).toISOString().slice(0, 16));
  }
  return times;
}

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
describe("cron()", () => {
  it.each<[string, string, string[]]>([
    ["cron(0 8 ? * MON *)", "UTC", ["2026-03-02T08:00", "2026-03-09T08:00", "2026-03-16T08:00"]],
    ["cron(0 8 ? * 2 *)", "UTC", ["2026-03-02T08:00", "2026-03-09T08:00", "2026-03-16T08:00"]],
    ["cron(0 8 ? * 1 *)", "UTC", ["2026-03-01T08:00", "2026-03-08T08:00", "2026-03-15T08:00"]],
    ["cron(0 18 ? * MON-FRI *)", "UTC", ["2026-03-02T18:00", "2026-03-03T18:00", "2026-03-04T18:00"]],
    ["cron(15,45 6-7 ? * SUN,SAT *)", "UTC", ["2026-03-01T06:15", "2026-03-01T06:45", "2026-03-01T07:15"]],
    ["cron(*/20 * * * ? *)", "UTC", ["2026-03-01T00:20", "2026-03-01T00:40", "2026-03-01T01:00"]],
    ["cron(5/20 12 * * ? *)", "UTC", ["2026-03-01T12:05", "2026-03-01T12:25", "2026-03-01T12:45"]],
    ["cron(0-59/30 0-23/12 ? * * *)", "UTC", ["2026-03-01T00:30", "2026-03-01T12:00", "2026-03-01T12:30"]],
    ["cron(0 9 31 * ? *)", "UTC", ["2026-03-31T09:00", "2026-05-31T09:00", "2026-07-31T09:00"]],
    ["cron(0 9 29 FEB ? *)", "UTC", ["2028-02-29T09:00", "2032-02-29T09:00", "2036-02-29T09:00"]],
    ["cron(0 9 1 1 ? 2027-2028)", "UTC", ["2027-01-01T09:00", "2028-01-01T09:00"]],
    ["cron(0 9 1 1 ? 2020)", "UTC", []],
    ["cron(0 8 ? * MON *)", "America/New_York", ["2026-03-02T13:00", "2026-03-09T12:00", "2026-03-16T12:00"]],
    ["cron(0 8 ? * MON *)", "Asia/Kolkata", ["2026-03-02T02:30", "2026-03-09T02:30", "2026-03-16T02:30"]],
    ["cron(0 8 ? * MON *)", "Pacific/Apia", ["2026-03-01T19:00", "2026-03-08T19:00", "2026-03-15T19:00"]],
  ])("%s in %s runs at the expected times from March 2026", (text, zone, times) => {
    expect(runs(text, zone, "2026-03-01T00:00:00Z", 3)).toEqual(times);
  });

  it("never runs at the time it is asked to run after", () => {
    expect(runs("cron(0 8 ? * MON *)", "UTC", "2026-03-02T08:00:00Z", 1)).toEqual(["2026-03-09T08:00"]);
  });

  it.each<[string, string, string, string[]]>([
    // 02:30 does not exist on 8 March in New York, nor on 29 March in Paris.
    [
      "America/New_York",
      "cron(30 2 * * ? *)",
      "2026-03-07T00:00:00Z",
      ["2026-03-07T07:30", "2026-03-09T06:30"],
    ],
    ["Europe/Paris", "cron(30 2 * * ? *)", "2026-03-28T00:00:00Z", ["2026-03-28T01:30", "2026-03-30T00:30"]],
    // Lord Howe moves by half an hour at 02:00: 02:15 is skipped, 02:30 is not.
    [
      "Australia/Lord_Howe",
      "cron(15 2 * * ? *)",
      "2026-10-02T16:00:00Z",
      ["2026-10-04T15:15", "2026-10-05T15:15"],
    ],
    [
      "Australia/Lord_Howe",
      "cron(30 2 ? * SUN *)",
      "2026-10-02T16:00:00Z",
      ["2026-10-03T15:30", "2026-10-10T15:30"],
    ],
    // Troll moves by two hours, from 01:00 to 03:00.
    [
      "Antarctica/Troll",
      "cron(30 2 * * ? *)",
      "2026-03-28T00:00:00Z",
      ["2026-03-28T02:30", "2026-03-30T00:30"],
    ],
  ])("skips a local time that clocks in %s skip: %s", (zone, text, from, times) => {
    expect(runs(text, zone, from, 2)).toEqual(times);
  });

  it.each<[string, string, string, string[]]>([
    // 01:30 is shown twice on 1 November in New York; the first is in daylight time.
    [
      "America/New_York",
      "cron(30 1 * * ? *)",
      "2026-11-01T00:00:00Z",
      ["2026-11-01T05:30", "2026-11-02T06:30"],
    ],
    ["Europe/Paris", "cron(30 2 * * ? *)", "2026-10-25T00:00:00Z", ["2026-10-25T00:30", "2026-10-26T01:30"]],
    [
      "Australia/Lord_Howe",
      "cron(45 1 * * ? *)",
      "2026-04-04T10:00:00Z",
      ["2026-04-04T14:45", "2026-04-05T15:15"],
    ],
    [
      "Antarctica/Troll",
      "cron(30 1 * * ? *)",
      "2026-10-24T12:00:00Z",
      ["2026-10-24T23:30", "2026-10-26T01:30"],
    ],
  ])("runs once at a local time that clocks in %s show twice: %s", (zone, text, from, times) => {
    expect(runs(text, zone, from, 2)).toEqual(times);
  });

  it.each([
    "cron(0 1 * * * *)", // both day fields
    "cron(0 1 ? * ? *)", // neither
    "cron(7 20 * * NOT *)",
    "cron(INVALID)",
    "cron(0 dummy ? * MON-FRI *)",
    "cron(71 8 1 * ? *)",
    "cron()",
    "cron(0 8 ? * MON)", // five fields
    "cron(0 8 ? * 0 *)", // Sunday is 1
    "cron(0 8 ? * 5-3 *)",
    "cron(0/0 8 ? * * *)",
    "cron(? 8 ? * * *)",
  ])("%s is refused as AWS does", (text) => {
    expect(() => parseExpression(text, "UTC")).toThrow(`Invalid Schedule Expression ${text}.`);
  });

  it.each([
    ["cron(0 8 L * ? *)", "L in the day-of-month"],
    ["cron(0 8 15W * ? *)", "15W in the day-of-month"],
    ["cron(0 8 ? * 6#3 *)", "6#3 in the day-of-week"],
  ])("%s is refused by name", (text, name) => {
    expect(() => parseExpression(text, "UTC")).toThrow(`does not play ${name}`);
  });
});

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
describe("at()", () => {
  it("runs once, at the local time", () => {
    expect(runs("at(2026-07-06T08:05:00)", "Europe/Paris", "2026-03-01T00:00:00Z", 2)).toEqual([
      "2026-07-06T06:05",
    ]);
  });

  it.each([
    "at(2021-12-31T23:59:59Z)",
    "at(2021-12-31)",
    "at(2021-02-30T08:00:00)",
    "at(2021-12-31T24:00:00)",
    "now()",
  ])("%s is refused as AWS does", (text) => {
    expect(() => parseExpression(text, "UTC")).toThrow(`Invalid Schedule Expression ${text}.`);
  });

  it("is refused by name at a local time that does not exist", () => {
    expect(() => parseExpression("at(2026-03-08T02:30:00)", "America/New_York")).toThrow(
      "clocks in America/New_York skip that time",
    );
  });
});

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time
describe("zoned time", () => {
  const zones = [
    "America/New_York",
    "Europe/Paris",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Antarctica/Troll",
    "Asia/Kolkata",
    "Africa/Casablanca",
    "Pacific/Chatham",
  ];

  it.each(zones)("finds instants of 2026 to 2030 again from the wall time that %s shows", (zone) => {
    const end = Date.parse("2031-01-01T00:00:00Z");
    const fiveAndAHalfHours = 19_800_000;
    const missed: string[] = [];
    for (let instant = Date.parse("2026-01-01T00:00:00Z"); instant < end; instant += fiveAndAHalfHours)
      if (!instantsAt(wallTime(instant, zone), zone).includes(instant))
        missed.push(new Date(instant).toISOString());
    expect(missed).toEqual([]);
  });

  it("knows IANA zones from other words", () => {
    expect(["UTC", "Europe/Paris", "Mars/Olympus", "+25:00"].map(isZone)).toEqual([true, true, false, false]);
  });
});
