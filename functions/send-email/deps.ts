import type { Brakes } from "./brakes.ts";
import type { Clinic } from "../../shared/clinic.ts";
import type { Consult } from "../../shared/consult/consult.ts";
import type { emails } from "../../shared/emails/emails.ts";
import type { Count, Log } from "../../shared/log.ts";
import type { Patient } from "../../shared/patient/patient.ts";
import type {
  AddressHash,
  Audit,
  Bus,
  CheckIns,
  Enrollments,
  LinkKeys,
  Mailer,
  Queues,
  Schedules,
  SlotItem,
  Store,
  Suppressions,
} from "../../shared/ports.ts";

export interface Deps {
  emails: typeof emails;
  clinics: ReadonlyMap<string, Clinic>;
  patients: Store<Patient>;
  consults: Store<Consult>;
  enrollments: Enrollments;
  checkIns: CheckIns;
  slots: Store<SlotItem>;
  suppressions: Suppressions;
  addressHash: AddressHash;
  schedules: Schedules;
  queues: Queues;
  mailer: Mailer;
  linkKeys: LinkKeys;
  bus: Bus;
  audit: Audit;
  brakes: Brakes;
  count: Count;
  log: Log;
  /** A fresh token for each claim. */
  token: () => string;
  clock: () => Date;
  /** Public address of the pages, without a slash at the end. */
  baseUrl: string;
  /** Public address of the education site, without a slash at the end. */
  siteUrl: string;
  /** Addresses and @domains that may get email; empty in production: everyone. */
  recipientAllowList: readonly string[];
}

/** What one message is handled with. */
export interface Run extends Deps {
  /** Aborted when too little of the function's time is left to begin a hand-over. */
  signal: AbortSignal;
}

/** Nothing is lost: the message comes back when its visibility ends. */
export class TryLater extends Error {
  override readonly name = "TryLater";
}
