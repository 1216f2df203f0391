import type { SlotItem } from "../../shared/consult/slot-item.ts";
import { kinds } from "../../shared/kinds.ts";
import type { Count, Log } from "../../shared/log.ts";
import { repairOfMail } from "../../shared/mail-repair.ts";
import type { Peek, Queues, Schedules } from "../../shared/ports.ts";
import { firingOf } from "../../shared/send-message.ts";
import { slotId, type MailSlot } from "../../shared/slot.ts";
import { ensureSettleCheck } from "../../shared/steps/settle-check.ts";

export interface MendDeps {
  /** What an older view has sent once more, the sender finds ended. */
  slots: Peek<SlotItem>;
  queues: Queues;
  schedules: Schedules;
  count: Count;
  log: Log;
}

export interface Looked {
  item: SlotItem | undefined;
  /** It had to go on its way once more. */
  fired: boolean;
}

/** Looks at one email with a slot item of its own, and has what did not happen happen. */
export async function mend(
  deps: MendDeps,
  { slot, ...mail }: { slot: MailSlot; at: Date; isNeeded: boolean; patientRef: string | undefined },
  now: Date,
): Promise<Looked> {
  const item = await deps.slots.peek(slotId(slot));
  const repair = repairOfMail(mail, item, now);
  const { patientRef } = mail;
  if (repair.act === "await-outcome") await ensureSettleCheck(deps, { ...repair, slot, patientRef });
  if (repair.act !== "fire") return { item, fired: false };
  deps.log("firedAgain", { slot: slotId(slot) });
  deps.count("Missed", 1);
  await deps.queues.send(kinds[slot.kind].queue, firingOf(slot, patientRef));
  return { item, fired: true };
}
