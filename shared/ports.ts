import type { AuditEntry } from "./audit/entry.ts";
import type { CheckIn } from "./check-in/check-in.ts";
import type { Consult } from "./consult/consult.ts";
import type { SlotItem } from "./consult/slot-item.ts";
import type { ClaimRequest } from "./enrollment/claim.ts";
import type { Active, Enrollment } from "./enrollment/enrollment.ts";
import type { Tally } from "./breaker.ts";
import type { LocalDate, Weekday } from "./calendar/local-date.ts";
import type { SendMessage } from "./send-message.ts";
import { slotLetters } from "./slot.ts";

/**
 * What the handlers need from the world. `shared/memory.ts` and `shared/aws/` implement it and pass one specification
 * (tests in test/shared/aws). Reads are consistent unless they say otherwise.
 */

/**
 * Items that are saved whole. `save` writes only if the stored item still has the revision the caller read (0: none is
 * stored yet) and answers whether it did; nothing half-written, nothing resurrected.
 */
export interface Store<Item extends { rev: number }> {
  get(id: string): Promise<Item | undefined>;
  save(item: Item): Promise<boolean>;
}

/** Reads that may be behind by a moment, at half the price: for whoever is content with what was true just now. */
export interface Peek<Item> {
  peek(id: string): Promise<Item | undefined>;
}

export interface Enrollments extends Store<Enrollment>, Peek<Enrollment> {
  /** Claims a slot by one conditional update (see `isClaimable`); undefined when a condition does not hold. */
  claim(request: ClaimRequest): Promise<Active | undefined>;
  /**
   * A page of the enrollments under a key of `dueKeyOf`, after the one named `from`. It may be behind by a moment.
   */
  dueIn(key: string, from?: string): Promise<{ ids: string[]; next?: string }>;
  /** The same under a key of `clinicKeyOf`. */
  ofClinic(key: string, from?: string): Promise<{ ids: string[]; next?: string }>;
}

/** By the id of `checkInIdOf`. */
export interface CheckIns extends Store<CheckIn> {
  /** What a patient said in all weeks of an enrollment, in their order. */
  ofEnrollment(enrollmentId: string): Promise<CheckIn[]>;
}

export interface Consults extends Store<Consult> {
  /** The same of the visits under a key of `visitKeyOf`. */
  dueIn(key: string, from?: string): Promise<{ ids: string[]; next?: string }>;
}

/** The keys under which there ever was an enrollment or a visit, so that nobody asks for the others. */
export interface DueKeys {
  add(key: string): Promise<void>;
  all(): Promise<string[]>;
}

export type { SlotItem };

/** Addresses that bounce or complained; they belong to the address, whoever shares it. */
export interface Suppressions {
  has(addressHash: string): Promise<boolean>;
  add(addressHash: string, entry: { reason: "bounce" | "complaint"; at: string }): Promise<void>;
}

/** Addresses of patients who were erased, by their digest. */
export interface ErasedAddresses {
  /** When the patient who last had this address was erased. */
  erasedAt(email: string): Promise<string | undefined>;
  /** An older erasure than the one known changes nothing. */
  add(email: string, at: string): Promise<void>;
}

/** The trail of every change, by patient. */
export interface Audit {
  /** An entry of that id that is there already stays as it is. */
  add(patientRef: string, entry: AuditEntry): Promise<void>;
  /** In the order in which it happened. */
  of(patientRef: string): Promise<AuditEntry[]>;
}

/** The emails about an enrollment or a consult, but for the weekly ones, which the enrollment keeps itself. */
export type SlotsAbout = (subject: string) => Promise<SlotItem[]>;

/** Deletes for good, with everything that is kept beside it. What is not there is fine. */
export interface Erasure {
  enrollment(id: string): Promise<void>;
  consult(ref: string): Promise<void>;
  /** The entries up to an instant; those of somebody who came back since stay. */
  audit(patientRef: string, until: string): Promise<void>;
}

/** `addressHashOf` under the key of this deployment. */
export type AddressHash = (email: string) => Promise<string>;

