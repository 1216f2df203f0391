import type { Count } from "../log.ts";
import type { Queues } from "../ports.ts";
import { firingOf } from "../send-message.ts";
import type { Slot } from "../slot.ts";

/** An alert that does not reach its reader goes to the second address, and to people who can mend the addresses. */
export async function escalateIfAlert(
  { queues, count }: { queues: Queues; count: Count },
  slot: Slot,
): Promise<void> {
  if (slot.kind !== "red-flag" && slot.kind !== "red-flag-escalation") return;
  count("AlertsUndelivered", 1);
  if (slot.kind === "red-flag-escalation") return;
  await queues.send("urgent", firingOf({ ...slot, kind: "red-flag-escalation" }, undefined));
}
