import type { QueueName } from "../../shared/ports.ts";
import { settleScheduleName } from "../../shared/ports.ts";
import { settleTime, type Claim } from "../../shared/attempt.ts";
import { attemptId, type Slot } from "../../shared/slot.ts";
import type { Deps } from "./deps.ts";

/**
 * Ensures that somebody asks later what became of an attempt whose outcome is not known. Comes before the message is
 * acknowledged, so an attempt never lies about with nobody to ask.
 */
export async function ensureSettleCheck(
  { schedules, log }: Deps,
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
