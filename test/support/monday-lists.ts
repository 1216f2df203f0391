import { addDays } from "../../shared/calendar/local-date.ts";
import { claimSlot, openSlot, recordSent } from "../../shared/consult/slot-item.ts";
import { clinicRefOf } from "../../shared/identity.ts";
import type { SlotItem } from "../../shared/ports.ts";
import { slotId } from "../../shared/slot.ts";
import { clinics } from "./builders.ts";

/** Every clinic got its list of every Monday of early 2027, so that a test sees its own emails alone. */
export function sendMondayLists({ items }: { items: Map<string, SlotItem> }): void {
  for (const clinic of clinics.keys()) {
    for (let date = "2027-01-04"; date < "2027-05-01"; date = addDays(date, 7)) {
      const id = slotId({ kind: "digest", clinicRef: clinicRefOf(clinic), date });
      const at = `${date}T13:00:00.000Z`;
      const claimed = claimSlot(openSlot(id, undefined), { token: "t", at, addressHash: "h" });
      items.set(id, { ...recordSent(claimed, 1, new Date(at)), rev: 1 });
    }
  }
}
