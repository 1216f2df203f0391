import { isVisitKey, visitKeyOf } from "../../shared/consult/due-hour.ts";
import { dueKeyOf, isDueAt } from "../../shared/enrollment/due-hour.ts";
import type { AwaitingMessage, CheckMessage, ReconcileMessage } from "../../shared/reconcile-message.ts";
import { checkAlerts, type AlertDeps } from "./alerts.ts";
import { checkDigests, type DigestDeps } from "./digests.ts";
import { lookAtAccount, takeOver, type AccountDeps } from "./mail-account.ts";
import { checkProgram, type ProgramDeps } from "./programs.ts";
import { checkVisit, type VisitDeps } from "./visits.ts";

export interface Deps extends AccountDeps, AlertDeps, DigestDeps, ProgramDeps, VisitDeps {}

const hourMs = 3_600_000;
/**
 * Three hours: a slow morning has ended by itself, and there is still time today. 15 and 27: whatever the patient's hour, one
 * of them falls into the next day's sending hours, while the email may still leave. 49: what is open now is overdue. 123: three
 * hours after the reminder of the fifth day.
 */
export const looksAfterHours = [3, 15, 27, 49, 123];

/**
 * The net under the messages: looks at every enrollment some hours after its email was due, and has what did not happen
 * happen. Everything it does may be done twice, so two of it at once do no harm.
 */
export function reconcile(deps: Deps) {
  return async (message: ReconcileMessage, now: Date): Promise<undefined> => {
    switch (message.kind) {
      case "sweep":
        await sweep(deps, new Date(message.scheduledAt), now);
        break;
      case "check":
        await checkPage(deps, message, now);
        break;
      case "awaiting":
        await checkAwaiting(deps, message);
        break;
      case "alerts":
        await checkAlerts(deps, message, now);
        break;
      case "suppressed":
        await takeOver(deps, message);
    }
    return undefined;
  };
}

async function checkAwaiting(
  { enrollments, count, log }: Deps,
  { enrollmentId }: AwaitingMessage,
): Promise<void> {
  if ((await enrollments.get(enrollmentId))?.status !== "awaiting-patient") return;
  log("unreachable", { enrollmentId });
  count("Unreachable", 1);
}

async function sweep(deps: Deps, hour: Date, now: Date): Promise<void> {
  // First, because somebody may be hurt.
  for (const clinicId of deps.clinics.keys())
    await checkAlerts(deps, { v: 1, kind: "alerts", clinicId }, now);
  const keys = await deps.dueKeys.all();
  for (const hours of looksAfterHours) {
    const due = new Date(hour.getTime() - hours * hourMs);
    for (const key of keys.filter((used) => isDueAt(used, due))) {
      await checkPage(deps, { v: 1, kind: "check", key }, now);
    }
  }
  await checkDigests(deps, hour, now);
  // Last, so that trouble with SES's account keeps no email waiting.
  await lookAtAccount(deps, hour, now);
}

/** One page here, the next ones as messages of their own, so that no hour is too big for one run. */
async function checkPage(deps: Deps, { key, from }: CheckMessage, now: Date): Promise<void> {
  const about = isVisitKey(key) ? deps.consults : deps.enrollments;
  const { ids, next } = await about.dueIn(key, from);
  if (next !== undefined) await deps.more({ v: 1, kind: "check", key, from: next });
  for (const id of ids) await (isVisitKey(key) ? checkConsult : checkEnrollment)(deps, id, now);
}

async function checkConsult(deps: Deps, ref: string, now: Date): Promise<void> {
  const consult = await deps.consults.get(ref);
  if (consult && visitKeyOf(consult) !== undefined) await checkVisit(deps, consult, now);
}

async function checkEnrollment(deps: Deps, id: string, now: Date): Promise<void> {
  const enrollment = await deps.enrollments.peek(id);
  if (enrollment && enrollment.status !== "awaiting-patient" && dueKeyOf(enrollment) !== undefined)
    await checkProgram(deps, enrollment, now);
}
