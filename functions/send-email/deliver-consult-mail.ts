import { isLastFailure, type Claim } from "../../shared/attempt.ts";
import type { Clinic } from "../../shared/clinic.ts";
import type { Consult } from "../../shared/consult/consult.ts";
import { recordSent, recordUnsent, releaseClaim, type SlotItem } from "../../shared/consult/slot-item.ts";
import { languageToSend } from "../../shared/content/sign-off.ts";
import type { Email, EmailLinks } from "../../shared/emails/email.ts";
import { hasStopped, type Contact } from "../../shared/patient/patient.ts";
import type { MailOutcome } from "../../shared/ports.ts";
import type { ConsultMailKind, Slot } from "../../shared/slot.ts";
import { change } from "../../shared/steps/change.ts";
import { insist } from "../../shared/steps/insist.ts";
import { TryLater, type Run } from "./deps.ts";
import { tellIfMailFailed } from "./failed.ts";
import { handOver, linksFor } from "./hand-over.ts";
import { ensureSettleCheck } from "../../shared/steps/settle-check.ts";

export type BookedConsult = Consult & { startsAt: string };

export interface ConsultMail {
  slot: Slot;
  consult: BookedConsult;
  clinic: Clinic;
  contact: Contact;
  patientRef: string;
  kind: ConsultMailKind;
}

type Claimed = SlotItem & { claim: Claim };

/** Makes the attempt that was just claimed, and records what became of it. */
export async function deliverConsultMail(run: Run, claimed: Claimed, mail: ConsultMail): Promise<void> {
  const { slots, clock, log } = run;
  const { claim, slotId: id, attempts: attempt } = claimed;
  const ids = { slot: id, attempt };
  if (await stoppedSince(run, mail)) {
    const about = { end: "suppressed", now: clock() } as const;
    await change(slots, id, (item) => item && recordUnsent(item, attempt, about));
    log("slotEnded", { ...ids, end: "suppressed" });
    return;
  }
  const outcome = await attemptMail(run, claimed, mail);
  switch (outcome.outcome) {
    case "accepted":
      log("sent", { ...ids, messageId: outcome.messageId });
      await insist(() => change(slots, id, (item) => item && recordSent(item, attempt, clock()), claimed));
      return;
    case "unknown":
      log("outcomeUnknown", { ...ids, cause: outcome.cause });
      return ensureSettleCheck(run, { ...mail, attempt, claim });
    case "refused": {
      const { cause, throttled } = outcome;
      log("sesRefused", { ...ids, cause });
      if (throttled || !isLastFailure(claimed)) {
        await change(slots, id, (item) => item && releaseClaim(item, claim.token, !throttled));
        throw new TryLater(`${id} was refused (${cause})`);
      }
      const about = { end: "failed", now: clock(), because: cause } as const;
      const failed = await change(slots, id, (item) => item && recordUnsent(item, attempt, about));
      if (failed) await tellIfMailFailed(run, failed, mail.consult, mail.kind);
    }
  }
}

/** The claim says nothing of the patient, who may have unsubscribed or been erased since they were read. */
async function stoppedSince({ patients }: Run, { patientRef }: ConsultMail): Promise<boolean> {
  const patient = await patients.get(patientRef);
  return !patient?.contact || hasStopped(patient);
}

async function attemptMail(run: Run, claimed: Claimed, mail: ConsultMail): Promise<MailOutcome> {
  const { claim, slotId: id, attempts: attempt } = claimed;
  let links: EmailLinks;
  let email: Email;
  try {
    links = await linksFor(run, mail.patientRef);
    email = compose(run, mail, links);
  } catch (error) {
    await change(run.slots, id, (item) => item && releaseClaim(item, claim.token, false));
    throw error;
  }
  const { unsubscribe } = links;
  return handOver(run, { slot: mail.slot, attempt, claimedAt: claim.at }, { ...mail, email, unsubscribe });
}

function compose({ emails }: Run, { kind, clinic, contact, consult }: ConsultMail, links: EmailLinks): Email {
  const visit = {
    clinic,
    language: languageToSend(clinic, contact.language),
    givenName: contact.givenName,
    topic: consult.topic ?? ("other" as const),
    startsAt: new Date(consult.startsAt),
    timeZone: contact.timeZone,
    links,
  };
  return kind === "before-visit"
    ? emails.beforeVisit({ ...visit, moved: consult.moved })
    : emails.visitReminder(visit);
}
