import { addDays, weekdayOf } from "../../shared/calendar/local-date.ts";
import { dayWindow } from "../../shared/calendar/send-window.ts";
import { instantOf, localTime } from "../../shared/calendar/zone.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { clinicRefOf } from "../../shared/identity.ts";
import { mend, type MendDeps } from "./mend.ts";

export interface DigestDeps extends MendDeps {
  clinics: ReadonlyMap<string, Clinic>;
}

/** Longer than a list is worth sending (shared/kinds.ts): by then it has come to its end. */
const watchedMs = 60 * 3_600_000;

/** Looks after the list that a clinic gets on Monday morning. */
export async function checkDigests(deps: DigestDeps, hour: Date, now: Date): Promise<void> {
  for (const clinic of deps.clinics.values()) {
    const at = lastMonday(clinic, hour);
    if (hour.getTime() - at.getTime() > watchedMs) continue;
    const { date } = localTime(at, clinic.timeZone);
    const slot = { kind: "digest", clinicRef: clinicRefOf(clinic.id), date } as const;
    await mend(deps, { slot, at, isNeeded: true, patientRef: undefined }, now);
  }
}

/** When the last list was due. */
function lastMonday({ timeZone, sendWindow }: Clinic, hour: Date): Date {
  let { date } = localTime(hour, timeZone);
  while (weekdayOf(date) !== "mon") date = addDays(date, -1);
  return instantOf({ date, hour: (sendWindow ?? dayWindow).opens, minute: 0 }, timeZone);
}