/** What SES says of the account. */
export interface MailAccount {
  /** Emails a second that it takes. */
  rate(): Promise<number>;
  /** A page of the addresses that it has refused since, after the one that ended with `next`. */
  suppressed(
    since: Date,
    from?: string,
  ): Promise<{
    addresses: { address: string; reason: "bounce" | "complaint"; at: string }[];
    next?: string;
  }>;
}

/** What clinics' emails came to, by day; `key` as `tallyKey` gives it. */
export interface Tallies {
  /** May be behind by a moment. */
  get(key: string, day: LocalDate): Promise<Tally>;
  /** Adds to a day and answers what it comes to then. Asked twice it adds twice. */
  add(key: string, day: LocalDate, more: Partial<Tally>): Promise<Tally>;
}

export type QueueName = "send" | "urgent";

export interface Queues {
  send(queue: QueueName, message: SendMessage): Promise<void>;
}

/** Puts a message that can never be handled on the dead-letter queue, with the reason. */
export type SetAside = (body: string, why: { field: string; reason: string }) => Promise<void>;

export interface WeeklySchedule {
  enrollmentId: string;
  patientRef: string;
  weekday: Weekday;
  hour: number;
  minute: number;
  timeZone: string;
  /** First instant at which it may fire. */
  from: Date;
}

/** Has a plan looked at once, unless that is arranged already. */
export type LookAtWaiting = (enrollmentId: string, at: Date) => Promise<void>;

export interface Schedules {
  /** Creates the enrollment's weekly schedule, or brings the existing one in line. */
  ensureWeekly(schedule: WeeklySchedule): Promise<void>;
  /** Creates a one-time schedule that deletes itself after it ran; one of that name is left as it is. */
  ensureOnce(once: { name: string; at: Date; queue: QueueName; message: SendMessage }): Promise<void>;
  /** Deletes a schedule; none of that name is fine. */
  remove(name: string): Promise<void>;
}

export interface ScheduleNames {
  /** The names of every schedule about an enrollment or a consult. */
  about(subject: string): Promise<string[]>;
}

export const weeklyScheduleName = (enrollmentId: string): string => `weekly-${enrollmentId}`;
export const awaitingScheduleName = (enrollmentId: string): string => `await-${enrollmentId}`;
export const dueScheduleName = (slotId: string): string => `due-${slotId}`;
/** A schedule that ran keeps its name for a while, so each wait for a slot has a name of its own: at most 64 characters. */
export const waitScheduleName = (slotId: string, until: Date): string =>
  `wait-${slotId}_${Math.floor(until.getTime() / 60_000).toString(36)}`;
export const settleScheduleName = (attemptId: string): string => `settle-${attemptId}`;

/** What the names of all schedules about an enrollment or a consult begin with. */
export const schedulePrefixesAbout = (subject: string): string[] => [
  weeklyScheduleName(subject),
  awaitingScheduleName(subject),
  ...["due", "wait", "settle"].flatMap((reason) =>
    slotLetters.map((letter) => `${reason}-${letter}_${subject}`),
  ),
];

export interface Bus {
  /** Puts one event of ours on the bus; throws when the bus refused it. */
  publish(event: { source: string; type: string; detail: object }): Promise<void>;
}

export interface OutgoingEmail {
  to: string;
  fromName: string;
  replyTo: string;
  subject: string;
  html: string;
  text: string;
  headers: { name: string; value: string }[];
  /** The `sid` tag. */
  attemptId: string;
}

/**
 * What is known after one attempt to hand over an email. `refused`: SES certainly did not take it. `unknown`: it may have,
 * so sending again could send twice.
 */
export type MailOutcome =
  | { outcome: "accepted"; messageId: string }
  | { outcome: "refused"; cause: string; throttled: boolean }
  | { outcome: "unknown"; cause: string };

export interface Mailer {
  send(email: OutgoingEmail): Promise<MailOutcome>;
}

/** The ring of keys that sign links; the first signs, all verify. */
export interface LinkKeys {
  ring(): Promise<{ kid: string; key: string }[]>;
}
