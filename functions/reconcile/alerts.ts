import type { Clinic } from "../../shared/clinic.ts";
import { openAlertsDue } from "../../shared/enrollment/alerts.ts";
import type { Active } from "../../shared/enrollment/enrollment.ts";
import type { Count, Log } from "../../shared/log.ts";
import type { Queues, SlotItem, Store } from "../../shared/ports.ts";
import { firingOf } from "../../shared/send-message.ts";
import { slotId } from "../../shared/slot.ts";

export interface AlertDeps {
  clinics: ReadonlyMap<string, Clinic>;
  slots: Store<SlotItem>;
  queues: Queues;
  count: Count;
  log: Log;
}

/** Has every email about an alert that nobody took charge of go on its way, unless it has gone. */
export async function raiseOpenAlerts(deps: AlertDeps, enrollment: Active, now: Date): Promise<void> {
  const { timeZone } = deps.clinics.get(enrollment.clinicId) ?? enrollment;
  for (const slot of openAlertsDue(enrollment, timeZone, now)) {
    const item = await deps.slots.get(slotId(slot));
    if (item?.end) continue;
    deps.log("firedAgain", { slot: slotId(slot) });
    deps.count("Missed", 1);
    await deps.queues.send("urgent", firingOf(slot, undefined));
  }
}
