import { emailFailed } from "../../events/index.ts";
import { dayWindow, isOpen } from "../../shared/calendar/send-window.ts";
import { localTime } from "../../shared/calendar/zone.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { composeWeekly } from "../../shared/emails/weekly.ts";
import { complete, recordFailed, recordSent, releaseClaim } from "../../shared/enrollment/advance.ts";
import type { Active, Enrollment } from "../../shared/enrollment/enrollment.ts";
import { pinnedProgram } from "../../shared/enrollment/pinned.ts";
import { decideWeekly, type WeeklyFacts } from "../../shared/enrollment/weekly.ts";
import { addressHashOf } from "../../shared/identity.ts";
import { hasStopped, type Contact } from "../../shared/patient/patient.ts";
import { onceScheduleName } from "../../shared/ports.ts";
import { slotId, type Slot } from "../../shared/slot.ts";
import { change } from "../../shared/steps/change.ts";
import { endEnrollment } from "../../shared/steps/end-enrollment.ts";
import { publishFact } from "../../shared/steps/facts.ts";
import { TryLater, type Deps } from "./deps.ts";
import { handOver, linksFor, type Links } from "./hand-over.ts";

export interface WeeklyFiring {
  enrollmentId: string;
  patientRef: string;
  /** The date for which it fired; the enrollment's `next` decides. */
  slot: string;
}

interface Recipient {
  clinic: Clinic;
  contact: Contact;
  patientRef: string;
  addressHash: string;
}

const maxRounds = 12;

export async function sendWeekly(deps: Deps, firing: WeeklyFiring, now: Date): Promise<void> {
  const { patients, suppressions, clinics, enrollments, log } = deps;
  const { enrollmentId, patientRef } = firing;
  const patient = await patients.get(patientRef);
  const clinic = patient && clinics.get(patient.clinicId);
  if (!patient?.contact || !clinic) {
    log("nothingDue", { enrollmentId, because: "patient unknown" });
    return;
  }
  const { contact } = patient;
  const addressHash = addressHashOf(contact.email);
  const suppressed = hasStopped(patient) || (await suppressions.has(addressHash));
  const window = clinic.sendWindow ?? dayWindow;
  const today = localTime(now, contact.timeZone).date;
  const recipient: Recipient = { clinic, contact, patientRef, addressHash };

  const onTime = firing.slot === today && isOpen(now, contact.timeZone, window);
  if (onTime && !suppressed) {
    const claimed = await claim(deps, enrollmentId, firing.slot, addressHash, now);
    if (claimed) return deliver(deps, claimed, recipient);
  }
  for (let round = 0; round < maxRounds; round += 1) {
    const current = await enrollments.get(enrollmentId);
    if (await settle(deps, current, recipient, { now, today, window, suppressed })) return;
  }
  throw new TryLater(`enrollment ${enrollmentId} kept changing while its slot was decided`);
}

/** One round of deciding and acting; true when nothing is left to do now. */
async function settle(
  deps: Deps,
  current: Enrollment | undefined,
  recipient: Recipient,
  facts: WeeklyFacts,
): Promise<boolean> {
  const { enrollments, schedules, log } = deps;
  const decision = decideWeekly(current, facts);
  const enrollmentId = current?.id;
  switch (decision.act) {
    case "nothing":
      log("nothingDue", { enrollmentId, because: decision.because });
      return true;
    case "unsettled":
      log("outcomeUnknown", { enrollmentId, slot: decision.slot });
      return true;
    case "complete": {
      const { id } = decision.enrollment;
      await endEnrollment(
        deps,
        id,
        (plan) => (plan?.status === "active" ? complete(plan, facts.now) : plan),
        facts.now,
      );
      return true;
    }
    case "wait": {
      const { slot, until } = decision;
      const id = slotId(weeklySlot(enrollmentId ?? "", slot));
      const message = {
        v: 1,
        kind: "weekly",
        enrollmentId: enrollmentId ?? "",
        patientRef: recipient.patientRef,
        slot,
      } as const;
      await schedules.ensureOnce({ name: onceScheduleName(id, "wait"), at: until, queue: "send", message });
      log("waiting", { slot: id, until: until.toISOString() });
      return true;
    }
    case "end":
      if (decision.end === "failed")
        await publishFailed(deps, decision.enrollment, decision.slot, "outcome-unknown", facts.now);
      if (await enrollments.save(decision.enrollment))
        log("slotEnded", { enrollmentId, slot: decision.slot, end: decision.end });
      return false;
    case "send": {
      if (decision.enrollment !== current && !(await enrollments.save(decision.enrollment))) return false;
      const claimed = await claim(
        deps,
        decision.enrollment.id,
        decision.slot,
        recipient.addressHash,
        facts.now,
      );
      if (!claimed) return false;
      await deliver(deps, claimed, recipient);
      return true;
    }
  }
}

