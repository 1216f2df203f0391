import { isLastFailure, type Claim } from "../../shared/attempt.ts";
import { recordSent, recordUnsent, releaseClaim, type SlotItem } from "../../shared/consult/slot-item.ts";
import { hasStopped } from "../../shared/patient/patient.ts";
import type { MailOutcome } from "../../shared/ports.ts";
import { change } from "../../shared/steps/change.ts";
import { insist } from "../../shared/steps/insist.ts";
import { ensureSettleCheck } from "../../shared/steps/settle-check.ts";
import { TryLater, type Run } from "./deps.ts";
import { tellIfMailFailed } from "./failed.ts";
import { handOver } from "./hand-over.ts";
import type { Mail } from "./mail.ts";

type Claimed = SlotItem & { claim: Claim };

/** Makes the attempt that was just claimed, and records what became of it. */
export async function deliverMail(run: Run, claimed: Claimed, mail: Mail): Promise<void> {
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
      if (failed) await tellIfMailFailed(run, failed, mail);
    }
  }
}

/** The claim says nothing of the patient, who may have unsubscribed or been erased since they were read. */
async function stoppedSince({ patients }: Run, { patientRef }: Mail): Promise<boolean> {
  if (patientRef === undefined) return false;
  const patient = await patients.get(patientRef);
  return !patient?.contact || hasStopped(patient);
}

async function attemptMail(run: Run, claimed: Claimed, mail: Mail): Promise<MailOutcome> {
  const { claim, slotId: id, attempts: attempt } = claimed;
  let composed: Awaited<ReturnType<Mail["compose"]>>;
  try {
    composed = await mail.compose();
  } catch (error) {
    await change(run.slots, id, (item) => item && releaseClaim(item, claim.token, false));
    throw error;
  }
  return handOver(run, { slot: mail.slot, attempt, claimedAt: claim.at }, { ...mail, ...composed });
}
