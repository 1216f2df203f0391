import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseExpression } from "../../../../infra/local/expression.ts";
import { instantOf } from "../../../../shared/calendar/zone.ts";

/**
 * Python's zoneinfo on every clock change of 2026 to 2030 in every zone that has one; recipe/make.sh asked it. Times are
 * minutes since 1970 UTC. If Node's zones (`process.versions.tz`) are newer than `tzdata` and disagree, make them again.
 */
const golden = JSON.parse(readFileSync(join(import.meta.dirname, "clock-changes.json"), "utf8")) as {
  tzdata: string;
  entries: { zones: string[]; changes: Change[] }[];
};
interface Change {
  at: number;
  /** A local time on either side of the change or in the middle of it, and the instants at which clocks show it. */
  walls: [local: string, instants: number[]][];
  daily: number[];
  hourly: number[];
}

const minute = 60_000;
const zones = golden.entries.flatMap((entry) =>
  entry.zones.map((zone) => ({ zone, changes: entry.changes })),
);

/** When the expression runs after `from`, until `to`, in minutes. */
function runs(text: string, zone: string, from: number, to: number): number[] {
  const expression = parseExpression(text, zone);
  const times: number[] = [];
  for (
    let at = expression.next(from * minute);
    at !== undefined && at <= to * minute;
    at = expression.next(at)
  )
    times.push(at / minute);
  return times;
}

/** An `at` in a time that clocks skip is refused by name: AWS does not say when it would run. */
function runAt(local: string, zone: string): number | "not played" {
  try {
    return (parseExpression(`at(${local}:00)`, zone).next(0) ?? NaN) / minute;
  } catch (error) {
    if (error instanceof Error && error.message.includes("does not play")) return "not played";
    throw error;
  }
}

function timeOf(local: string) {
  const [date = "", time = ""] = local.split("T");
  const [hour = NaN, minutes = NaN] = time.split(":").map(Number);
  return { date, hour, minute: minutes };
}

describe("at every clock change of 2026 to 2030", () => {
  it("the vectors cover every zone that has one", () => {
    expect({ tzdata: golden.tzdata, zones: zones.length }).toEqual({ tzdata: "2026c", zones: 201 });
  });

  it.each(zones)("at() runs once, at the first of two instants, in $zone", ({ zone, changes }) => {
    for (const { walls } of changes)
      for (const [local, [first = "not played"]] of walls)
        expect([local, runAt(local, zone)]).toEqual([local, first]);
  });

  it.each(zones)(
    "a daily cron() skips what clocks skip and repeats nothing in $zone",
    ({ zone, changes }) => {
      for (const { walls, daily } of changes) {
        const { date, hour, minute: at } = timeOf(walls[2]?.[0] ?? "");
        const last = daily.at(-1) ?? NaN;
        expect([date, runs(`cron(${at} ${hour} * * ? *)`, zone, (daily[0] ?? NaN) - 1, last)]).toEqual([
          date,
          daily,
        ]);
      }
    },
  );

  it.each(zones)("a cron() of every half hour goes on in order in $zone", ({ zone, changes }) => {
    for (const { at, hourly } of changes) {
      const distances = runs("cron(15,45 * * * ? *)", zone, at - 180, at + 180).map((run) => run - at);
      expect([at, distances]).toEqual([at, hourly]);
    }
  });

  it.each(zones)("the product's own dates agree in $zone", ({ zone, changes }) => {
    for (const { at, walls } of changes)
      for (const [local, [first]] of walls)
        // Where clocks skip a time the product goes on at the first minute that they show again.
        expect([local, instantOf(timeOf(local), zone).getTime() / minute]).toEqual([local, first ?? at]);
  });
});
