import { slotDateOf } from "../../shared/enrollment/weekly.ts";
import type { SendMessage } from "../../shared/send-message.ts";
import { sendConsultMail } from "./consult-mail.ts";
import type { Deps } from "./deps.ts";
import { sendWeekly } from "./weekly.ts";

export function sendEmail(deps: Deps) {
  return async (message: SendMessage, now: Date): Promise<undefined> => {
    switch (message.kind) {
      case "weekly-tick": {
        const slot = slotDateOf(new Date(message.scheduledAt), message.timeZone);
        await sendWeekly(deps, { ...message, slot }, now);
        break;
      }
      case "weekly":
        await sendWeekly(deps, message, now);
        break;
      case "before-visit":
      case "visit-reminder":
        await sendConsultMail(deps, message, now);
    }
    return undefined;
  };
}
