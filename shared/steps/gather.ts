import type { Consult } from "../consult/consult.ts";
import type { HeldData } from "../patient/held.ts";
import type { Patient } from "../patient/patient.ts";
import type { AddressHash, Audit, CheckIns, Enrollments, SlotsAbout, Store, Suppressions } from "../ports.ts";

export interface GatherPorts {
  patients: Pick<Store<Patient>, "get">;
  enrollments: Pick<Enrollments, "get">;
  consults: Pick<Store<Consult>, "get">;
  checkIns: Pick<CheckIns, "ofEnrollment">;
  slotsAbout: SlotsAbout;
  audit: Pick<Audit, "of">;
  suppressions: Pick<Suppressions, "has">;
  addressHash: AddressHash;
}

/** Gathers everything held about a patient, for a copy or an answer to them; undefined when nothing is. */
export async function gatherHeldData(
  ports: GatherPorts,
  patientRef: string,
  now: Date,
): Promise<HeldData | undefined> {
  const patient = await ports.patients.get(patientRef);
  if (!patient) return undefined;
  const { contact } = patient;
  return {
    format: "hipline-held-data-1",
    gatheredAt: now.toISOString(),
    patient,
    addressSuppressed:
      contact !== undefined && (await ports.suppressions.has(await ports.addressHash(contact.email))),
    programs: await programsOf(ports, patient),
    visits: await visitsOf(ports, patient),
    trail: await ports.audit.of(patientRef),
  };
}

async function programsOf(
  ports: GatherPorts,
  { enrollmentIds = [] }: Patient,
): Promise<HeldData["programs"]> {
  const programs: HeldData["programs"] = [];
  for (const id of enrollmentIds) {
    const enrollment = await ports.enrollments.get(id);
    if (!enrollment) continue;
    const checkIns = await ports.checkIns.ofEnrollment(id);
    programs.push({ enrollment, checkIns, emails: await ports.slotsAbout(id) });
  }
  return programs;
}

async function visitsOf(ports: GatherPorts, { consultRefs = [] }: Patient): Promise<HeldData["visits"]> {
  const visits: HeldData["visits"] = [];
  for (const ref of consultRefs) {
    const consult = await ports.consults.get(ref);
    if (consult) visits.push({ consult, emails: await ports.slotsAbout(ref) });
  }
  return visits;
}
