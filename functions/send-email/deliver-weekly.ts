import { isLastFailure } from "../../shared/attempt.ts";
import type { Clinic } from "../../shared/clinic.ts";
import type { Email } from "../../shared/emails/email.ts";
import type { WeeklyEmail } from "../../shared/emails/weekly.ts";
import { tipFor } from "../../shared/enrollment/answers.ts";
import type { Active } from "../../shared/enrollment/enrollment.ts";
import { recordFailed, recordSent, releaseClaim } from "../../shared/enrollment/outcome.ts";
import { pinnedProgram } from "../../shared/enrollment/pinned.ts";
import type { Contact, Patient } from "../../shared/patient/patient.ts";
import type { MailOutcome } from "../../shared/ports.ts";
import { slotId, type Slot } from "../../shared/slot.ts";
import { change } from "../../shared/steps/change.ts";
import { insist } from "../../shared/steps/insist.ts";
import { TryLater, type Run } from "./deps.ts";
import { followUp } from "./follow-up.ts";
import { handOver, planLinksFor } from "./hand-over.ts";
import { readerOf } from "./recipient.ts";
import { ensureSettleCheck } from "../../shared/steps/settle-check.ts";

export interface Recipient {
  clinic: Clinic;
  patient: Patient;
  contact: Contact;
  addressHash: string;
}

export const weeklySlot = (enrollmentId: string, date: string): Slot & { kind: "weekly" } => ({
  kind: "weekly",
  enrollmentId,
  date,
});

/** Makes the attempt that was just claimed, and records what became of it. */
export async function deliverWeekly(run: Run, claimed: Active, recipient: Recipient): Promise<void> {
  const { enrollments, clock, log } = run;
  const { id, claim, attempts: attempt } = claimed;
  if (!claim) throw new Error(`enrollment ${id} was claimed, yet holds no claim`);
  const slot = weeklySlot(id, claim.slot);
  const tried = { slot: claim.slot, attempt };
  const ids = { slot: slotId(slot), attempt };
  const outcome = await attemptWeekly(run, claimed, recipient);
  switch (outcome.outcome) {
    case "accepted":
      log("sent", { ...ids, messageId: outcome.messageId });
      await followUp(
        run,
        await insist(() =>
          change(enrollments, id, (plan) => plan && recordSent(plan, tried, clock()), claimed),
        ),
        claim.slot,
      );
      return;
    case "unknown":
      log("outcomeUnknown", { ...ids, cause: outcome.cause });
      await ensureSettleCheck(run, { slot, attempt, claim, patientRef: recipient.patient.ref });
      return;
    case "refused": {
      const { cause, throttled } = outcome;
      log("sesRefused", { ...ids, cause });
      if (throttled || !isLastFailure(claimed)) {
        await change(enrollments, id, (plan) => plan && releaseClaim(plan, claim.token, !throttled));
        throw new TryLater(`${ids.slot} was refused (${cause})`);
      }
      const about = { now: clock(), because: cause };
      const failed = await change(enrollments, id, (plan) => plan && recordFailed(plan, tried, about));
      await followUp(run, failed, claim.slot);
    }
  }
}

async function attemptWeekly(run: Run, claimed: Active, recipient: Recipient): Promise<MailOutcome> {
  const { id, claim, attempts: attempt } = claimed;
  if (!claim) throw new Error(`enrollment ${id} was claimed, yet holds no claim`);
  let links: WeeklyEmail["links"];
  let email: Email;
  try {
    const { next } = claimed;
    if (next.kind !== "week") throw new Error("only a week has an email of its own");
    links = await planLinksFor(run, { patientRef: recipient.patient.ref, enrollmentId: id, week: next.week });
    email = compose(run, claimed, recipient, links);
  } catch (error) {
    await change(run.enrollments, id, (plan) => plan && releaseClaim(plan, claim.token, false));
    throw error;
  }
  return handOver(
    run,
    { slot: weeklySlot(id, claim.slot), attempt, claimedAt: claim.at },
    { clinic: recipient.clinic, to: recipient.contact.email, email, unsubscribe: links.unsubscribe },
  );
}

function compose(
  { emails }: Run,
  enrollment: Active,
  { clinic, patient, contact }: Recipient,
  links: WeeklyEmail["links"],
): Email {
  const { next, plan } = enrollment;
  if (next.kind !== "week") throw new Error("only a week has an email of its own");
  return emails.weekly({
    ...readerOf(clinic, patient, contact),
    program: pinnedProgram(plan),
    week: next.week,
    ...(next.repeat ? { repeat: next.repeat } : {}),
    barrier: tipFor(enrollment),
    signedBy: plan.signedBy,
    links,
  });
}
