import { progressionProposed } from "../../events/index.ts";
import { answeredWeekOf } from "../check-in/answered-week.ts";
import { proposalOf } from "../check-in/rules.ts";
import { lastSentSlot } from "../enrollment/answers.ts";
import type { Active } from "../enrollment/enrollment.ts";
import { kinds } from "../kinds.ts";
import type { Bus, CheckIns, Queues } from "../ports.ts";
import { firingOf } from "../send-message.ts";
import { slotId } from "../slot.ts";
import { publishFact } from "./facts.ts";

/**
 * Ensures that a clinician is asked where the answers about the newest sent week, or the missing ones, speak against going on.
 * One email for each week that was sent, whatever is said about it.
 */
export async function ensureProposal(
  { checkIns, queues, bus }: { checkIns: CheckIns; queues: Queues; bus: Bus },
  enrollment: Active,
  now: Date,
): Promise<void> {
  const last = lastSentSlot(enrollment);
  if (!last) return;
  const { id: enrollmentId, clinicId, patientId, planId, patientRef, correlationId } = enrollment;
  const about = answeredWeekOf(enrollment.plan, await checkIns.ofEnrollment(enrollmentId), last.week);
  const isHeld = Object.values(enrollment.holds).some(({ by }) => by === "gate");
  const isAnswered = enrollment.answered?.slot === last.date;
  const proposal = isHeld ? "hold" : isAnswered && about ? proposalOf(about) : undefined;
  if (!proposal) return;
  const slot = { kind: "proposal", enrollmentId, date: last.date } as const;
  await queues.send(kinds[slot.kind].queue, firingOf(slot, patientRef));
  const cause = `${slotId(slot)}_${proposal}`;
  const data = { clinicId, patientId, planId, enrollmentId, week: last.week, proposal };
  await publishFact(bus, progressionProposed, { cause, correlationId, now }, data);
}
