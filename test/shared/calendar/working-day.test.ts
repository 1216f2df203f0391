import { expect, it } from "vitest";
import { oneWorkingDayAfter } from "../../../shared/calendar/working-day.ts";

it.each([
  ["Tuesday", "2027-01-19T15:30:00Z", "2027-01-20T15:30:00.000Z"],
  ["Friday afternoon, which ends on Monday", "2027-01-22T21:00:00Z", "2027-01-25T21:00:00.000Z"],
  ["Saturday, which ends with Monday", "2027-01-23T15:00:00Z", "2027-01-26T05:00:00.000Z"],
  ["Sunday, which ends with Monday", "2027-01-24T15:00:00Z", "2027-01-26T05:00:00.000Z"],
  ["Sunday in New York, though Monday elsewhere", "2027-01-25T04:30:00Z", "2027-01-26T05:00:00.000Z"],
  ["Friday before the clocks change", "2027-03-12T15:00:00Z", "2027-03-15T14:00:00.000Z"],
])("one working day after %s", (_what, from, until) => {
  expect(oneWorkingDayAfter(new Date(from), "America/New_York").toISOString()).toBe(until);
});
