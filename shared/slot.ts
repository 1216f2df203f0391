import type { LocalDate } from "./calendar/local-date.ts";

/** One email that is due: subject + kind + ordinal, fixed when planned. Duplicate = two SES acceptances for one slot. */
export type Slot =
  | { kind: "weekly"; enrollmentId: string; date: LocalDate }
  | { kind: ConsultMailKind; consultRef: string; version: number };

export type ConsultMailKind = "before-visit" | "visit-reminder";
export type EmailKind = Slot["kind"];

/** How a slot ends; every slot ends in exactly one of these. */
export type SlotEnd = "sent" | "held" | "suppressed" | "cancelled" | "skipped-late" | "failed";

const letterOf: Record<EmailKind, string> = {
  weekly: "w",
  "before-visit": "b",
  "visit-reminder": "r",
};

/** The slot key as one word, good for an SES tag, a schedule name and a log line. */
export function slotId(slot: Slot): string {
  if (slot.kind === "weekly") return `w_${slot.enrollmentId}_${slot.date.replaceAll("-", "")}`;
  return `${letterOf[slot.kind]}_${slot.consultRef}_${slot.version}`;
}

/** The `sid` tag of one attempt to send a slot; SES events carry it back. */
export const attemptId = (slot: Slot, attempt: number): string => `${slotId(slot)}_${attempt}`;

/** Reads a `sid` tag; undefined when it is none of ours. */
export function parseAttemptId(sid: string): { slot: Slot; attempt: number } | undefined {
  const match = /^([wbr])_([0-9a-f]{32})_(\d{1,8})_(\d{1,6})$/.exec(sid);
  if (!match) return undefined;
  const [, letter, subject, ordinal, attempt] = match as unknown as [string, string, string, string, string];
  if (letter === "w") {
    if (ordinal.length !== 8) return undefined;
    const date = `${ordinal.slice(0, 4)}-${ordinal.slice(4, 6)}-${ordinal.slice(6)}`;
    return { slot: { kind: "weekly", enrollmentId: subject, date }, attempt: Number(attempt) };
  }
  const kind = letter === "b" ? "before-visit" : "visit-reminder";
  return { slot: { kind, consultRef: subject, version: Number(ordinal) }, attempt: Number(attempt) };
}
