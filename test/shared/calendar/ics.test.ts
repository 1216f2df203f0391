import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { remindersFile, type Reminders } from "../../../shared/calendar/ics.ts";

const reminders = (changes: Partial<Reminders> = {}): string =>
  remindersFile({
    uid: "5f0c1d9e7a3b42648d1e90ab37c6f412@hipline",
    title: "Exercises",
    days: ["mon", "wed", "fri"],
    first: "2027-03-01",
    hour: 8,
    minutes: 35,
    count: 30,
    now: new Date("2027-02-28T19:04:05.678Z"),
    ...changes,
  });

const eventIn = (file: string) => {
  const event = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent("vevent");
  if (!event) throw new Error("a calendar file has an event");
  return new ICAL.Event(event);
};

describe("a file of reminders", () => {
  it("is read by a calendar as what was meant, on the clock of wherever its owner is", () => {
    const event = eventIn(reminders());
    expect([event.summary, event.startDate.toString(), event.duration.toString()]).toEqual([
      "Exercises",
      "2027-03-01T08:00:00",
      "PT35M",
    ]);
    expect(event.startDate.zone.tzid).toBe("floating");
    const days = event.iterator();
    expect([1, 2, 3, 4].map(() => days.next().toString())).toEqual([
      "2027-03-01T08:00:00",
      "2027-03-03T08:00:00",
      "2027-03-05T08:00:00",
      "2027-03-08T08:00:00",
    ]);
  });

  it("has as many reminders as asked for", () => {
    const days = eventIn(reminders({ count: 5 })).iterator();
    const found = [1, 2, 3, 4, 5, 6].map(() => (days.next() as unknown) !== undefined);
    expect(found.filter(Boolean)).toHaveLength(5);
  });

  it("takes the place of an older one", () => {
    const older = eventIn(reminders({ now: new Date("2027-02-01T08:00:00Z") }));
    const newer = eventIn(reminders());
    expect(newer.uid).toBe(older.uid);
    expect(newer.sequence).toBeGreaterThan(older.sequence);
  });

  it("ends each line as calendars want it, with at most 75 octets and no letter cut in two", () => {
    const title = "Ejercicios, señal; ".repeat(8).trim();
    const file = reminders({ title });
    const lines = file.split("\r\n");
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(eventIn(file).summary).toBe(title);
  });
});
