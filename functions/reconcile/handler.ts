import { isDueAt } from "../../shared/enrollment/due-hour.ts";
import type { Active } from "../../shared/enrollment/enrollment.ts";
import { examine } from "../../shared/enrollment/examine.ts";
import type { Count, Log } from "../../shared/log.ts";
import type { DueKeys, Enrollments, Queues, Schedules } from "../../shared/ports.ts";
import type { AwaitingMessage, CheckMessage, ReconcileMessage } from "../../shared/reconcile-message.ts";
import { ensureSettleCheck } from "../../shared/steps/settle-check.ts";
import { ensureWeekly } from "../../shared/steps/start-enrollment.ts";

export interface Deps {
  enrollments: Enrollments;
  dueKeys: DueKeys;
  queues: Queues;
  schedules: Schedules;
  /** Queues a message of this function's own. */
  more: (message: CheckMessage) => Promise<void>;
  count: Count;
  log: Log;
}

const hourMs = 3_600_000;
/**
 * Three hours: a slow morning has ended by itself, and there is still time today. 15 and 27: whatever the patient's hour, one
 * of them falls into the next day's sending hours, while the email may still leave. 49: what is open now is overdue.
 */
const looksAfterHours = [3, 15, 27, 49];

/**
 * The net under the messages: looks at every enrollment some hours after its email was due, and has what did not happen
 * happen. Everything it does may be done twice, so two of it at once do no harm.
 */
export function reconcile(deps: Deps) {
  return async (message: ReconcileMessage, now: Date): Promise<undefined> => {
    if (message.kind === "check") await checkPage(deps, message, now);
    else if (message.kind === "awaiting") await checkAwaiting(deps, message);
    else await sweep(deps, new Date(message.scheduledAt), now);
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
  const keys = await deps.dueKeys.all();
  for (const hours of looksAfterHours) {
    const due = new Date(hour.getTime() - hours * hourMs);
    for (const key of keys.filter((used) => isDueAt(used, due))) {
      await checkPage(deps, { v: 1, kind: "check", key }, now);
    }
  }
}

/** One page here, the next ones as messages of their own, so that no hour is too big for one run. */
async function checkPage(deps: Deps, { key, from }: CheckMessage, now: Date): Promise<void> {
  const { ids, next } = await deps.enrollments.dueIn(key, from);
  if (next !== undefined) await deps.more({ v: 1, kind: "check", key, from: next });
  for (const id of ids) {
    const enrollment = await deps.enrollments.get(id);
    if (enrollment?.status === "active") await check(deps, enrollment, now);
  }
}

async function check(deps: Deps, enrollment: Active, now: Date): Promise<void> {
  const { balance, overdue, pausedLong, repair } = examine(enrollment, now);
  deps.count("Due", balance.due);
  deps.count("Open", balance.open);
  deps.count("Ended", balance.due - balance.open);
  if (overdue > 0) deps.count("Overdue", overdue);
  if (pausedLong) deps.count("PausedLong", 1);
  const { id: enrollmentId, patientRef } = enrollment;
  if (repair.act === "await-outcome") {
    const { attempt, claim } = repair;
    const slot = { kind: "weekly", enrollmentId, date: claim.slot } as const;
    await ensureSettleCheck(deps, { slot, attempt, claim, patientRef });
  }
  if (repair.act === "fire") {
    const { slot } = repair;
    deps.log("firedAgain", { enrollmentId, slot });
    deps.count("Missed", 1);
    await ensureWeekly(deps, enrollment);
    await deps.queues.send("send", { v: 1, kind: "weekly", enrollmentId, patientRef, slot });
  }
}
