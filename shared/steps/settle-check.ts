import { settleTime, type Claim } from "../attempt.ts";
import type { Log } from "../log.ts";
import { settleScheduleName, type QueueName, type Schedules } from "../ports.ts";
import { attemptId, type Slot } from "../slot.ts";

/**
 * Ensures that somebody asks later what became of an attempt whose outcome is not known. Comes before the message is
 * acknowledged, so an attempt never lies about with nobody to ask.
 */
export async function ensureSettleCheck(
  { schedules, log }: { schedules: Schedules; log: Log },
  tried: { slot: Slot; attempt: number; claim: Claim; patientRef: string },
): Promise<void> {
  const { slot, attempt, claim, patientRef } = tried;
  const sid = attemptId(slot, attempt);
  const at = settleTime(claim);
  const queue: QueueName = slot.kind === "weekly" ? "send" : "urgent";
  const message = { v: 1, kind: "settle", patientRef, sid } as const;
  await schedules.ensureOnce({ name: settleScheduleName(sid), at, queue, message });
  log("outcomeUnknown", { sid, settles: at.toISOString() });
}
