import type { Consult } from "../consult/consult.ts";
import { plannedMails, slotsOf } from "../consult/consult.ts";
import { visitKeyOf } from "../consult/due-hour.ts";
import { endUnsent, openSlot } from "../consult/slot-item.ts";
import type { DueKeys, Queues, Schedules, SlotItem, Store } from "../ports.ts";
import { dueScheduleName } from "../ports.ts";
import { slotId } from "../slot.ts";
import { change } from "./change.ts";

/** Ensures that every email of the consult as it stands is queued or scheduled, and looked after. */
export async function planConsultMails(
  { queues, schedules, dueKeys }: { queues: Queues; schedules: Schedules; dueKeys: DueKeys },
  consult: Consult,
  now: Date,
): Promise<void> {
  const key = visitKeyOf(consult);
  if (key !== undefined) await dueKeys.add(key);
  for (const { slot, at } of plannedMails(consult, now)) {
    const { kind, consultRef, version } = slot;
    const message = { v: 1, kind, consultRef, version, patientRef: consult.patientRef } as const;
    if (at === "now") await queues.send("urgent", message);
    else {
      const name = dueScheduleName(slotId(slot));
      await schedules.ensureOnce({ name, at, queue: "urgent", message });
    }
  }
}

/**
 * Ends the open slots of the version before, when the consult moved or was cancelled. The slot item is where the sender
 * claims, so whichever of the two is written first wins.
 */
export async function cancelFormerMails(
  { slots, schedules }: { slots: Store<SlotItem>; schedules: Schedules },
  { ref, version, patientRef }: Consult,
  now: Date,
): Promise<void> {
  if (version === 1) return;
  for (const slot of slotsOf(ref, version - 1)) {
    const id = slotId(slot);
    await schedules.remove(dueScheduleName(id));
    await change(slots, id, (item) => endUnsent(item ?? openSlot(id, patientRef), "cancelled", now));
  }
}
