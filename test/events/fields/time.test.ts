import { describe, expect, test } from "vitest";
import { instant, localDate, timeZone } from "../../../events/fields.ts";

describe("a time zone is accepted", () => {
  test.each([
    ["UTC"],
    ["Etc/UTC"],
    ["Etc/GMT+12"],
    ["Europe/Kyiv"],
    ["Europe/Kiev"],
    ["Europe/Isle_of_Man"],
    ["Asia/Kolkata"],
    ["Asia/Ust-Nera"],
    ["US/Pacific"],
    ["US/East-Indiana"],
    ["Australia/Lord_Howe"],
    ["Australia/NSW"],
    ["Africa/Dar_es_Salaam"],
    ["America/Port-au-Prince"],
    ["America/Port_of_Spain"],
    ["America/Knox_IN"],
    ["America/Argentina/ComodRivadavia"],
    ["America/North_Dakota/New_Salem"],
    ["Antarctica/McMurdo"],
    ["Antarctica/DumontDUrville"],
    ["Antarctica/Troll"],
    ["Brazil/DeNoronha"],
    ["Chile/EasterIsland"],
    ["Mexico/BajaNorte"],
    ["Pacific/Apia"],
  ])("%s", (name) => {
    expect(timeZone.safeParse(name).success).toBe(true);
  });
});

describe("a time zone is refused", () => {
  test.each([
    ["Mars/Phobos", "no such place"],
    ["+05:30", "an offset never changes its clock"],
    ["Etc/+05:30", "no such zone"],
    ["EST5EDT", "an abbreviation"],
    ["EST", "an abbreviation"],
    ["GMT", "an abbreviation"],
    ["Zulu", "an abbreviation"],
    ["europe/paris", "lower case"],
    ["EUROPE/PARIS", "upper case"],
    ["Europe/paris", "half lower case"],
    ["europe/Kyiv", "wrong case of a name that Intl answers with another"],
    ["us/Pacific", "wrong case of an alias"],
    ["Us/Pacific", "wrong case of an alias"],
    ["US/pacific", "wrong case of an alias"],
    ["Antarctica/Mcmurdo", "wrong case inside a word"],
    ["America/Port-Au-Prince", "wrong case of a small word"],
    ["utc", "lower case"],
    ["Utc", "wrong case"],
    [" Europe/Paris", "a space"],
    ["Europe/Paris\n", "a line break"],
    ["Europe/Paris/", "a trailing slash"],
    ["Europe//Paris", "an empty part"],
    ["../../etc/localtime", "a path"],
    ["posix/Europe/Paris", "a folder of tzdata"],
    ["", "empty"],
  ])("%j: %s", (name) => {
    expect(timeZone.safeParse(name).success).toBe(false);
  });
});

test("every zone that this Node lists is accepted, and refused in lower and in upper case", () => {
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/"));
  expect(zones.length).toBeGreaterThan(400);
  const wrong = zones.flatMap((zone) => [zone.toLowerCase(), zone.toUpperCase()]);
  expect(zones.filter((zone) => !timeZone.safeParse(zone).success)).toEqual([]);
  expect(wrong.filter((zone) => timeZone.safeParse(zone).success)).toEqual([]);
});

describe("an instant", () => {
  test.each([
    ["2027-03-08T14:30:00Z", true],
    ["2027-03-08T14:30:00.123Z", true],
    ["2027-03-08T14:30:00.123456789+13:45", true],
    ["2028-02-29T00:00:00-03:30", true],
    ["2027-02-29T00:00:00Z", false],
    ["2027-02-30T00:00:00Z", false],
    ["2027-13-01T00:00:00Z", false],
    ["2027-03-08T24:00:00Z", false],
    ["2027-03-08T23:59:60Z", false],
    ["2027-03-08T14:30:00", false],
    ["2027-03-08T14:30Z", false],
    ["2027-03-08 14:30:00Z", false],
    ["2027-03-08t14:30:00z", false],
    ["2027-03-08", false],
    ["1999-12-31T23:59:59Z", false],
    ["9999-12-31T23:59:59Z", false],
    ["+002027-03-08T14:30:00Z", false],
    [`2027-03-08T14:30:00.${"0".repeat(30)}Z`, false],
    ["2027-03-08T14:30:00Z\n", false],
    ["1772980200", false],
    [1772980200, false],
  ])("%j is accepted: %s", (value, accepted) => {
    expect(instant.safeParse(value).success).toBe(accepted);
  });
});

describe("a local date", () => {
  test.each([
    ["2027-03-08", true],
    ["2028-02-29", true],
    ["2000-02-29", true],
    ["2027-02-29", false],
    ["2027-02-30", false],
    ["2027-04-31", false],
    ["2027-00-10", false],
    ["2027-01-00", false],
    ["2027-3-8", false],
    ["08/03/2027", false],
    ["2027-03-08T00:00:00Z", false],
    ["1999-12-31", false],
    ["0227-03-08", false],
    ["２０２７-03-08", false],
    ["2027-03-08\n", false],
    ["", false],
  ])("%j is accepted: %s", (value, accepted) => {
    expect(localDate.safeParse(value).success).toBe(accepted);
  });
});
