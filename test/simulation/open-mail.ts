import { visitKeyOf } from "../../shared/consult/due-hour.ts";
import { mailsOf } from "../../shared/consult/examine.ts";
import type { Consult } from "../../shared/consult/consult.ts";
import { openAlertsOf } from "../../shared/enrollment/alerts.ts";
import { dueKeyOf } from "../../shared/enrollment/due-hour.ts";
import type { Enrollment } from "../../shared/enrollment/enrollment.ts";
import { mailsAround, mailsLeftAround } from "../../shared/enrollment/mails-around.ts";
import type { SlotItem } from "../../shared/ports.ts";
import { slotId, type MailSlot } from "../../shared/slot.ts";

const dayMs = 86_400_000;

interface Items {
  enrollments: { items: Map<string, Enrollment> };
  consults: { items: Map<string, Consult> };
  slots: { items: Map<string, SlotItem> };
}

/** Whether the hourly look would find anything to do under a key. Decides only which looks are worth playing. */
export function isAnyOpen({ enrollments, consults, slots }: Items, key: string, now: number): boolean {
  const isOpen = ({ slot, isNeeded }: { slot: MailSlot; isNeeded: boolean }): boolean => {
    const item = slots.items.get(slotId(slot));
    return item ? !item.end : isNeeded;
  };
  const tomorrow = new Date(now + dayMs).toISOString();
  for (const enrollment of enrollments.items.values()) {
    if (enrollment.status === "awaiting-patient" || dueKeyOf(enrollment) !== key) continue;
    if (enrollment.status === "active" ? enrollment.next.date < tomorrow : enrollment.was?.claim) return true;
    const own = () => [...slots.items.values()].filter(({ slotId: id }) => id.includes(enrollment.id));
    const around =
      enrollment.status === "active"
        ? mailsAround(enrollment, new Date(now))
        : mailsLeftAround(enrollment, own());
    if (around.some(isOpen)) return true;
  }
  const visits = [...consults.items.values()].filter((consult) => visitKeyOf(consult) === key);
  return visits.some((consult) => mailsOf(consult).some((mail) => mail.at.getTime() <= now && isOpen(mail)));
}

/** Whether an email about a warning sign that nobody took charge of has not ended. */
export function isAlertOpen({ enrollments, slots }: Pick<Items, "enrollments" | "slots">): boolean {
  for (const enrollment of enrollments.items.values()) {
    if (enrollment.status === "awaiting-patient") continue;
    for (const [number] of openAlertsOf(enrollment)) {
      const about = { enrollmentId: enrollment.id, alert: Number(number) };
      for (const kind of ["red-flag", "red-flag-escalation"] as const)
        if (!slots.items.get(slotId({ kind, ...about }))?.end) return true;
    }
  }
  return false;
}
