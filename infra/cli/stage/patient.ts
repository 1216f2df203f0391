import { tableAudit } from "../../../shared/aws/audit.ts";
import { tableCheckIns } from "../../../shared/aws/check-ins.ts";
import { secretAddressHash } from "../../../shared/aws/address-hash.ts";
import { tableSlotsAbout } from "../../../shared/aws/slots.ts";
import {
  tableEnrollments,
  tableStore,
  tableSuppressions,
  type TableAccess,
} from "../../../shared/aws/table.ts";
import type { Consult } from "../../../shared/consult/consult.ts";
import { patientRefOf } from "../../../shared/identity.ts";
import type { HeldData } from "../../../shared/patient/held.ts";
import type { Patient } from "../../../shared/patient/patient.ts";
import { gatherHeldData } from "../../../shared/steps/gather.ts";
import { tableOf, Wrong, type Target } from "./target.ts";

export interface Whom {
  clinicId: string;
  patientId: string;
}

const patientsIn = (access: TableAccess) => tableStore<Patient>(access, "PATIENT", ({ ref }) => ref);

/** Our own ids of a patient and of everything about them, by which messages name them. */
export async function idsOf(target: Target, { clinicId, patientId }: Whom): Promise<string[]> {
  const access = { client: target.dynamodb, tableName: await tableOf(target) };
  const ref = patientRefOf(clinicId, patientId);
  const { enrollmentIds = [], consultRefs = [], erasing } = (await patientsIn(access).get(ref)) ?? {};
  return [
    ref,
    ...enrollmentIds,
    ...consultRefs,
    ...(erasing?.enrollmentIds ?? []),
    ...(erasing?.consultRefs ?? []),
  ];
}

/** Everything held about a patient; ends in a sentence when nothing is. */
export async function heldDataOf(target: Target, { clinicId, patientId }: Whom): Promise<HeldData> {
  const access = { client: target.dynamodb, tableName: await tableOf(target) };
  const ports = {
    patients: patientsIn(access),
    consults: tableStore<Consult>(access, "CONSULT", ({ ref }) => ref),
    enrollments: tableEnrollments(access),
    checkIns: tableCheckIns(access),
    suppressions: tableSuppressions(access),
    slotsAbout: tableSlotsAbout(access),
    audit: tableAudit(access),
    addressHash: secretAddressHash(target.secrets, `hipline-${target.stage}/address-key`),
  };
  const held = await gatherHeldData(ports, patientRefOf(clinicId, patientId), await target.now());
  if (!held)
    throw new Wrong(`Nothing is held about patient "${patientId}" of clinic "${clinicId}". Check both ids.`);
  return held;
}
