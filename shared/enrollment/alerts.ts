import type { RedFlag } from "../../events/fields/check-in.ts";
import { oneWorkingDayAfter } from "../calendar/working-day.ts";
import { union } from "../check-in/check-in.ts";
import { parseSlotId, slotId, type MailSlot } from "../slot.ts";
import type { Active, Alert, Alerts, Enrollment, Over, Refusal } from "./enrollment.ts";
import { refuse } from "./enrollment.ts";

/** While it stands no program email goes. Only `HoldLifted`, by a clinician with a note, takes it away. */
export const redFlagHoldId = "red-flag";

/** An alert is named like the slot of its email. */
export const alertIdOf = (enrollmentId: string, alert: string | number): string =>
  slotId({ kind: "red-flag", enrollmentId, alert: Number(alert) });

/** Reads the id of an alert; undefined when it is none of ours. */
export function parseAlertId(id: string): { enrollmentId: string; alert: number } | undefined {
  const slot = parseSlotId(id);
  return slot?.kind === "red-flag" ? slot : undefined;
}

/**
 * Adds the hold and an open alert for warning signs, in one update. They count whatever week, link or order they come from;
 * what an alert already covers raises no second one.
 */
export function raiseAlert<Kind extends Active | Over>(
  enrollment: Kind,
  ticked: { week: number; flags: readonly RedFlag[]; at: string },
): Kind {
  const { alerts = {} } = enrollment;
  const { week, flags, at } = ticked;
  if (flags.length === 0 || Object.values(alerts).some((alert) => covers(alert, ticked))) return enrollment;
  const before = Object.values(alerts).filter((alert) => alert.week === week);
  const alert: Alert = {
    week,
    at,
    state: "open",
    flags: union(flags, ...before.map((known) => known.flags)),
  };
  const raised = { ...enrollment, alerts: { ...alerts, [Object.keys(alerts).length + 1]: alert } };
  return raised.status === "active" ? { ...raised, holds: withHold(raised.holds, at) } : raised;
}

/** Answers that came before somebody took charge were there for them to see. */
const covers = (
  alert: Alert,
  { week, flags, at }: { week: number; flags: readonly RedFlag[]; at: string },
): boolean =>
  alert.week === week &&
  flags.every((flag) => alert.flags.includes(flag)) &&
  (alert.acknowledgedAt === undefined || Date.parse(alert.acknowledgedAt) >= Date.parse(at));

/** Also where the hold was lifted in the meantime: whoever lifted it did not know of this. */
function withHold(holds: Active["holds"], at: string): Active["holds"] {
  const known = holds[redFlagHoldId];
  const newest = known && Date.parse(known.at) > Date.parse(at) ? known.at : at;
  return { ...holds, [redFlagHoldId]: { by: "red-flag", at: newest } };
}

/** Somebody at the clinic takes charge: nothing escalates any more. The hold stays until a clinician lifts it. */
export function acknowledgeAlert(
  enrollment: Enrollment,
  number: number,
  at: string,
): Exclude<Enrollment, { status: "awaiting-patient" }> | Refusal {
  const alert = enrollment.status === "awaiting-patient" ? undefined : enrollment.alerts?.[number];
  if (!alert || enrollment.status === "awaiting-patient") return noSuchAlert;
  if (alert.state === "acknowledged") return enrollment;
  return { ...enrollment, alerts: { ...enrollment.alerts, [number]: acknowledged(alert, at) } };
}

export const noSuchAlert = refuse("data.alertId", "no such alert is known for this patient");

/** Who lifts the hold took charge of every alert that was there to see. */
export function acknowledgeUntil(alerts: Alerts, at: string): Alerts {
  const entries = Object.entries(alerts).map(([number, alert]): [string, Alert] => {
    const isSeen = alert.state === "open" && Date.parse(alert.at) <= Date.parse(at);
    return [number, isSeen ? acknowledged(alert, at) : alert];
  });
  return Object.fromEntries(entries);
}

/** Two clocks may disagree; nobody takes charge of an alert before it is there. */
const acknowledged = (alert: Alert, at: string): Alert => ({
  ...alert,
  state: "acknowledged",
  acknowledgedAt: Date.parse(at) > Date.parse(alert.at) ? at : alert.at,
});

export const openAlertsOf = ({ alerts = {} }: { alerts?: Alerts }): [number: string, alert: Alert][] =>
  Object.entries(alerts).filter(([, { state }]) => state === "open");

export const escalationTime = ({ at }: Alert, timeZone: string): Date =>
  oneWorkingDayAfter(new Date(at), timeZone);

/**
 * The emails that the open alerts of an enrollment call for by now; a slot that was sent stays sent, so asking again does
 * no harm. `timeZone`: the clinic's.
 */
export function openAlertsDue(enrollment: Enrollment, timeZone: string, now: Date): MailSlot[] {
  if (enrollment.status === "awaiting-patient") return [];
  const { id: enrollmentId } = enrollment;
  return openAlertsOf(enrollment).flatMap(([number, alert]) => {
    const about = { enrollmentId, alert: Number(number) };
    const first: MailSlot = { kind: "red-flag", ...about };
    return now < escalationTime(alert, timeZone)
      ? [first]
      : [first, { kind: "red-flag-escalation" as const, ...about }];
  });
}
