import { decidedAfter } from "../../shared/audit/own.ts";
import type { Active, Enrollment } from "../../shared/enrollment/enrollment.ts";
import { reminderAt } from "../../shared/enrollment/reminder.ts";
import { kinds } from "../../shared/kinds.ts";
import { dueScheduleName } from "../../shared/ports.ts";
import { firingOf } from "../../shared/send-message.ts";
import { slotId } from "../../shared/slot.ts";
import { ensureProposal } from "../../shared/steps/proposal.ts";
import type { Deps } from "./deps.ts";
import { tellIfFailed } from "./failed.ts";

/**
 * Ensures what comes after a week's slot has ended. Follows the record of the end and not its cause, so that a firing that
 * comes after a crash does the same.
 */
export async function followUp(deps: Deps, enrollment: Enrollment | undefined, date: string): Promise<void> {
  if (enrollment?.status !== "active") return;
  const { end } = enrollment.slots[date] ?? {};
  for (const entry of decidedAfter(enrollment, date)) await deps.audit.add(enrollment.patientRef, entry);
  if (end === "sent") await ensureReminder(deps, enrollment, date);
  if (end === "held") await ensureProposal(deps, enrollment, deps.clock());
  await tellIfFailed(deps, enrollment, date);
}

/** Who has not answered by then is asked once more. */
async function ensureReminder({ schedules, clock }: Deps, enrollment: Active, date: string): Promise<void> {
  const at = reminderAt(enrollment, date);
  if (at <= clock()) return;
  const slot = { kind: "check-in-reminder", enrollmentId: enrollment.id, date } as const;
  const { queue } = kinds[slot.kind];
  const message = firingOf(slot, enrollment.patientRef);
  await schedules.ensureOnce({ name: dueScheduleName(slotId(slot)), at, queue, message });
}
