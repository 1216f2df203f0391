import { isOpen, dayWindow, jitterMinute, nextOpening } from "../../shared/calendar/send-window.ts";
import type { Clinic } from "../../shared/clinic.ts";
import type { Consult } from "../../shared/consult/consult.ts";
import { emailFailed } from "../../events/index.ts";
import type { Email } from "../../shared/emails/email.ts";
import { composeBeforeVisit, composeVisitReminder } from "../../shared/emails/visit.ts";
import { addressHashOf } from "../../shared/identity.ts";
import { hasStopped, type Contact } from "../../shared/patient/patient.ts";
import { onceScheduleName, type SlotItem } from "../../shared/ports.ts";
import type { ConsultMessage } from "../../shared/send-message.ts";
import { slotId, type Slot, type SlotEnd } from "../../shared/slot.ts";
import { change } from "../../shared/steps/change.ts";
import { publishFact } from "../../shared/steps/facts.ts";
import { TryLater, type Deps } from "./deps.ts";
import { handOver, linksFor, type Links } from "./hand-over.ts";

type BookedConsult = Consult & { startsAt: string };

interface ConsultMail {
  slot: Slot;
  consult: BookedConsult;
  clinic: Clinic;
  contact: Contact;
  patientRef: string;
  kind: ConsultMessage["kind"];
}

export async function sendConsultMail(deps: Deps, message: ConsultMessage, now: Date): Promise<void> {
  const { kind, consultRef, patientRef, version } = message;
  const slot: Slot = { kind, consultRef, version };
  const patient = await deps.patients.get(patientRef);
  const consult = await deps.consults.get(consultRef);
  const clinic = consult && deps.clinics.get(consult.clinicId);
  if (!patient?.contact || !clinic) {
    deps.log("nothingDue", { slot: slotId(slot), because: "patient unknown" });
    return;
  }
  if (!isStanding(consult, version)) return endUnsent(deps, slot, patientRef, "cancelled", now);
  if (Date.parse(consult.startsAt) <= now.getTime())
    return endUnsent(deps, slot, patientRef, "skipped-late", now);
  const { contact } = patient;
  const addressHash = addressHashOf(contact.email);
  if (hasStopped(patient) || (await deps.suppressions.has(addressHash))) {
    return endUnsent(deps, slot, patientRef, "suppressed", now);
  }
  const mail: ConsultMail = { slot, consult, clinic, contact, patientRef, kind };
  const window = clinic.sendWindow ?? dayWindow;
  if (!isOpen(now, contact.timeZone, window)) return wait(deps, mail, message, now);
  const links = await linksFor(deps, patientRef);
  const email = compose(mail, links);
  const item = await claim(deps, mail, addressHash, now);
  if (item) await deliver(deps, item, mail, { email, unsubscribe: links.unsubscribe });
}

const isStanding = (consult: Consult, version: number): consult is BookedConsult =>
  consult.status === "booked" && consult.version === version && consult.startsAt !== undefined;

/** Email outside the sending hours waits for the next ones; a visit that starts before them gets none. */
async function wait(deps: Deps, mail: ConsultMail, message: ConsultMessage, now: Date): Promise<void> {
  const { slot, consult, clinic, contact, patientRef } = mail;
  const at = nextOpening(now, contact.timeZone, jitterMinute(consult.ref), clinic.sendWindow ?? dayWindow);
  if (at.getTime() >= Date.parse(consult.startsAt))
    return endUnsent(deps, slot, patientRef, "skipped-late", now);
  const id = slotId(slot);
  await deps.schedules.ensureOnce({ name: onceScheduleName(id, "wait"), at, queue: "urgent", message });
  deps.log("waiting", { slot: id, until: at.toISOString() });
}

