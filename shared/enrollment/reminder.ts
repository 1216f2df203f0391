import { addDays, type LocalDate } from "../calendar/local-date.ts";
import { jitterMinute } from "../calendar/send-window.ts";
import { instantOf, localTime } from "../calendar/zone.ts";
import type { SlotEnd } from "../slot.ts";
import { lastSentSlot } from "./answers.ts";
import { apartMs } from "./claim.ts";
import type { Active, Enrollment } from "./enrollment.ts";
import { standingHolds } from "./enrollment.ts";
import { plannedAt } from "./weekly.ts";

/** Days after a weekly email on which a patient who has not answered is asked once more. */
const reminderDays = 5;

/** When the reminder about the week of a slot should leave: at the patient's own hour. */
export function reminderAt(
  { id, plan, timeZone }: Pick<Active, "id" | "plan" | "timeZone">,
  slot: LocalDate,
): Date {
  const date = addDays(slot, reminderDays);
  return instantOf({ date, hour: plan.hour, minute: jitterMinute(id) }, timeZone);
}

/** Why no reminder goes; undefined when the patient should be asked. */
export function reminderEnd(enrollment: Enrollment, slot: LocalDate, now: Date): SlotEnd | undefined {
  if (enrollment.status !== "active") return "cancelled";
  if (lastSentSlot(enrollment)?.date !== slot || enrollment.answered?.slot === slot) return "cancelled";
  if (enrollment.stoppedAt !== undefined) return "suppressed";
  const { date: today } = localTime(now, enrollment.timeZone);
  // A plan that waits for a clinician may go on by what the patient answers now.
  if (standingHolds(enrollment, today).some(([, { by }]) => by !== "gate")) return "held";
  // The next weekly email asks as well, and two emails of one plan keep their distance.
  const next = plannedAt(enrollment, enrollment.next.date);
  return next.getTime() - now.getTime() < apartMs ? "skipped-late" : undefined;
}
