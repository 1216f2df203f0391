import type { CheckInAnswers, RedFlag } from "../../events/fields/check-in.ts";
import type { LocalDate, Weekday } from "../calendar/local-date.ts";
import type { EndReason } from "../../events/index.ts";
import type { Attempts, Claim, Unheard } from "../attempt.ts";
import type { SlotEnd } from "../slot.ts";

/** What the clinician signed, pinned when the plan was assigned. */
export interface Plan {
  program: string;
  programVersion: number;
  weeks: number;
  startDate: LocalDate;
  weekday: Weekday;
  /** Local hour, 6 to 20. */
  hour: number;
  gate: "calendar" | "clinician";
  signedBy: string;
  signedAt: string;
  /** Digest of the assigning event's content: the same plan id with another content is refused. */
  fingerprint: string;
}

/** Program mail goes only while no hold stands. */
export interface Hold {
  by: "patient" | "clinic" | "red-flag" | "bounce" | "gate";
  /** When it was put, by its event; orders put and lift of one hold. */
  at: string;
  /** First local day on which the hold no longer stands. Absent: until lifted. */
  until?: LocalDate;
}

export type RepeatReason = "check-in" | "waiting-for-clinician" | "clinician";

/** What the next slot carries. The schedule's trigger is a hint; this is the truth. */
export type Next =
  | {
      kind: "week";
      date: LocalDate;
      week: number;
      repeat?: RepeatReason;
      /** What would have come, had the answers not made this week repeat. */
      instead?: Onward;
    }
  /** All weeks are sent; on this day the program is complete. */
  | { kind: "completion"; date: LocalDate };

/** A next without its date. */
export type Onward = { kind: "week"; week: number; repeat?: RepeatReason } | { kind: "completion" };

/** A warning sign that the clinic must hear of, until somebody there takes charge. */
export interface Alert {
  week: number;
  /** What was ticked for this week when the alert was raised. */
  flags: RedFlag[];
  /** `occurredAt` of the answers that raised it. */
  at: string;
  state: "open" | "acknowledged";
  acknowledgedAt?: string;
}

/** The alerts of an enrollment by their number, counted from 1. */
export type Alerts = Record<string, Alert>;

/** What the enrollment knows of the newest answers that came in time. */
export interface Answered {
  /** The slot that they are about. */
  slot: LocalDate;
  at: string;
  barrier?: Barrier;
  /** They speak against going on, so a clinician is asked. */
  proposes?: true;
}
export type Barrier = NonNullable<CheckInAnswers["barrier"]>;

/** What an attempt at a week's slot carried; somebody may have decided on another week since. */
interface Carried {
  slot: LocalDate;
  week: number;
  repeat?: RepeatReason;
}

/** The claim of a week's slot. */
export interface SlotClaim extends Claim, Carried {}

export interface SlotRecord {
  week: number;
  end: SlotEnd;
  at: string;
  /** Why it failed. */
  because?: string;
  delivery?: "bounced" | "complained";
}

interface Identified {
  id: string;
  /** Counts the writes; a save that does not start from the newest one is refused. */
  rev: number;
  clinicId: string;
  patientId: string;
  patientRef: string;
  planId: string;
  correlationId: string;
}

/** The plan came before anyone told us how to reach the patient. */
export interface AwaitingPatient extends Identified {
  status: "awaiting-patient";
  plan: Plan;
  /** What was said of it before it starts; a pause is never too early. */
  holds?: Active["holds"];
  lifted?: Active["lifted"];
}

/** `attempts`, `refusals`, `claim` and `unheard` are about the next slot. */
export interface Active extends Identified, Attempts {
  status: "active";
  plan: Plan;
  timeZone: string;
  next: Next;
  holds: Record<string, Hold>;
  /** Holds lifted, with the time of the lift, so that a late "pause" cannot bring one back. */
  lifted: Record<string, string>;
  slots: Record<LocalDate, SlotRecord>;
  /** Set while the patient has unsubscribed; part of the claim's condition. */
  stoppedAt?: string;
  /** When the patient last said whether they want email; an older word changes nothing. */
  wordAt?: string;
  /** When the patient last chose the weekday or hour. */
  preferredAt?: string;
  claim?: SlotClaim;
  unheard?: Unheard & Carried;
  lastSent?: { slot: LocalDate; at: string };
  /** The address (its hash) that the slots from a date on were sent to; a new entry only when it changed. */
  sentTo: Record<LocalDate, string>;
  /** How often the current week was repeated while its gate stayed closed. */
  gateRepeats: number;
  /** Highest week the clinician has opened under the `clinician` gate. */
  openedWeek: number;
  alerts?: Alerts;
  answered?: Answered;
  /** How often in a row the week was sent again because of its answers. */
  checkInRepeats?: number;
  /** When a clinician last decided on what comes next; older answers and decisions change nothing. */
  decidedAt?: string;
  /** The newest answers tell of few sessions. */
  lowAdherence?: boolean;
  /** The last time that pain had changed by what patients notice, against the first answers. */
  painChanged?: { change: "less" | "more"; at: string };
  /** What got in the way and was answered with a tip already. */
  tipped?: Barrier[];
}

/** Nothing is due any more. Without `was`, the end arrived before the plan: a tombstone that the plan meets. */
export interface Over extends Identified {
  status: "completed" | "ended";
  reason: EndReason | "completed";
  at: string;
  /** A warning sign may come after the last week. */
  alerts?: Alerts;
  /** All emails around it have ended. */
  closed?: true;
  was?: { plan: Plan; slots: Active["slots"] } & Partial<
    Pick<Active, "timeZone" | "next" | "claim" | "unheard" | "attempts" | "sentTo">
  >;
}

export type Enrollment = AwaitingPatient | Active | Over;

/** A command that the rules refuse; becomes an `EventRefused` fact. */
export interface Refusal {
  refused: { field: string; reason: string };
}

export const refuse = (field: string, reason: string): Refusal => ({ refused: { field, reason } });

export const isRefusal = (value: object): value is Refusal => "refused" in value;

/** The holds that still stand on `today`. */
export function standingHolds(enrollment: Active, today: LocalDate): [string, Hold][] {
  return Object.entries(enrollment.holds).filter(([, hold]) => !hold.until || hold.until > today);
}
