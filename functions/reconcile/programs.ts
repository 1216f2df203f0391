import type { Active, Over } from "../../shared/enrollment/enrollment.ts";
import { examine, type Repair } from "../../shared/enrollment/examine.ts";
import { mailsAround, mailsLeftAround } from "../../shared/enrollment/mails-around.ts";
import type { DueKeys, Enrollments, SlotsAbout } from "../../shared/ports.ts";
import { ensureSettleCheck } from "../../shared/steps/settle-check.ts";
import { ensureWeekly } from "../../shared/steps/start-enrollment.ts";
import { mend, type MendDeps } from "./mend.ts";

export interface ProgramDeps extends MendDeps {
  enrollments: Enrollments;
  dueKeys: DueKeys;
  slotsAbout: SlotsAbout;
}

/** Looks after the emails of one program. One that is over is not looked at any more once they have ended. */
export async function checkProgram(deps: ProgramDeps, enrollment: Active | Over, now: Date): Promise<void> {
  const { balance, overdue, unaccounted, pausedLong, astray, repair } = examine(enrollment, now);
  deps.count("Due", balance.due + unaccounted);
  deps.count("Open", balance.open);
  deps.count("Ended", balance.due - balance.open);
  if (unaccounted > 0) deps.count("Unaccounted", unaccounted);
  if (overdue > 0) deps.count("Overdue", overdue);
  if (pausedLong) deps.count("PausedLong", 1);
  if (astray || repair.act === "fire") await scheduleAgain(deps, enrollment.id);
  await mendWeek(deps, enrollment, repair);
  const isDone = await mendAround(deps, enrollment, now);
  if (enrollment.status === "active" || repair.act !== "nothing" || !isDone) return;
  // Whatever was written meanwhile is looked at again, so a write that comes second is none.
  await deps.enrollments.save({ ...enrollment, closed: true });
}

/** By what is true now: a schedule lives for months. */
async function scheduleAgain(deps: ProgramDeps, id: string): Promise<void> {
  const enrollment = await deps.enrollments.get(id);
  if (enrollment?.status === "active") await ensureWeekly(deps, enrollment);
}

async function mendWeek(
  deps: ProgramDeps,
  { id: enrollmentId, patientRef }: Active | Over,
  repair: Repair,
): Promise<void> {
  if (repair.act === "await-outcome") {
    const { attempt, claim } = repair;
    const slot = { kind: "weekly", enrollmentId, date: claim.slot } as const;
    await ensureSettleCheck(deps, { slot, attempt, claim, patientRef });
  }
  if (repair.act !== "fire") return;
  const { slot } = repair;
  deps.log("firedAgain", { enrollmentId, slot });
  deps.count("Missed", 1);
  await deps.queues.send("send", { v: 1, kind: "weekly", enrollmentId, patientRef, slot });
}

/** Answers whether nothing around the program is left to come to its end. */
async function mendAround(deps: ProgramDeps, enrollment: Active | Over, now: Date): Promise<boolean> {
  const { id, patientRef } = enrollment;
  const mails =
    enrollment.status === "active"
      ? mailsAround(enrollment, now)
      : mailsLeftAround(enrollment, await deps.slotsAbout(id));
  for (const mail of mails) await mend(deps, { ...mail, patientRef }, now);
  return mails.length === 0;
}
