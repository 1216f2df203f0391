import { weekOf } from "./hashed-emails.ts";
import type { Known } from "./judge-weeks.ts";
import type { Script } from "./script.ts";
import type { World } from "./world.ts";

const dayMs = 86_400_000;

/** Every email around a program left or ended for a reason: the reminder of a week without answers, and the one at the end. */
export function judgeAround(world: World, script: Script, known: Known): void {
  const { verdict, accepted, recordsMayBeWrong } = known;
  const expectEnd = (slot: string, why: string) => {
    if (!world.slots.items.get(slot)?.end) verdict.lost.push(`${slot} never ended, although ${why}`);
  };
  for (const list of world.lists) expectEnd(list, "it was a Monday");
  const enrollment = world.enrollments.items.get(script.enrollmentId);
  if (enrollment?.status === "completed") {
    const date = enrollment.was?.next?.date.replaceAll("-", "") ?? "";
    expectEnd(`d_${enrollment.id}_${date}`, "the program is complete");
  }
  // What SES took and said nothing of may count as not sent, and then nobody asks about it. Who is forgotten has no records.
  if (recordsMayBeWrong || mayBeOnAnotherDay(script) || known.expectations.erasedAt < Infinity) return;
  for (const [slot, emails] of accepted) {
    const week = weekOf(emails[0]?.subject ?? "");
    const [, subject = "", date = ""] = /^w_(.*)_(\d{8})$/.exec(slot) ?? [];
    if (week === undefined || subject !== script.enrollmentId) continue;
    const day = Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
    if (isAnswered(script, week, day + 8 * dayMs) || isOver(script, day + 7 * dayMs)) continue;
    expectEnd(`c_${subject}_${date}`, `nobody answered about week ${week}`);
  }
}

const mayBeOnAnotherDay = ({ own }: Script): boolean =>
  own.some(({ event }) => event.type === "PreferencesChanged" || event.type === "PatientUpdated");

const isAnswered = ({ own }: Script, week: number, by: number): boolean =>
  own.some(
    ({ event, at }) =>
      event.type === "CheckInSubmitted" && (event.data as { week: number }).week === week && at <= by,
  );

const isOver = (script: Script, by: number): boolean =>
  script.own.some((act) => act.at <= by && (act.event.type === "PlanEnded" || script.isReplacedBy(act)));
