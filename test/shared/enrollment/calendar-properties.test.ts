import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, weekdays, type Weekday } from "../../../shared/calendar/local-date.ts";
import { dayWindow } from "../../../shared/calendar/send-window.ts";
import { localTime } from "../../../shared/calendar/zone.ts";
import { changePreferences, type Preferences } from "../../../shared/enrollment/change.ts";
import { isRefusal, type Active, type Enrollment } from "../../../shared/enrollment/enrollment.ts";
import { recordSent } from "../../../shared/enrollment/outcome.ts";
import { start } from "../../../shared/enrollment/start.ts";
import { withClaim } from "../../../shared/enrollment/claim.ts";
import { decideWeekly, plannedAt } from "../../../shared/enrollment/weekly.ts";
import { plan, waiting } from "../../support/builders.ts";

/** Zones with every kind of clock change: north, south, by half an hour, at midnight, none, and the two ends of the day. */
const zones = [
  "America/New_York",
  "Europe/London",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Africa/Cairo",
  "Asia/Kolkata",
  "Pacific/Kiritimati",
  "Pacific/Honolulu",
];
const hourMs = 3_600_000;

interface Wish extends Preferences {
  /** Hours after the start of the program. */
  after: number;
}

interface Sent {
  slot: string;
  at: Date;
  timeZone: string;
}

/** Lives through the weeks of a program: it fires when its slot is planned, and at each of the other hours, which are none. */
function live(first: { date: string; zone: string; weekday: Weekday; hour: number }, wishes: Wish[]): Sent[] {
  const { date, zone, weekday, hour } = first;
  let enrollment: Enrollment = start(
    { ...waiting, plan: { ...plan, startDate: date, weekday, hour } },
    zone,
    date,
  );
  const sent: Sent[] = [];
  const begun = plannedAt(enrollment, date).getTime();
  const due = [...wishes].sort((a, b) => a.after - b.after);
  for (let half = 0; half < 2 * 24 * 7 * 9; half += 1) {
    const now = new Date(begun + (half * hourMs) / 2);
    while (due[0] && begun + due[0].after * hourMs <= now.getTime()) {
      const { after, ...wish } = due.shift() as Wish;
      const today = localTime(now, wish.timeZone ?? (enrollment as Active).timeZone).date;
      const changed = changePreferences(enrollment, wish, today);
      if (isRefusal(changed)) throw new Error(changed.refused.reason);
      enrollment = changed;
    }
    for (;;) {
      if (enrollment.status !== "active") return sent;
      const { timeZone } = enrollment;
      const today = localTime(now, timeZone).date;
      const decision = decideWeekly(enrollment, {
        now,
        today,
        timeZone,
        window: { ...dayWindow, opens: 6, closes: 21 },
        suppressed: false,
      });
      if (decision.act !== "send") {
        if (decision.act === "end")
          throw new Error(`slot ${decision.slot} ended ${decision.end} though nothing was late`);
        break;
      }
      const { id, attempts } = decision.enrollment;
      const request = { enrollmentId: id, slot: decision.slot, token: "t", addressHash: "a", hour: 24, now };
      enrollment = recordSent(
        withClaim(decision.enrollment, request),
        { slot: decision.slot, attempt: attempts + 1 },
        now,
      );
      sent.push({ slot: decision.slot, at: now, timeZone });
    }
  }
  return sent;
}

const wish = fc.record(
  {
    after: fc.integer({ min: 0, max: 24 * 7 * 8 }),
    weekday: fc.constantFrom(...weekdays),
    hour: fc.integer({ min: 6, max: 19 }),
    timeZone: fc.constantFrom(...zones),
  },
  { requiredKeys: ["after"] },
);
const first = fc.record({
  // Every week of a year, so that every clock change lies within some program.
  date: fc
    .integer({ min: 0, max: 365 })
    .map((day) => new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10)),
  zone: fc.constantFrom(...zones),
  weekday: fc.constantFrom(...weekdays),
  hour: fc.integer({ min: 6, max: 19 }),
});

const pairs = (sent: Sent[]) => sent.slice(1).map((later, index) => [sent[index] as Sent, later] as const);

describe("whatever weekday, hour and zone a patient chooses, and whenever", () => {
  it("two emails are 5 to 11 days apart by the calendar, and never within 20 hours", () => {
    fc.assert(
      fc.property(first, fc.array(wish, { maxLength: 5 }), (start, wishes) => {
        for (const [earlier, later] of pairs(live(start, wishes))) {
          const days = daysBetween(earlier.slot, later.slot);
          expect(days).toBeGreaterThanOrEqual(5);
          expect(days).toBeLessThanOrEqual(11);
          expect(later.at.getTime() - earlier.at.getTime()).toBeGreaterThanOrEqual(20 * hourMs);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("an email leaves within the sending hours of the zone that holds, on the day of its slot", () => {
    fc.assert(
      fc.property(first, fc.array(wish, { maxLength: 5 }), (start, wishes) => {
        for (const { slot, at, timeZone } of live(start, wishes)) {
          const local = localTime(at, timeZone);
          expect(local.hour).toBeGreaterThanOrEqual(6);
          expect(local.hour).toBeLessThan(21);
          expect(daysBetween(slot, local.date)).toBeGreaterThanOrEqual(0);
          expect(daysBetween(slot, local.date)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("without a wish", () => {
  it("an email comes every week at the same local hour, through every change of clocks, once", () => {
    fc.assert(
      fc.property(first, (start) => {
        const [, ...later] = live(start, []);
        // Eight, or nine when the clocks go back in these nine weeks.
        expect(later.length - (later.length > 8 ? 1 : 0)).toBe(8);
        for (const [before, after] of pairs(later)) expect(daysBetween(before.slot, after.slot)).toBe(7);
        for (const { at, timeZone } of later) expect(localTime(at, timeZone).hour).toBe(start.hour);
      }),
      { numRuns: 100 },
    );
  });
});
