import { dueHourAt, dueKey, sameHour, shards } from "../../shared/enrollment/due-hour.ts";
import type { Active } from "../../shared/enrollment/enrollment.ts";
import { examine } from "../../shared/enrollment/examine.ts";
import type { Count, Log } from "../../shared/log.ts";
import type { DueHours, Enrollments, Queues, Schedules } from "../../shared/ports.ts";
import type { CheckMessage, ReconcileMessage } from "../../shared/reconcile-message.ts";
import { ensureSettleCheck } from "../../shared/steps/settle-check.ts";
import { ensureWeekly } from "../../shared/steps/start-enrollment.ts";

export interface Deps {
  enrollments: Enrollments;
  dueHours: DueHours;
  queues: Queues;
  schedules: Schedules;
  /** Queues a message of this function's own. */
  more: (message: CheckMessage) => Promise<void>;
  count: Count;
  log: Log;
}

const hourMs = 3_600_000;
/** Long enough for a slow morning to end by itself, and soon enough to still send today; then once more before it is given up. */
const looksAfterHours = [3, 49];

/**
 * The net under the messages: looks at every enrollment some hours after its email was due, and has what did not happen
 * happen. Everything it does may be done twice, so two of it at once do no harm.
 */
export function reconcile(deps: Deps) {
  return async (message: ReconcileMessage, now: Date): Promise<undefined> => {
    if (message.kind === "check") await checkPage(deps, message, now);
    else await sweep(deps, new Date(message.scheduledAt), now);
    return undefined;
  };
}

async function sweep(deps: Deps, hour: Date, now: Date): Promise<void> {
  const used = await deps.dueHours.all();
  const zones = new Set(used.map(({ timeZone }) => timeZone));
  for (const timeZone of zones) {
    for (const hours of looksAfterHours) {
      const due = dueHourAt(new Date(hour.getTime() - hours * hourMs), timeZone);
      if (!used.some((known) => sameHour(known, due))) continue;
      for (let shard = 0; shard < shards; shard += 1) {
        await checkPage(deps, { v: 1, kind: "check", key: dueKey(due, shard) }, now);
      }
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
