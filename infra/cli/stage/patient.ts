import { tableAudit } from "../../../shared/aws/audit.ts";
import { tableCheckIns } from "../../../shared/aws/check-ins.ts";
import { secretAddressHash } from "../../../shared/aws/address-hash.ts";
import { tableSlotsAbout } from "../../../shared/aws/slots.ts";
import { tableEnrollments, tableStore, tableSuppressions } from "../../../shared/aws/table.ts";
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

/** Everything held about a patient; ends in a sentence when nothing is. */
export async function heldDataOf(target: Target, { clinicId, patientId }: Whom): Promise<HeldData> {
  const access = { client: target.dynamodb, tableName: await tableOf(target) };
  const ports = {
    patients: tableStore<Patient>(access, "PATIENT", ({ ref }) => ref),
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
