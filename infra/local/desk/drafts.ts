import { addDays, weekdayOf } from "../../../shared/calendar/local-date.ts";
import { localTime } from "../../../shared/calendar/zone.ts";
import type { Clinic } from "../../../shared/clinic.ts";
import { programs } from "../../../shared/program/catalog.ts";
import { demoPerson } from "./demo-people.ts";
import type { Form } from "./forms.ts";
import { isRunning, type Person, type Records } from "./records.ts";

/** What the forms suggest, so that one click on each is enough. */
export interface Suggested {
  book: Form;
  assign: Form;
}

export function suggest(
  clinic: Clinic,
  records: Records,
  person: Person | undefined,
  now: number,
): Suggested {
  const { patients, consults, enrollments } = records;
  const today = (zone: string) => localTime(new Date(now), zone).date;
  const ids = {
    clinicId: person?.patient.clinicId ?? clinic.id,
    patientId: person?.patientId ?? `p-${1001 + patients.length}`,
  };
  const contact = person ? {} : newcomer(patients.length);
  return {
    book: {
      ...ids,
      ...contact,
      consultId: `c-${101 + consults.length}`,
      topic: "knee",
      date: nextWorkday(addDays(today(clinic.timeZone), 3)),
      time: "14:30",
    },
    assign: {
      ...ids,
      ...contact,
      planId: `plan-${101 + enrollments.length}`,
      // One plan runs at a time; another one takes its place.
      replaces: person?.enrollments.find(isRunning)?.planId ?? "",
      program: programs[0]?.id ?? "",
      startDate: today(person?.zone ?? clinic.timeZone),
      weekday: "",
      hour: "8",
      gate: "calendar",
      signedBy: "Dana Reyes, PT",
    },
  };
}

function nextWorkday(date: string): string {
  const beyond = { sat: 2, sun: 1 }[weekdayOf(date) as string] ?? 0;
  return addDays(date, beyond);
}

function newcomer(index: number): Form {
  const { birthYear, ...person } = demoPerson(index);
  return { ...person, birthYear: String(birthYear), language: "en" };
}
