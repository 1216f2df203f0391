import type { Clinic } from "../clinic.ts";
import { addDays, type LocalDate } from "../calendar/local-date.ts";
import { languageOf } from "../content/languages.ts";
import type { Language } from "../content/languages.ts";
import { phoneLink } from "../emails/contact.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { clockTime, dayName } from "../emails/visit-time.ts";
import { ownPauseId } from "../enrollment/change.ts";
import { standingHolds, type Active, type Enrollment, type Plan } from "../enrollment/enrollment.ts";

/** The plan of an enrollment that was ever started. */
export type Started = Exclude<Enrollment, { status: "awaiting-patient" }>;

export const planOf = (enrollment: Started): Plan | undefined =>
  enrollment.status === "active" ? enrollment.plan : enrollment.was?.plan;

/** Whether a patient may exercise by the plan today: nobody stopped it but perhaps they themselves. */
export type Standing =
  | { kind: "runs" | "paused" | "unsubscribed" | "completed"; text: string }
  /** Nothing to exercise by. */
  | { kind: "stopped" | "over"; text: string };

/** Where the plan stands, in a sentence for the patient. The strongest hold speaks. */
export function standingOf(enrollment: Started, today: LocalDate, language: Language): Standing {
  const { standing: words } = language.messages.ownPages;
  if (enrollment.status !== "active")
    return { kind: enrollment.status === "completed" ? "completed" : "over", text: words.over };
  const holds = standingHolds(enrollment, today);
  const heldBy = (by: string): boolean => holds.some(([, hold]) => hold.by === by);
  if (heldBy("red-flag")) return { kind: "stopped", text: words.sign };
  if (heldBy("clinic") || heldBy("bounce")) return { kind: "stopped", text: words.clinic };
  if (enrollment.stoppedAt !== undefined) return { kind: "unsubscribed", text: words.unsubscribed };
  const own = holds.find(([id]) => id === ownPauseId)?.[1];
  if (own?.until) return { kind: "paused", text: words.paused(isolate(dayName(own.until, language.tag))) };
  if (heldBy("gate")) return { kind: "runs", text: words.gate };
  return { kind: "runs", text: nextText(enrollment, language) };
}

function nextText({ next, plan }: Active, { tag, messages }: Language): string {
  const { standing } = messages.ownPages;
  const day = isolate(dayName(next.date, tag));
  return next.kind === "completion"
    ? standing.last(day)
    : standing.next(next.week, day, isolate(clockTime(plan.hour, tag)));
}

/** The week that the patient is in: of the newest email that went out, with its slot, else the first. */
export function currentWeek(enrollment: Started): { week: number; sent: LocalDate | undefined } {
  const slots = enrollment.status === "active" ? enrollment.slots : (enrollment.was?.slots ?? {});
  const newest = Object.entries(slots)
    .filter(([, { end }]) => end === "sent")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .at(-1);
  return newest ? { week: newest[1].week, sent: newest[0] } : { week: 1, sent: undefined };
}

/** The days from which a break of 1 to 4 weeks would end. */
export const breaksFrom = (today: LocalDate): { weeks: number; until: LocalDate }[] =>
  [1, 2, 3, 4].map((weeks) => ({ weeks, until: addDays(today, weeks * 7) }));

/** A break of more than this is for the clinic to arrange. */
export const longestBreakDays = 90;

export function callClinic(clinic: Clinic, language: string | Language): Markup {
  const { label, href } = phoneLink(clinic);
  const { call } = languageOf(language).messages.ownPages;
  return markup`<p class="soft">${phrase(call(isolate(clinic.name)))} <a href="${href}">${phrase(label)}</a></p>`;
}
