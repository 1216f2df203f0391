import { mayStillBeHeardOf, type Claim } from "../attempt.ts";
import { plannedMails, type Consult } from "./consult.ts";
import type { SlotItem } from "./slot-item.ts";

const hourMs = 3_600_000;
/** A busy hour has ended by itself by then. */
const graceMs = 3 * hourMs;
/** Open for so long after the visit began, a slot will not end by itself. */
const overdueMs = 12 * hourMs;

type PlannedMail = ReturnType<typeof plannedMails>[number];

/** What is wrong with an email of a visit, if anything. */
export type MailRepair =
  | { act: "nothing" }
  | { act: "await-outcome"; attempt: number; claim: Claim }
  /** It goes on its way once more. The sender decides what is right. */
  | { act: "fire"; overdue: boolean };

export function examineMail(
  { startsAt, changedAt }: Consult,
  { at }: PlannedMail,
  item: SlotItem | undefined,
  now: Date,
): MailRepair {
  const planned = at === "now" ? Date.parse(changedAt) : at.getTime();
  if (item?.end || now.getTime() - planned < graceMs) return { act: "nothing" };
  const { claim, attempts = 0 } = item ?? {};
  if (claim && mayStillBeHeardOf(claim, now)) return { act: "await-outcome", attempt: attempts, claim };
  return { act: "fire", overdue: now.getTime() - Date.parse(startsAt ?? changedAt) > overdueMs };
}

/** The emails that a visit as it stands should have had. */
export const mailsOf = (consult: Consult): PlannedMail[] =>
  plannedMails(consult, new Date(consult.changedAt));

/** Nothing is left to happen for a visit that has begun, once all its emails have ended. */
export const isDone = ({ startsAt }: Consult, items: readonly (SlotItem | undefined)[], now: Date): boolean =>
  startsAt !== undefined && Date.parse(startsAt) <= now.getTime() && items.every((item) => item?.end);
