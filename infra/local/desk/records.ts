import type { AuditEntry } from "../../../shared/audit/entry.ts";
import { auditPartition } from "../../../shared/aws/audit.ts";
import type { Clinic } from "../../../shared/clinic.ts";
import { fromItem } from "../../../shared/aws/enrollment-item.ts";
import type { Consult } from "../../../shared/consult/consult.ts";
import type { Enrollment } from "../../../shared/enrollment/enrollment.ts";
import type { Patient } from "../../../shared/patient/patient.ts";
import type { SlotItem } from "../../../shared/ports.ts";
import { parseAttemptId } from "../../../shared/slot.ts";
import type { Local, SentEmail } from "../local.ts";

/** What the table holds, as the functions wrote it. */
export interface Records {
  patients: Patient[];
  consults: Consult[];
  enrollments: Enrollment[];
  slots: SlotItem[];
  /** Entries with the partition that says whose they are. */
  trail: (AuditEntry & { pk: string })[];
}

export async function readRecords(local: Local): Promise<Records> {
  const items = await local.items();
  const ofEntity = <Item extends object>(entity: string): Item[] =>
    items.filter(({ sk }) => sk === entity) as Item[];
  return {
    patients: ofEntity<Patient>("PATIENT"),
    consults: ofEntity<Consult>("CONSULT"),
    enrollments: ofEntity<Record<string, unknown>>("ENROLLMENT").map(fromItem),
    trail: items.filter(({ sk }) => String(sk).startsWith("AUDIT#")) as unknown as Records["trail"],
    slots: items.filter(({ sk }) => String(sk).startsWith("SLOT#")) as unknown as SlotItem[],
  };
}

/** A patient with everything that is known of them. */
export interface Person {
  ref: string;
  patientId: string;
  name: string;
  zone: string;
  patient: Patient;
  consults: Consult[];
  enrollments: Enrollment[];
  trail: AuditEntry[];
}

export function peopleOf(
  { patients, consults, enrollments, trail }: Records,
  clinics: readonly Clinic[],
): Person[] {
  return patients
    .map((patient) => {
      const { ref, patientId, clinicId, contact } = patient;
      const clinic = clinics.find(({ id }) => id === clinicId);
      return {
        ref,
        patientId,
        patient,
        name: contact?.givenName ?? patientId,
        zone: contact?.timeZone ?? clinic?.timeZone ?? "UTC",
        consults: consults.filter(({ patientRef }) => patientRef === ref),
        enrollments: enrollments.filter(({ patientRef }) => patientRef === ref),
        trail: trail.filter(({ pk }) => pk === auditPartition(ref)),
      };
    })
    .sort((a, b) => (a.patientId < b.patientId ? -1 : 1));
}

/** Plans that still send. */
export const isRunning = ({ status }: Enrollment): boolean => status === "active";

/** Whom an email is to, by the slot that its tag names. */
export function patientRefOfEmail(
  { tags }: SentEmail,
  { consults, enrollments }: Records,
): string | undefined {
  const slot = parseAttemptId(tags["sid"] ?? "")?.slot;
  if (slot === undefined || slot.kind === "digest") return undefined;
  return "consultRef" in slot
    ? consults.find(({ ref }) => ref === slot.consultRef)?.patientRef
    : enrollments.find(({ id }) => id === slot.enrollmentId)?.patientRef;
}

/** The live link of an email by which its reader unsubscribes, as a path of the HTTP API. */
export function unsubscribePath({ headers }: SentEmail): string | undefined {
  const link = /<([^>]+)>/.exec(headers["List-Unsubscribe"] ?? "")?.[1];
  return link === undefined ? undefined : URL.parse(link)?.pathname;
}
