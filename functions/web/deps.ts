import type { Clinic } from "../../shared/clinic.ts";
import type { Log } from "../../shared/log.ts";
import type { Patient } from "../../shared/patient/patient.ts";
import type { Bus, CheckIns, Enrollments, LinkKeys, Store } from "../../shared/ports.ts";

export interface Deps {
  linkKeys: LinkKeys;
  bus: Bus;
  /** Pages read; what changes goes through the bus. */
  enrollments: Pick<Enrollments, "get">;
  patients: Pick<Store<Patient>, "get">;
  checkIns: Pick<CheckIns, "ofEnrollment">;
  clinics: ReadonlyMap<string, Clinic>;
  log: Log;
  eventId: () => string;
  clock: () => Date;
  /** What pages of no clinic may be in; English is always among them. */
  languages: readonly string[];
  /** Public address of the education site, without a slash at the end. */
  siteUrl: string;
}