async function endUnsent(deps: Deps, slot: Slot, patientRef: string, end: SlotEnd, now: Date): Promise<void> {
  const id = slotId(slot);
  const item = await change(deps.slots, id, (found) => {
    if (found?.end || found?.claim) return found;
    return { ...(found ?? openSlot(id, patientRef)), end: { end, at: now.toISOString() } };
  });
  deps.log("slotEnded", { slot: id, end: item.end?.end });
}

const openSlot = (id: string, patientRef: string): SlotItem => ({
  slotId: id,
  rev: 0,
  patientRef,
  attempts: 0,
  refusals: 0,
});

/** The claim is one conditional put on the slot's own item, which a cancellation writes too: the first one wins. */
async function claim(
  deps: Deps,
  { slot, patientRef }: ConsultMail,
  addressHash: string,
  now: Date,
): Promise<SlotItem | undefined> {
  const id = slotId(slot);
  const found = (await deps.slots.get(id)) ?? openSlot(id, patientRef);
  if (found.end || found.claim) {
    deps.log("nothingDue", { slot: id, because: found.end ? `already ${found.end.end}` : "already claimed" });
    return undefined;
  }
  const held = { token: deps.token(), at: now.toISOString(), addressHash };
  const claimed = { ...found, attempts: found.attempts + 1, claim: held };
  if (!(await deps.slots.save(claimed))) throw new TryLater(`slot ${id} was changed while it was claimed`);
  return { ...claimed, rev: claimed.rev + 1 };
}

/** A slot is given up when SES refused it twice. */
const maxRefusals = 2;

async function deliver(
  deps: Deps,
  item: SlotItem,
  mail: ConsultMail,
  content: { email: Email; unsubscribe: string },
): Promise<void> {
  const { claim: held, slotId: id, attempts: attempt, refusals } = item;
  if (!held) throw new Error(`slot ${id} was claimed, yet holds no claim`);
  const outcome = await handOver(
    deps,
    { slot: mail.slot, attempt, claimedAt: held.at },
    { ...mail, ...content },
  );
  const ids = { slot: id, attempt };
  const endAs = (end: SlotEnd) =>
    change(deps.slots, id, (found) => {
      if (!found || found.end || found.claim?.token !== held.token) return found;
      return { ...found, end: { end, at: deps.clock().toISOString() } };
    });
  switch (outcome.outcome) {
    case "accepted":
      await endAs("sent");
      {
        deps.log("sent", { ...ids, messageId: outcome.messageId });
        return;
      }
    case "unknown": {
      deps.log("outcomeUnknown", { ...ids, cause: outcome.cause });
      return;
    }
    case "refused":
      deps.log("sesRefused", { ...ids, cause: outcome.cause });
      if (outcome.throttled || refusals + 1 < maxRefusals) {
        await release(deps, id, held.token, !outcome.throttled);
        throw new TryLater(`${id} was refused (${outcome.cause})`);
      }
      await publishFailed(deps, mail, id, outcome.cause);
      await endAs("failed");
  }
}

const release = (deps: Deps, id: string, token: string, counts: boolean) =>
  change(deps.slots, id, (found) => {
    if (found?.claim?.token !== token) return found;
    const { claim, ...open } = found;
    return { ...open, refusals: found.refusals + (counts ? 1 : 0) };
  });

function compose({ kind, clinic, contact, consult }: ConsultMail, links: Links) {
  const visit = {
    clinic,
    language: contact.language,
    givenName: contact.givenName,
    topic: consult.topic ?? ("other" as const),
    startsAt: new Date(consult.startsAt),
    timeZone: contact.timeZone,
    links,
  };
  return kind === "before-visit"
    ? composeBeforeVisit({ ...visit, moved: consult.moved })
    : composeVisitReminder(visit);
}

async function publishFailed(
  deps: Deps,
  { consult, kind }: ConsultMail,
  slot: string,
  reason: string,
): Promise<void> {
  const { clinicId, patientId, correlationId } = consult;
  const about = { cause: slot, correlationId, now: deps.clock() };
  await publishFact(deps.bus, emailFailed, about, { clinicId, patientId, slot, kind, reason });
}
