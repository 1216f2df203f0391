import { claimSlot, endUnsent, openSlot, settle, type SlotItem } from "../../shared/consult/slot-item.ts";
import type { Clinic } from "../../shared/clinic.ts";
import type { Email } from "../../shared/emails/email.ts";
import { kinds } from "../../shared/kinds.ts";
import { waitScheduleName } from "../../shared/ports.ts";
import { firingOf } from "../../shared/send-message.ts";
import { slotId, type MailSlot, type SlotEnd } from "../../shared/slot.ts";
import { change } from "../../shared/steps/change.ts";
import { ensureSettleCheck } from "../../shared/steps/settle-check.ts";
import { planClinicMail } from "./clinic-mail.ts";
import { planConsultMail } from "./consult-mail.ts";
import { deliverMail } from "./deliver-mail.ts";
import { TryLater, type Run } from "./deps.ts";
import { tellIfMailFailed, type About } from "./failed.ts";
import { planPatientMail } from "./patient-mail.ts";

/** What its kind says of an email that may be due. */
export interface Mail {
  slot: MailSlot;
  clinic: Clinic;
  to: string;
  /** Absent for an email to the clinic; whoever unsubscribed at the last moment gets nothing. */
  patientRef?: string;
  about: About;
  decision: { act: "send" } | { act: "wait"; until: Date } | { act: "end"; end: SlotEnd };
  compose(): Promise<{ email: Email; unsubscribe?: string }>;
}

/** Sends every email but the weekly one: once, by a claim on the item of its slot. */
export async function sendMail(run: Run, slot: MailSlot, now: Date): Promise<void> {
  const id = slotId(slot);
  const mail = await plan(run, slot, now);
  if (!mail) {
    run.log("nothingDue", { slot: id, because: "nobody to send it to" });
    return;
  }
  const item = await openItem(run, mail, now);
  if (!item) return;
  const { decision } = mail;
  if (decision.act === "end") return endSlot(run, item, decision.end, now);
  if (decision.act === "wait") return wait(run, mail, decision.until);
  await run.brakes.pace(slot.kind, run.signal);
  const addressHash = await run.addressHash(mail.to);
  const claim = { token: run.token(), at: now.toISOString(), addressHash };
  const claimed = claimSlot(item, claim);
  // Whatever cancels the email writes the same item: whichever comes first wins.
  if (!(await run.slots.save(claimed))) throw new TryLater(`slot ${id} was changed while it was claimed`);
  await deliverMail(run, { ...claimed, rev: claimed.rev + 1, claim }, mail);
}

function plan(run: Run, slot: MailSlot, now: Date): Promise<Mail | undefined> {
  switch (slot.kind) {
    case "before-visit":
    case "visit-reminder":
      return planConsultMail(run, slot, now);
    case "check-in-reminder":
    case "completed":
      return planPatientMail(run, slot, now);
    case "red-flag":
    case "red-flag-escalation":
    case "proposal":
    case "digest":
      return planClinicMail(run, slot, now);
  }
}

/** The slot if nobody has ended it and no attempt at it is under way, or may have been made. */
async function openItem(run: Run, mail: Mail, now: Date): Promise<SlotItem | undefined> {
  const { slot, patientRef } = mail;
  const id = slotId(slot);
  const found = await run.slots.get(id);
  const item = found?.claim && !found.end ? await settled(run, id, now) : found;
  if (!item) return openSlot(id, patientRef);
  const { attempts: attempt, claim, end } = item;
  if (end) {
    run.log("nothingDue", { slot: id, because: `already ${end.end}` });
    await tellIfMailFailed(run, item, mail);
    return undefined;
  }
  if (!claim) return item;
  await ensureSettleCheck(run, { slot, attempt, claim, patientRef });
  return undefined;
}

/** SES must have spoken of the claimed attempt by now: without a word from it the slot is open again, or given up. */
const settled = (run: Run, id: string, now: Date) =>
  change(run.slots, id, (item) => {
    if (!item?.claim || item.end) return item;
    const outcome = settle({ ...item, claim: item.claim }, now);
    return outcome === "not-yet" ? item : outcome;
  });

async function endSlot(run: Run, { slotId: id, patientRef }: SlotItem, end: SlotEnd, now: Date) {
  const item = await change(run.slots, id, (found = openSlot(id, patientRef)) => endUnsent(found, end, now));
  run.log("slotEnded", { slot: id, end: item.end?.end });
}

async function wait({ schedules, log }: Run, { slot, patientRef }: Mail, until: Date): Promise<void> {
  const id = slotId(slot);
  const { queue } = kinds[slot.kind];
  const message = firingOf(slot, patientRef);
  await schedules.ensureOnce({ name: waitScheduleName(id, until), at: until, queue, message });
  log("waiting", { slot: id, until: until.toISOString() });
}
