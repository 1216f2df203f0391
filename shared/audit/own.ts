import type { LocalDate } from "../calendar/local-date.ts";
import { gateHoldId } from "../enrollment/advance.ts";
import { checkInHoldId } from "../enrollment/answers.ts";
import type { Active } from "../enrollment/enrollment.ts";
import type { AuditEntry } from "./entry.ts";

const reasons = { [gateHoldId]: "waiting-for-clinician", [checkInHoldId]: "check-in" } as const;

/**
 * What Hipline decided by itself when the email of a slot had gone: that its week comes again, or that the plan waits for a
 * clinician. Read from what is stored, so that a repeat finds the same.
 */
export function decidedAfter(enrollment: Active, slot: LocalDate): AuditEntry[] {
  const { id, planId, holds, next, slots } = enrollment;
  const record = slots[slot];
  if (record?.end !== "sent") return [];
  const entry = (action: string, because: string): AuditEntry => ({
    id: `${id}_${slot}_${action}`,
    at: record.at,
    actor: "hipline",
    action,
    about: { planId, week: record.week, because },
  });
  const held = Object.entries(reasons)
    .filter(([hold]) => holds[hold]?.by === "gate" && holds[hold].at === record.at)
    .map(([, because]) => entry("PlanHeld", because));
  // A repeat for the answers is a proposal, which has an entry of its own.
  const isNewest = Object.keys(slots).every((date) => date <= slot);
  const again = isNewest && next.kind === "week" ? next.repeat : undefined;
  return again === "waiting-for-clinician" ? [...held, entry("WeekRepeated", again)] : held;
}
