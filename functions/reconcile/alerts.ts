import type { Clinic } from "../../shared/clinic.ts";
import { openAlertsDue } from "../../shared/enrollment/alerts.ts";
import { alertsKey } from "../../shared/enrollment/attention.ts";
import type { Enrollment } from "../../shared/enrollment/enrollment.ts";
import type { Count, Log } from "../../shared/log.ts";
import type { Enrollments, Peek, Queues, SlotItem } from "../../shared/ports.ts";
import type { AlertsMessage, ReconcileMessage } from "../../shared/reconcile-message.ts";
import { firingOf } from "../../shared/send-message.ts";
import { slotId } from "../../shared/slot.ts";

export interface AlertDeps {
  clinics: ReadonlyMap<string, Clinic>;
  enrollments: Enrollments;
  slots: Peek<SlotItem>;
  queues: Queues;
  /** Queues a message of this function's own. */
  more: (message: ReconcileMessage) => Promise<void>;
  count: Count;
  log: Log;
}

/** Looks at a page of the open alerts of a clinic. They are few, and whoever they are about may have no program any more. */
export async function checkAlerts(
  deps: AlertDeps,
  { clinicId, from }: AlertsMessage,
  now: Date,
): Promise<void> {
  const clinic = deps.clinics.get(clinicId);
  if (!clinic) return;
  const { ids, next } = await deps.enrollments.ofClinic(alertsKey(clinicId), from);
  if (next !== undefined) await deps.more({ v: 1, kind: "alerts", clinicId, from: next });
  for (const id of ids) {
    const enrollment = await deps.enrollments.peek(id);
    if (enrollment) await raiseOpenAlerts(deps, enrollment, clinic, now);
  }
}

/** Has every email about an alert that nobody took charge of go on its way, unless it has gone. */
async function raiseOpenAlerts(
  deps: AlertDeps,
  enrollment: Enrollment,
  { timeZone }: Clinic,
  now: Date,
): Promise<void> {
  for (const slot of openAlertsDue(enrollment, timeZone, now)) {
    const item = await deps.slots.peek(slotId(slot));
    if (item?.end) continue;
    deps.log("firedAgain", { slot: slotId(slot) });
    deps.count("Missed", 1);
    await deps.queues.send("urgent", firingOf(slot, undefined));
  }
}
