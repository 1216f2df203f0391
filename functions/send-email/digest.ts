import type { Clinic } from "../../shared/clinic.ts";
import { addDays, type LocalDate } from "../../shared/calendar/local-date.ts";
import { dayWindow } from "../../shared/calendar/send-window.ts";
import { instantOf } from "../../shared/calendar/zone.ts";
import {
  attentionLists,
  attentionOf,
  clinicKeys,
  type Attention,
} from "../../shared/enrollment/attention.ts";
import { clinicRefOf } from "../../shared/identity.ts";
import { isTooLate } from "../../shared/kinds.ts";
import type { DigestSlot } from "../../shared/slot.ts";
import { clinicLanguage, inHours } from "./clinic-mail.ts";
import type { Run } from "./deps.ts";
import type { Mail } from "./mail.ts";

export async function planDigest(run: Run, slot: DigestSlot, now: Date): Promise<Mail | undefined> {
  const clinic = [...run.clinics.values()].find(({ id }) => clinicRefOf(id) === slot.clinicRef);
  if (!clinic) return undefined;
  const patients = await patientsOf(run, clinic.id, slot.date, now);
  return {
    slot,
    clinic,
    to: clinic.alertEmail,
    about: undefined,
    decision: await decide(run, { slot, clinic, patients }, now),
    compose() {
      const email = run.emails.weeklyDigest({
        clinic,
        language: clinicLanguage(clinic),
        first: addDays(slot.date, -7),
        last: addDays(slot.date, -1),
        patients,
      });
      return Promise.resolve({ email });
    },
  };
}

async function decide(
  run: Run,
  { slot, clinic, patients }: { slot: DigestSlot; clinic: Clinic; patients: Record<Attention, string[]> },
  now: Date,
): Promise<Mail["decision"]> {
  const { opens } = clinic.sendWindow ?? dayWindow;
  const planned = instantOf({ date: slot.date, hour: opens, minute: 0 }, clinic.timeZone);
  if (isTooLate(slot.kind, now, { planned })) return { act: "end", end: "skipped-late" };
  // A week in which nobody needs the clinic is no email.
  if (Object.values(patients).every((list) => list.length === 0)) return { act: "end", end: "cancelled" };
  return inHours(run, { kind: slot.kind, clinic }, now);
}

/** Page by page, and each enrollment as it is now. */
async function patientsOf(
  { enrollments }: Run,
  clinicId: string,
  date: LocalDate,
  now: Date,
): Promise<Record<Attention, string[]>> {
  const patients = Object.fromEntries(attentionLists.map((list) => [list, [] as string[]]));
  for (const key of clinicKeys(clinicId, date)) {
    let from: string | undefined;
    do {
      const { ids, next } = await enrollments.ofClinic(key, from);
      for (const enrollment of await Promise.all(ids.map((id) => enrollments.get(id)))) {
        if (!enrollment) continue;
        for (const list of attentionOf(enrollment, now)) patients[list]?.push(enrollment.patientId);
      }
      from = next;
    } while (from !== undefined);
  }
  return patients as Record<Attention, string[]>;
}
