import type { Consult } from "../../shared/consult/consult.ts";
import { examineMail, isDone, mailsOf } from "../../shared/consult/examine.ts";
import type { Count, Log } from "../../shared/log.ts";
import type { Consults, Queues, Schedules, SlotItem, Store } from "../../shared/ports.ts";
import { firingOf } from "../../shared/send-message.ts";
import { slotId } from "../../shared/slot.ts";
import { ensureSettleCheck } from "../../shared/steps/settle-check.ts";

export interface VisitDeps {
  consults: Consults;
  slots: Store<SlotItem>;
  queues: Queues;
  schedules: Schedules;
  count: Count;
  log: Log;
}

/** Looks after the emails of one visit. Once they are done it is not looked at any more. */
export async function checkVisit(deps: VisitDeps, consult: Consult, now: Date): Promise<void> {
  const items: (SlotItem | undefined)[] = [];
  for (const mail of mailsOf(consult)) {
    const item = await deps.slots.get(slotId(mail.slot));
    items.push(item);
    await checkMail(deps, consult, mail, item, now);
  }
  // Whoever changes the visit meanwhile opens it again, so a write that comes second is none.
  if (isDone(consult, items, now)) await deps.consults.save({ ...consult, closed: true });
}

async function checkMail(
  deps: VisitDeps,
  consult: Consult,
  mail: ReturnType<typeof mailsOf>[number],
  item: SlotItem | undefined,
  now: Date,
): Promise<void> {
  const { patientRef } = consult;
  const { slot } = mail;
  const repair = examineMail(consult, mail, item, now);
  if (repair.act === "await-outcome") await ensureSettleCheck(deps, { ...repair, slot, patientRef });
  if (repair.act !== "fire") return;
  deps.log("firedAgain", { slot: slotId(slot) });
  deps.count("Missed", 1);
  if (repair.overdue) deps.count("Overdue", 1);
  await deps.queues.send("urgent", firingOf(slot, patientRef));
}
