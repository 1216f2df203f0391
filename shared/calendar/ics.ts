import type { LocalDate, Weekday } from "./local-date.ts";

/** Weekly reminders as an iCalendar file (RFC 5545). */
export interface Reminders {
  /** Stays the same, so that a newer file changes the older reminders. */
  uid: string;
  title: string;
  days: readonly Weekday[];
  first: LocalDate;
  /** Local hour, wherever the phone is: a reminder travels with its owner. */
  hour: number;
  minutes: number;
  /** How many in all. */
  count: number;
  now: Date;
}

const maxOctets = 75;

export function remindersFile({ uid, title, days, first, hour, minutes, count, now }: Reminders): string {
  const start = `${first.replaceAll("-", "")}T${String(hour).padStart(2, "0")}0000`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Hipline//Reminders//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    // Newer files have a higher one. In minutes, it fits the 31 bits that some programs give it.
    `SEQUENCE:${Math.floor(now.getTime() / 60_000)}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART:${start}`,
    `DURATION:PT${minutes}M`,
    `RRULE:FREQ=WEEKLY;COUNT=${count};BYDAY=${days.map(shortName).join(",")}`,
    `SUMMARY:${escaped(title)}`,
    "CLASS:PRIVATE",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:PT0S",
    `DESCRIPTION:${escaped(title)}`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const shortName = (day: Weekday): string => day.slice(0, 2).toUpperCase();

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** A line of more than 75 octets goes on behind a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of line) {
    if (Buffer.byteLength(part + character) > maxOctets) {
      parts.push(part);
      part = " ";
    }
    part += character;
  }
  return [...parts, part].join("\r\n");
}
