import type { LocalDate } from "./calendar/local-date.ts";

/** One email that is due: subject + kind + ordinal, fixed when planned. Duplicate = two SES acceptances for one slot. */
export type Slot = { kind: "weekly"; enrollmentId: string; date: LocalDate } | MailSlot;

/** An email that is claimed and ended on an item of its own. */
export type MailSlot = ConsultSlot | PatientSlot | ProposalSlot | AlertSlot | DigestSlot;

export type ConsultMailKind = "before-visit" | "visit-reminder";
export interface ConsultSlot {
  kind: ConsultMailKind;
  consultRef: string;
  version: number;
}

/** To the patient, after the weekly email of `date`, or at the end. */
export interface PatientSlot {
  kind: "check-in-reminder" | "completed";
  enrollmentId: string;
  date: LocalDate;
}

/** To the clinic, on the answers to the weekly email of `date`. */
export interface ProposalSlot {
  kind: "proposal";
  enrollmentId: string;
  date: LocalDate;
}

/** To the first address of the clinic, and to the second when nobody took charge. `alert`: its number in the enrollment. */
export interface AlertSlot {
  kind: "red-flag" | "red-flag-escalation";
  enrollmentId: string;
  alert: number;
}

/** To the clinic, on its Monday. */
export interface DigestSlot {
  kind: "digest";
  clinicRef: string;
  date: LocalDate;
}

export type EmailKind = Slot["kind"];

/** How a slot ends; every slot ends in exactly one of these. */
export type SlotEnd = "sent" | "held" | "suppressed" | "cancelled" | "skipped-late" | "failed";

const letters = {
  weekly: "w",
  "before-visit": "b",
  "visit-reminder": "r",
  "check-in-reminder": "c",
  completed: "d",
  proposal: "p",
  "red-flag": "a",
  "red-flag-escalation": "e",
  digest: "g",
} as const satisfies Record<EmailKind, string>;

/** What slot keys begin with. */
export const slotLetters: readonly string[] = Object.values(letters);

const kindOf = new Map(
  Object.entries(letters).map(([kind, letter]) => [letter as string, kind as EmailKind]),
);

/** The slot key as one word, good for an SES tag, a schedule name and a log line. */
export function slotId(slot: Slot): string {
  const letter = letters[slot.kind];
  if ("consultRef" in slot) return `${letter}_${slot.consultRef}_${slot.version}`;
  if ("alert" in slot) return `${letter}_${slot.enrollmentId}_${slot.alert}`;
  const subject = "clinicRef" in slot ? slot.clinicRef : slot.enrollmentId;
  return `${letter}_${subject}_${slot.date.replaceAll("-", "")}`;
}

/** The `sid` tag of one attempt to send a slot; SES events carry it back. */
export const attemptId = (slot: Slot, attempt: number): string => `${slotId(slot)}_${attempt}`;

const slotPattern = /^([a-z])_([0-9a-f]{32})_(\d{1,8})$/;

/** Reads a slot key; undefined when it is none of ours. */
export function parseSlotId(id: string): Slot | undefined {
  const [, letter = "", subject = "", ordinal = ""] = slotPattern.exec(id) ?? [];
  const kind = kindOf.get(letter);
  switch (kind) {
    case undefined:
      return undefined;
    case "before-visit":
    case "visit-reminder":
      return { kind, consultRef: subject, version: Number(ordinal) };
    case "red-flag":
    case "red-flag-escalation":
      return { kind, enrollmentId: subject, alert: Number(ordinal) };
  }
  if (ordinal.length !== 8) return undefined;
  const date = `${ordinal.slice(0, 4)}-${ordinal.slice(4, 6)}-${ordinal.slice(6)}`;
  if (kind === "digest") return { kind, clinicRef: subject, date };
  return { kind, enrollmentId: subject, date };
}

/** Reads a `sid` tag; undefined when it is none of ours. */
export function parseAttemptId(sid: string): { slot: Slot; attempt: number } | undefined {
  const [, id = "", attempt = ""] = /^(.*)_(\d{1,6})$/.exec(sid) ?? [];
  const slot = parseSlotId(id);
  return slot && { slot, attempt: Number(attempt) };
}
