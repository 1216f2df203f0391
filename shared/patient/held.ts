import type { AuditEntry } from "../audit/entry.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import type { Consult } from "../consult/consult.ts";
import type { SlotItem } from "../consult/slot-item.ts";
import type { Enrollment } from "../enrollment/enrollment.ts";
import type { Patient } from "./patient.ts";

/** Everything held about a patient, item by item as it is kept: what a new version keeps is in here without a change. */
export interface HeldData {
  format: "hipline-held-data-1";
  gatheredAt: string;
  patient: Patient;
  /** Email to the present address is stopped, because one bounced or was reported as spam. */
  addressSuppressed: boolean;
  programs: { enrollment: Enrollment; checkIns: CheckIn[]; emails: SlotItem[] }[];
  visits: { consult: Consult; emails: SlotItem[] }[];
  /** Who changed what, when and why. */
  trail: AuditEntry[];
}
