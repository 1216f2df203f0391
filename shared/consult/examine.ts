import { plannedMails, slotsOf, type Consult } from "./consult.ts";
import type { SlotItem } from "./slot-item.ts";

/** Open for so long after the visit began, a slot will not end by itself. */
const overdueMs = 12 * 3_600_000;

type ConsultSlot = ReturnType<typeof slotsOf>[number];

/** An email about a visit, as the hourly look asks for it. */
interface VisitMail {
  slot: ConsultSlot;
  /** When it should have left. */
  at: Date;
  /** Absent, it was lost. */
  isNeeded: boolean;
}

/** The emails that a visit as it stands should have had, and those of before it moved that may have been on their way. */
export function mailsOf(consult: Consult): VisitMail[] {
  const { ref, version, changedAt } = consult;
  const changed = new Date(changedAt);
  const due = plannedMails(consult, changed).map(({ slot, at }) => {
    return { slot, at: at === "now" ? changed : at, isNeeded: true };
  });
  const former = Array.from({ length: version - 1 }, (_, before) => slotsOf(ref, before + 1)).flat();
  return [...former.map((slot) => ({ slot, at: changed, isNeeded: false })), ...due];
}

export const isOverdue = ({ startsAt, changedAt }: Consult, now: Date): boolean =>
  now.getTime() - Date.parse(startsAt ?? changedAt) > overdueMs;

/** Nothing is left to happen for a visit that has begun or was cancelled, once all its emails have ended. */
export function isDone(
  { startsAt, status }: Consult,
  mails: readonly { mail: VisitMail; item: SlotItem | undefined }[],
  now: Date,
): boolean {
  const isPast = status === "cancelled" || (startsAt !== undefined && Date.parse(startsAt) <= now.getTime());
  return isPast && mails.every(({ mail, item }) => (item ? item.end : !mail.isNeeded));
}
