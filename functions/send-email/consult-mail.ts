import { isOpen, dayWindow, jitterMinute, nextOpening } from "../../shared/calendar/send-window.ts";
import type { Clinic } from "../../shared/clinic.ts";
import type { Consult } from "../../shared/consult/consult.ts";
import { claimSlot, endUnsent, openSlot, settle, type SlotItem } from "../../shared/consult/slot-item.ts";
import { isTooLate } from "../../shared/kinds.ts";
import { hasStopped, type Contact, type Patient } from "../../shared/patient/patient.ts";
import { waitScheduleName } from "../../shared/ports.ts";
import { slotId, type ConsultMailKind, type Slot, type SlotEnd } from "../../shared/slot.ts";
import { change } from "../../shared/steps/change.ts";
import { askAgainAt } from "./brakes.ts";
import { deliverConsultMail, type BookedConsult, type ConsultMail } from "./deliver-consult-mail.ts";
import { TryLater, type Run } from "./deps.ts";
import { tellIfMailFailed } from "./failed.ts";
import { ensureSettleCheck } from "../../shared/steps/settle-check.ts";

export interface ConsultFiring {
  kind: ConsultMailKind;
  consultRef: string;
  patientRef: string;
  version: number;
}

export async function sendConsultMail(run: Run, firing: ConsultFiring, now: Date): Promise<void> {
  const { kind, consultRef, patientRef, version } = firing;
  const slot: Slot = { kind, consultRef, version };
  const id = slotId(slot);
  const patient = await run.patients.get(patientRef);
  const consult = await run.consults.get(consultRef);
  const clinic = consult && run.clinics.get(consult.clinicId);
  if (!patient?.contact || !clinic) {
    run.log("nothingDue", { slot: id, because: "patient unknown" });
    return;
  }
  const item = await openItem(run, { slot, consult, patientRef }, now);
  if (!item) return;
  const decision = await decide(run, { kind, consult, clinic, patient, version }, now);
  if (decision.act === "end") return endSlot(run, item, decision.end, now);
  if (decision.act === "wait") return wait(run, firing, id, decision.until);
  await run.brakes.pace(run.signal);
  const { contact } = patient;
  const addressHash = await run.addressHash(contact.email);
  const claim = { token: run.token(), at: now.toISOString(), addressHash };
  const claimed = claimSlot(item, claim);
  // A cancellation writes the same item: whichever comes first wins.
  if (!(await run.slots.save(claimed))) throw new TryLater(`slot ${id} was changed while it was claimed`);
  const mail: ConsultMail = { slot, consult: decision.consult, clinic, contact, patientRef, kind };
  await deliverConsultMail(run, { ...claimed, rev: claimed.rev + 1, claim }, mail);
}

/** The slot if nobody has ended it and no attempt at it is under way, or may have been made. */
async function openItem(
  run: Run,
  {
    slot,
    consult,
    patientRef,
  }: { slot: Slot & { kind: ConsultMailKind }; consult: Consult; patientRef: string },
  now: Date,
): Promise<SlotItem | undefined> {
  const id = slotId(slot);
  const found = await run.slots.get(id);
  const item = found?.claim && !found.end ? await settled(run, id, now) : found;
  if (!item) return openSlot(id, patientRef);
  const { attempts: attempt, claim, end } = item;
  if (end) {
    run.log("nothingDue", { slot: id, because: `already ${end.end}` });
    await tellIfMailFailed(run, item, consult, slot.kind);
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

type Decision =
  { act: "send"; consult: BookedConsult } | { act: "wait"; until: Date } | { act: "end"; end: SlotEnd };

async function decide(
  run: Run,
  about: { kind: ConsultMailKind; consult: Consult; clinic: Clinic; patient: Patient; version: number },
  now: Date,
): Promise<Decision> {
  const { kind, consult, clinic, patient, version } = about;
  if (!isStanding(consult, version)) return { act: "end", end: "cancelled" };
  const visit = new Date(consult.startsAt);
  if (isTooLate(kind, now, { visit })) return { act: "end", end: "skipped-late" };
  const { contact } = patient;
  if (!contact || hasStopped(patient) || (await isSuppressed(run, contact))) {
    return { act: "end", end: "suppressed" };
  }
  const window = clinic.sendWindow ?? dayWindow;
  const { timeZone } = contact;
  const minute = jitterMinute(consult.ref);
  const held = await run.brakes.held(kind, clinic);
  if (isOpen(now, timeZone, window) && !held) return { act: "send", consult };
  const until = held
    ? askAgainAt(held, { now, timeZone, minute, window })
    : nextOpening(now, timeZone, minute, window);
  // A visit that starts before the sending hours gets no email.
  return isTooLate(kind, until, { visit }) ? { act: "end", end: "skipped-late" } : { act: "wait", until };
}

const isSuppressed = async ({ suppressions, addressHash }: Run, { email }: Contact): Promise<boolean> =>
  suppressions.has(await addressHash(email));

const isStanding = (consult: Consult, version: number): consult is BookedConsult =>
  consult.status === "booked" && consult.version === version && consult.startsAt !== undefined;

async function endSlot(run: Run, { slotId: id, patientRef }: SlotItem, end: SlotEnd, now: Date) {
  const item = await change(run.slots, id, (found = openSlot(id, patientRef)) => endUnsent(found, end, now));
  run.log("slotEnded", { slot: id, end: item.end?.end });
}

async function wait({ schedules, log }: Run, firing: ConsultFiring, id: string, until: Date): Promise<void> {
  const { kind, consultRef, patientRef, version } = firing;
  const message = { v: 1, kind, consultRef, patientRef, version } as const;
  await schedules.ensureOnce({ name: waitScheduleName(id, until), at: until, queue: "urgent", message });
  log("waiting", { slot: id, until: until.toISOString() });
}
