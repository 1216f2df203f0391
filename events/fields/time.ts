import * as z from "zod/mini";
import { described, ruled, text } from "./describe.ts";

const instantRule = "a real date and time in this century with Z or an offset, such as 2027-03-08T14:30:00Z";
const dateRule = "a real date in this century, written YYYY-MM-DD";
const zoneRule = "an IANA time zone in IANA's own upper and lower case, such as Europe/Paris, or UTC";
const century = /^20/;

/** A moment on everybody's clock. */
export const instant = described(
  ruled(
    instantRule,
    z
      .string(instantRule)
      .check(
        z.maxLength(40, { error: instantRule, abort: true }),
        z.regex(century, instantRule),
        z.iso.datetime({ offset: true, error: instantRule }),
      ),
  ),
  "A moment: ISO 8601 date and time with Z or an offset.",
  "2027-03-08T14:30:00Z",
);

/** A day on the patient's calendar. */
export const localDate = described(
  ruled(dateRule, z.string(dateRule).check(z.regex(century, dateRule), z.iso.date({ error: dateRule }))),
  "A day on the patient's own calendar, YYYY-MM-DD.",
  "2027-03-08",
);

/** A place's clock, by its IANA name. */
export const timeZone = described(
  text(zoneRule, /^(?:UTC|(?=.{3,64}$)[A-Z][A-Za-z]+(?:\/[A-Za-z0-9_+-]+){1,2})$/).check(
    z.refine(isTimeZone, zoneRule),
  ),
  "The patient's time zone. Older names such as Europe/Kiev are welcome; offsets and abbreviations are not.",
  "America/Toronto",
);

// Intl forgives wrong case and answers with another name for an alias (Europe/Kyiv becomes Europe/Kiev), so its
// answer cannot tell whether the case is right; EventBridge Scheduler does not forgive.
function isTimeZone(name: string): boolean {
  return name === inCanonicalCase(name) && isKnownToIntl(name);
}

/** IANA capitalizes each word of a name; these are all the words that differ. */
const oddWords = new Map(
  [
    ...[
      "of",
      "es",
      "au",
      "US",
      "UTC",
      "UCT",
      "GMT",
      "GMT0",
      "ACT",
      "NSW",
      "LHI",
      "IN",
      "McMurdo",
      "DeNoronha",
    ],
    ...["BajaNorte", "BajaSur", "ComodRivadavia", "DumontDUrville", "EasterIsland"],
  ].map((word) => [word.toLowerCase(), word]),
);

function inCanonicalCase(name: string): string {
  return name.toLowerCase().replace(/[a-z]+0?/g, (word) => oddWords.get(word) ?? capitalized(word));
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Asking Intl costs more than all the rest of reading an event, and there are few zones. */
const known = new Set<string>();

function isKnownToIntl(timeZone: string): boolean {
  if (known.has(timeZone)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    known.add(timeZone);
    return true;
  } catch {
    return false;
  }
}

export type Instant = z.output<typeof instant>;
export type LocalDate = z.output<typeof localDate>;
export type TimeZone = z.output<typeof timeZone>;
