import { mayStillBeHeardOf, type Claim } from "./attempt.ts";
import type { SlotItem } from "./consult/slot-item.ts";

/** A busy hour has ended by itself by then. A look comes one to three hours after the email was due. */
const graceMs = 1.5 * 3_600_000;

/** What is wrong with an email that should have left, if anything. */
export type MailRepair =
  | { act: "nothing" }
  /** SES may still speak of the attempt: only see that somebody will ask. */
  | { act: "await-outcome"; attempt: number; claim: Claim }
  /** It goes on its way once more. The sender decides what is right. */
  | { act: "fire" };

/** `at`: when the email should have left. `isNeeded`: an email of which there is no record was lost; else none was due. */
export function repairOfMail(
  { at, isNeeded }: { at: Date; isNeeded: boolean },
  item: SlotItem | undefined,
  now: Date,
): MailRepair {
  if (item?.end || now.getTime() - at.getTime() < graceMs) return { act: "nothing" };
  if (!item) return { act: isNeeded ? "fire" : "nothing" };
  const { claim, attempts: attempt } = item;
  return claim && mayStillBeHeardOf(claim, now) ? { act: "await-outcome", attempt, claim } : { act: "fire" };
}
