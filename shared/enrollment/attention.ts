import { addDays, weekdayOf, type LocalDate } from "../calendar/local-date.ts";
import { openAlertsOf } from "./alerts.ts";
import { silentWeeks } from "./answers.ts";
import type { Active, Enrollment } from "./enrollment.ts";
import { isPausedLong } from "./examine.ts";

/** Why a patient stands in the weekly email to their clinic, the most urgent first. */
export const attentionLists = [
  "alerts",
  "decisions",
  "failed",
  "paused",
  "silent",
  "adherence",
  "changed",
  "completed",
] as const;
export type Attention = (typeof attentionLists)[number];

const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;
/** A list may come some hours late: to say a thing twice does no harm. */
const freshMs = weekMs + 12 * hourMs;
const silentWeeksThatCount = 2;

/** What a clinic should look at, of one enrollment. */
export function attentionOf(enrollment: Enrollment, now: Date): Attention[] {
  if (enrollment.status === "awaiting-patient") return [];
  const isFresh = (at: string) => now.getTime() - Date.parse(at) < freshMs;
  const alerts = openAlertsOf(enrollment).length > 0;
  if (enrollment.status !== "active") {
    const completed = enrollment.status === "completed" && isFresh(enrollment.at);
    return listed({ alerts, completed });
  }
  return listed({
    alerts,
    decisions: waitsForClinician(enrollment),
    failed: isUndelivered(enrollment),
    paused: isPausedLong(enrollment, now),
    silent: unansweredWeeks(enrollment, now) >= silentWeeksThatCount,
    adherence: enrollment.lowAdherence === true,
    changed: enrollment.painChanged !== undefined && isFresh(enrollment.painChanged.at),
  });
}

const listed = (found: Partial<Record<Attention, boolean>>): Attention[] =>
  attentionLists.filter((list) => found[list] === true);

function waitsForClinician({ holds, next }: Active): boolean {
  if (Object.values(holds).some(({ by }) => by === "gate")) return true;
  return next.kind === "week" && (next.repeat === "check-in" || next.repeat === "waiting-for-clinician");
}

function isUndelivered({ slots }: Active): boolean {
  const newest = slots[Object.keys(slots).sort().at(-1) ?? ""];
  return newest?.end === "failed" || newest?.delivery === "bounced" || newest?.delivery === "complained";
}

/** The newest week is silent only when it had its time. */
function unansweredWeeks(enrollment: Active, now: Date): number {
  const { lastSent } = enrollment;
  const isRunning = lastSent !== undefined && now.getTime() - Date.parse(lastSent.at) < weekMs;
  return silentWeeks(enrollment) - (isRunning ? 1 : 0);
}

/**
 * The index key under which a clinic's weekly email finds an enrollment; none where all is well, so that the index holds few.
 * It says who may be of interest; `attentionOf` decides.
 */
export function clinicKeyOf(enrollment: Enrollment): string | undefined {
  const { clinicId } = enrollment;
  if (enrollment.status === "awaiting-patient") return undefined;
  if (openAlertsOf(enrollment).length > 0) return alertsKey(clinicId);
  if (enrollment.status === "completed") return completedKey(clinicId, enrollment.at.slice(0, 10));
  if (enrollment.status !== "active") return undefined;
  const { holds, lowAdherence, painChanged } = enrollment;
  const isOfInterest =
    Object.keys(holds).length > 0 ||
    waitsForClinician(enrollment) ||
    isUndelivered(enrollment) ||
    silentWeeks(enrollment) >= silentWeeksThatCount ||
    lowAdherence === true ||
    painChanged !== undefined;
  return isOfInterest ? clinicId : undefined;
}

/** The key of the enrollments with warning signs that nobody took charge of, whatever else has become of them. */
export const alertsKey = (clinicId: string): string => `${clinicId}#alerts`;

/** A week of its own, so that those who finished years ago are never read again. */
const completedKey = (clinicId: string, date: LocalDate): string => `${clinicId}#${mondayOf(date)}`;

function mondayOf(date: LocalDate): LocalDate {
  let day = date;
  while (weekdayOf(day) !== "mon") day = addDays(day, -1);
  return day;
}

/** The keys that hold everybody of interest in the week before `date`. */
export const clinicKeys = (clinicId: string, date: LocalDate): string[] => [
  clinicId,
  alertsKey(clinicId),
  completedKey(clinicId, addDays(date, -7)),
  completedKey(clinicId, date),
];
