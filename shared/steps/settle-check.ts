import { settleTime, type Claim } from "../attempt.ts";
import type { Log } from "../log.ts";
import { kinds } from "../kinds.ts";
import { settleScheduleName, type Schedules } from "../ports.ts";
import { firingOf, type SendMessage } from "../send-message.ts";
import { attemptId, type Slot } from "../slot.ts";

/**
 * Ensures that somebody asks later what became of an attempt whose outcome is not known. Comes before the message is
 * acknowledged, so an attempt never lies about with nobody to ask.
 */
export async function ensureSettleCheck(
  { schedules, log }: { schedules: Schedules; log: Log },
  tried: { slot: Slot; attempt: number; claim: Claim; patientRef?: string | undefined },
): Promise<void> {
  const { slot, attempt, claim, patientRef } = tried;
  const sid = attemptId(slot, attempt);
  const at = settleTime(claim);
  const { queue } = kinds[slot.kind];
  const message = checkOf(slot, sid, patientRef);
  await schedules.ensureOnce({ name: settleScheduleName(sid), at, queue, message });
  log("outcomeUnknown", { sid, settles: at.toISOString() });
}

/** A settle check is one more firing of its slot. The kinds that were there first have a message of their own for it. */
function checkOf(slot: Slot, sid: string, patientRef: string | undefined): SendMessage {
  if (patientRef === undefined || !(slot.kind === "weekly" || "consultRef" in slot)) {
    return firingOf(slot, patientRef);
  }
  return { v: 1, kind: "settle", patientRef, sid };
}
