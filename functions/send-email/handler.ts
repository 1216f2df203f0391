import { clinicRefOf } from "../../shared/identity.ts";
import { parseAttemptId, parseSlotId } from "../../shared/slot.ts";
import { slotDateOf } from "../../shared/enrollment/weekly.ts";
import type { SendMessage, SettleMessage } from "../../shared/send-message.ts";
import type { Deps, Run } from "./deps.ts";
import { sendMail } from "./mail.ts";
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
        await sendMail(
          run,
          { kind: message.kind, consultRef: message.consultRef, version: message.version },
          now,
        );
        break;
      case "mail":
        await sendNamed(run, message.slot, now);
        break;
      case "digest-tick": {
        const { clinicId, scheduledAt } = message;
        const clinic = run.clinics.get(clinicId);
        if (!clinic) break;
        const date = slotDateOf(new Date(scheduledAt), clinic.timeZone);
        await sendMail(run, { kind: "digest", clinicRef: clinicRefOf(clinicId), date }, now);
        break;
      }
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
  if (slot.kind !== "weekly") return sendMail(run, slot, now);
  return sendWeekly(run, { enrollmentId: slot.enrollmentId, patientRef, slot: slot.date }, now);
}

async function sendNamed(run: Run, id: string, now: Date): Promise<void> {
  const slot = parseSlotId(id);
  if (!slot || slot.kind === "weekly") throw new Error(`${id} names no email that this message can carry`);
  await sendMail(run, slot, now);
}
