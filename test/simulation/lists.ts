import { addDays, weekdayOf } from "../../shared/calendar/local-date.ts";
import { dayWindow } from "../../shared/calendar/send-window.ts";
import { instantOf, localTime } from "../../shared/calendar/zone.ts";
import { openSlot } from "../../shared/consult/slot-item.ts";
import { clinicRefOf } from "../../shared/identity.ts";
import type { SlotItem } from "../../shared/ports.ts";
import { slotId } from "../../shared/slot.ts";
import { clinic } from "../support/builders.ts";
import { clinicId } from "./script.ts";

const { timeZone } = clinic;

/** When the stack's schedule asks for the clinic's list. */
export function mondays(from: number, until: number): number[] {
  const times: number[] = [];
  let { date } = localTime(new Date(from), timeZone);
  while (weekdayOf(date) !== "mon") date = addDays(date, 1);
  for (; ; date = addDays(date, 7)) {
    const at = instantOf({ date, hour: dayWindow.opens, minute: 0 }, timeZone).getTime();
    if (at > until) return times;
    if (at > from) times.push(at);
  }
}

export const listOf = (monday: number): string =>
  slotId({
    kind: "digest",
    clinicRef: clinicRefOf(clinicId),
    date: localTime(new Date(monday), timeZone).date,
  });

/** In most stories the clinic's lists are left out, as if somebody else had seen to them. */
export const seenTo = (id: string): SlotItem | undefined =>
  id.startsWith("g_")
    ? { ...openSlot(id, undefined), end: { end: "cancelled", at: "2027-01-01T00:00:00.000Z" } }
    : undefined;
