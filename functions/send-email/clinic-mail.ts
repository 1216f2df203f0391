import { answeredWeekOf } from "../../shared/check-in/answered-week.ts";
import { painChange, proposalOf } from "../../shared/check-in/rules.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { languageToSend } from "../../shared/content/sign-off.ts";
import { alertIdOf } from "../../shared/enrollment/alerts.ts";
import { lastSentSlot } from "../../shared/enrollment/answers.ts";
import type { Active, Enrollment } from "../../shared/enrollment/enrollment.ts";
import type { AlertSlot, DigestSlot, ProposalSlot } from "../../shared/slot.ts";
import type { Run } from "./deps.ts";
import { planDigest } from "./digest.ts";
import { waitUntil } from "./hours.ts";
import type { Mail } from "./mail.ts";

export async function planClinicMail(
  run: Run,
  slot: AlertSlot | ProposalSlot | DigestSlot,
  now: Date,
): Promise<Mail | undefined> {
  if (slot.kind === "digest") return planDigest(run, slot, now);
  const enrollment = await run.enrollments.get(slot.enrollmentId);
  const clinic = enrollment && run.clinics.get(enrollment.clinicId);
  if (!clinic) return undefined;
  return slot.kind === "proposal"
    ? planProposal(run, { slot, enrollment, clinic }, now)
    : planAlert(run, { slot, enrollment, clinic });
}

/** At any hour: whoever reads it decides whether it can wait. */
function planAlert(
  run: Run,
  { slot, enrollment, clinic }: { slot: AlertSlot; enrollment: Enrollment; clinic: Clinic },
): Mail | undefined {
  const alert = enrollment.status === "awaiting-patient" ? undefined : enrollment.alerts?.[slot.alert];
  if (!alert) return undefined;
  return {
    slot,
    clinic,
    to: slot.kind === "red-flag" ? clinic.alertEmail : clinic.escalationEmail,
    about: enrollment,
    decision: alert.state === "open" ? { act: "send" } : { act: "end", end: "cancelled" },
    compose: () =>
      composed(
        run.emails.redFlagAlert({
          ...aboutPlan(enrollment, clinic, alert.week),
          alertId: alertIdOf(enrollment.id, slot.alert),
          flags: alert.flags,
          at: new Date(alert.at),
          isEscalation: slot.kind === "red-flag-escalation",
        }),
      ),
  };
}

async function planProposal(
  run: Run,
  { slot, enrollment, clinic }: { slot: ProposalSlot; enrollment: Enrollment; clinic: Clinic },
  now: Date,
): Promise<Mail | undefined> {
  if (enrollment.status !== "active") return withdrawn({ slot, enrollment, clinic });
  const { week } = enrollment.slots[slot.date] ?? {};
  if (week === undefined) return undefined;
  const about = answeredWeekOf(enrollment.plan, await run.checkIns.ofEnrollment(enrollment.id), week);
  const isHeld = Object.values(enrollment.holds).some(({ by }) => by === "gate");
  const proposal = isHeld ? ("hold" as const) : about && proposalOf(about);
  return {
    slot,
    clinic,
    to: clinic.alertEmail,
    about: enrollment,
    decision:
      isStillOpen(enrollment, slot) && proposal
        ? await inHours(run, { kind: slot.kind, clinic }, now)
        : { act: "end", end: "cancelled" },
    compose() {
      if (!proposal) throw new Error(`nothing is proposed for ${enrollment.id}, yet its email was claimed`);
      const { next } = enrollment;
      return composed(
        run.emails.proposal({
          ...aboutPlan(enrollment, clinic, week),
          proposal,
          repeats: next.kind === "week" && next.week <= week,
          answers: about?.answers,
          painChange: about && painChange(about),
        }),
      );
    },
  };
}

/** A program that is over waits for nobody's decision. */
const withdrawn = ({
  slot,
  enrollment,
  clinic,
}: {
  slot: ProposalSlot;
  enrollment: Enrollment;
  clinic: Clinic;
}): Mail => ({
  slot,
  clinic,
  to: clinic.alertEmail,
  about: enrollment,
  decision: { act: "end", end: "cancelled" },
  compose: () => Promise.reject(new Error(`${enrollment.id} is over: nothing is proposed any more`)),
});

/** Nobody decided since the week went out, and no later one has gone. */
function isStillOpen(enrollment: Active, { date }: ProposalSlot): boolean {
  const { decidedAt, lastSent } = enrollment;
  if (lastSentSlot(enrollment)?.date !== date) return false;
  return decidedAt === undefined || !lastSent || Date.parse(decidedAt) < Date.parse(lastSent.at);
}

export const clinicLanguage = (clinic: Clinic): string => languageToSend(clinic, clinic.language ?? "en");

const aboutPlan = ({ patientId, planId }: Enrollment, clinic: Clinic, week: number) => ({
  clinic,
  language: clinicLanguage(clinic),
  patientId,
  planId,
  week,
});

const composed = (email: Awaited<ReturnType<Mail["compose"]>>["email"]) => Promise.resolve({ email });

/** What can wait until the clinic's morning waits. */
export async function inHours(
  run: Run,
  { kind, clinic }: { kind: "proposal" | "digest"; clinic: Clinic },
  now: Date,
): Promise<Mail["decision"]> {
  const until = await waitUntil(run, { kind, clinic, timeZone: clinic.timeZone, minute: 0 }, now);
  return until ? { act: "wait", until } : { act: "send" };
}