const weeklySlot = (enrollmentId: string, date: string): Slot => ({ kind: "weekly", enrollmentId, date });

const claim = (deps: Deps, enrollmentId: string, slot: string, addressHash: string, now: Date) =>
  deps.enrollments.claim({ enrollmentId, slot, token: deps.token(), addressHash, now });

async function deliver(deps: Deps, claimed: Active, recipient: Recipient): Promise<void> {
  const { enrollments, log } = deps;
  const { id, claim: held, attempts: attempt, refusals } = claimed;
  if (!held) throw new Error(`enrollment ${id} was claimed, yet holds no claim`);
  const slot = weeklySlot(id, held.slot);
  const release = (counts: boolean) =>
    change(enrollments, id, (plan) => plan && releaseClaim(plan, held.token, counts));

  let prepared: { links: Links; email: ReturnType<typeof composeWeekly> };
  try {
    const links = await linksFor(deps, recipient.patientRef);
    prepared = { links, email: compose(claimed, recipient, links) };
  } catch (error) {
    await release(false);
    throw error;
  }
  const { links, email } = prepared;
  const outcome = await handOver(
    deps,
    { slot, attempt, claimedAt: held.at },
    { ...recipient, email, unsubscribe: links.unsubscribe },
  );
  const ids = { slot: slotId(slot), attempt };
  switch (outcome.outcome) {
    case "accepted":
      await change(enrollments, id, (plan) => plan && recordSent(plan, { token: held.token }, deps.clock()));
      {
        log("sent", { ...ids, messageId: outcome.messageId });
        return;
      }
    case "unknown": {
      log("outcomeUnknown", { ...ids, cause: outcome.cause });
      return;
    }
    case "refused":
      log("sesRefused", { ...ids, cause: outcome.cause });
      if (outcome.throttled || refusals + 1 < maxRefusals) {
        await release(!outcome.throttled);
        throw new TryLater(`${ids.slot} was refused (${outcome.cause})`);
      }
      await publishFailed(deps, claimed, held.slot, outcome.cause, deps.clock());
      await change(
        enrollments,
        id,
        (plan) => plan && recordFailed(plan, { token: held.token }, deps.clock()),
      );
  }
}

/** A slot is given up when SES refused it twice. */
const maxRefusals = 2;

function compose(
  { next, plan }: Active,
  { clinic, contact }: Recipient,
  links: Links,
): ReturnType<typeof composeWeekly> {
  if (next.kind !== "week") throw new Error("only a week has an email of its own");
  return composeWeekly({
    clinic,
    language: contact.language,
    givenName: contact.givenName,
    program: pinnedProgram(plan),
    week: next.week,
    ...(next.repeat ? { repeat: next.repeat } : {}),
    signedBy: plan.signedBy,
    links,
  });
}

async function publishFailed(
  deps: Deps,
  enrollment: Active,
  date: string,
  reason: string,
  now: Date,
): Promise<void> {
  const { id, clinicId, patientId, correlationId } = enrollment;
  const slot = slotId(weeklySlot(id, date));
  const about = { cause: slot, correlationId, now };
  await publishFact(deps.bus, emailFailed, about, { clinicId, patientId, slot, kind: "weekly", reason });
}
