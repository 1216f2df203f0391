import { parseAttemptId } from "../../shared/slot.ts";
import { slotDateOf } from "../../shared/enrollment/weekly.ts";
import type { SendMessage, SettleMessage } from "../../shared/send-message.ts";
import { sendConsultMail } from "./consult-mail.ts";
import type { Deps, Run } from "./deps.ts";
import { sendWeekly } from "./weekly.ts";

export function sendEmail(deps: Deps) {
  return async (message: SendMessage, now: Date, signal: AbortSignal): Promise<undefined> => {
    const run = { ...deps, signal };
    switch (message.kind) {
      case "weekly-tick": {
        const slot = slotDateOf(new Date(message.scheduledAt), message.timeZone);
        await sendWeekly(run, { ...message, slot }, now);
        break;
      }
      case "weekly":
        await sendWeekly(run, message, now);
        break;
      case "before-visit":
      case "visit-reminder":
        await sendConsultMail(run, message, now);
        break;
      case "settle":
        await settle(run, message, now);
    }
    return undefined;
  };
}

/** What is known of the attempt decides, so a settle check is one more firing of its slot. */
async function settle(run: Run, { sid, patientRef }: SettleMessage, now: Date): Promise<void> {
  const { slot } = parseAttemptId(sid) ?? {};
  if (!slot) throw new Error(`${sid} names no attempt, though its message was read by its schema`);
  if (slot.kind !== "weekly") return sendConsultMail(run, { ...slot, patientRef }, now);
  return sendWeekly(run, { enrollmentId: slot.enrollmentId, patientRef, slot: slot.date }, now);
}
