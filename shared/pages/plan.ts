import type { LocalDate } from "../calendar/local-date.ts";
import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import type { Language } from "../content/languages.ts";
import type { ExerciseCard, PlainCard } from "../emails/document.ts";
import { exerciseCard } from "../emails/exercise-card.ts";
import { isolate } from "../emails/isolate.ts";
import { kitOf, usesBand } from "../emails/kit.ts";
import { headline, markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { dayName, weekdayName } from "../emails/visit-time.ts";
import { runCard } from "../emails/run-card.ts";
import { siteLinks } from "../links/site.ts";
import { weekOf, type Program, type ProgramWeek } from "../program/program.ts";
import { page } from "./page.ts";
import type { Page, PageOptions } from "./page.ts";
import type { PlanDays } from "./plan-days.ts";
import { callClinic, type Standing } from "./standing.ts";

export interface PlanPage extends PageOptions {
  clinic: Clinic;
  program: Program;
  week: number;
  standing: Standing;
  /** On which the plan starts, while that lies ahead. */
  startsOn?: LocalDate | undefined;
  /** Where the education site is, without a slash at the end. */
  site: string;
  /** Absent when no day of exercise is left. */
  calendar?: CalendarFile | undefined;
  progress: string;
}

export interface CalendarFile {
  href: string;
  days: PlanDays;
}

/** The week in short, without pictures: those are on the site, on the sheets to print, for everybody alike. */
export function planPage(options: PlanPage): Page {
  const { clinic, program, week, standing, startsOn } = options;
  const language = languageOf(options.language);
  const { plan: words } = language.messages.ownPages;
  const now = weekOf(program, week);
  const phase = language.messages.phases[program.id]?.[now.phase] ?? now.phase;
  const goesOn = standing.kind !== "stopped" && standing.kind !== "over";
  return page({
    ...options,
    title: words.title(week, phase),
    ownStyle,
    body: markup`
      ${startsOn && markup`<p class="lead">${phrase(words.starts(isolate(dayName(startsOn, language.tag))))}</p>`}
      <p${goesOn ? undefined : markup` class="lead"`}>${phrase(standing.text)}</p>
      ${goesOn ? content(now, options, language) : undefined}
      ${options.calendar ? undefined : markup`<p class="soft screen">${words.calendarStays}</p>`}
      ${callClinic(clinic, language)}`,
  });
}

function content(
  now: ProgramWeek,
  { program, site, calendar, progress }: PlanPage,
  language: Language,
): Markup {
  const { messages } = language;
  const { plan: words } = messages.ownPages;
  const { weekly, kit } = messages;
  const links = siteLinks(site, language.tag);
  const needed =
    kit.needed(kitOf(now.prescriptions)) + (usesBand(now.prescriptions) ? ` ${kit.checkBand}` : "");
  return markup`
    <p><strong>${words.lead(now.sessions, now.minutes)}</strong></p>
    <ul>${[needed, weekly.spread(now.sessions), weekly.warmUp, weekly.effort].map((item) => markup`<li>${item}</li>`)}</ul>
    <p class="screen"><a class="button" href="${links.handout(program, now.week)}">${words.print}</a></p>
    <h2>${words.exercises}</h2>
    ${now.prescriptions.map((prescription, index) =>
      exercise(exerciseCard(prescription, index + 1, "same", messages, links)),
    )}
    ${now.run && run(runCard(now.run, messages))}
    <h2>${weekly.pain.heading}</h2>
    <p>${weekly.pain.scale}</p>
    <ul>${Object.values(weekly.pain.zones).map(({ name, range, advice }) => markup`<li><strong>${name} ${range}:</strong> ${advice}</li>`)}</ul>
    <div class="screen">
      ${calendar && calendarFile(calendar, language)}
      <p><a href="${progress}">${words.progress}</a></p>
      <p><a href="${links.help}">${messages.redFlags.heading}</a></p>
    </div>`;
}

function calendarFile({ href, days }: CalendarFile, { tag, messages }: Language): Markup {
  const { plan: words } = messages.ownPages;
  const weekdays = days.weekdays.map((day) => weekdayName(day, tag));
  const note = words.calendarNote(
    new Intl.ListFormat(tag).format(weekdays),
    isolate(dayName(days.last, tag)),
  );
  return markup`
    <p><a class="button quiet" href="${href}">${words.calendar}</a></p>
    <p class="soft">${phrase(note)} ${words.calendarStands}</p>`;
}

const exercise = ({ number, name, dose, how, hints, page: more, instead }: ExerciseCard): Markup => markup`
  <section class="exercise">
    <h3>${number}. ${name}</h3>
    <p class="dose"><strong>${dose.whole}.</strong> ${[dose.load ?? "", ...dose.pace].filter(Boolean).join(" ")}</p>
    <p>${how}</p>
    ${hints.map(({ lead, text }) => markup`<p><strong>${lead}</strong> ${text}</p>`)}
    ${instead && markup`<p><strong>${instead.heading}</strong> ${instead.dose}. ${instead.how}</p>`}
    <p class="screen"><a href="${more.href}">${more.label}</a></p>
  </section>`;

const run = ({ heading, parts }: PlainCard): Markup =>
  markup`<section class="exercise"><h3>${heading ?? ""}</h3>${parts.map(runPart)}</section>`;

function runPart(part: PlainCard["parts"][number]): Markup | undefined {
  if (part.kind === "paragraph") return markup`<p>${part.text}</p>`;
  if (part.kind === "list") return markup`<ul>${part.items.map((item) => markup`<li>${item}</li>`)}</ul>`;
  return part.kind === "highlight"
    ? markup`<p class="dose"><strong>${part.lines.map((line, index) => (index ? markup`<br>${headline(line)}` : markup`${headline(line)}`))}</strong></p>`
    : undefined;
}

const ownStyle = [
  ".exercise{padding:14px 0 2px;border-top:1px solid var(--line)}.exercise h3{margin:0 0 .3em;font-size:1.15rem}.exercise p{margin-bottom:.5em}",
  ".dose{padding:8px 14px;background:var(--tint);border-inline-start:6px solid var(--accent);border-radius:8px}",
  "@media print{.exercise{break-inside:avoid;border-color:#888}.dose{background:none;border-color:#888}.button{display:none}}",
].join("");
