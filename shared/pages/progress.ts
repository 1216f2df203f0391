import type { CheckIn } from "../check-in/check-in.ts";
import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import type { Messages } from "../content/languages.ts";
import { markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { weekOf, type Program } from "../program/program.ts";
import { page } from "./page.ts";
import type { Page, PageOptions } from "./page.ts";
import { plotStyle, progressPlot, type PlottedWeek } from "./plot.ts";
import { callClinic } from "./standing.ts";

export interface ProgressPage extends PageOptions {
  clinic: Clinic;
  program: Program;
  checkIns: readonly CheckIn[];
  /** The newest week that was sent. */
  week: number;
  standing: string;
  plan: string;
}

interface Row extends PlottedWeek {
  readonly worst?: number | undefined;
}

type Words = Messages["ownPages"]["progress"];

/** What the patient told us, without a verdict: a sentence, a picture of it, and the same numbers in a table. */
export function progressPage(options: ProgressPage): Page {
  const { progress: words } = languageOf(options.language).messages.ownPages;
  const rows = rowsOf(options);
  const told = summaryOf(rows, words);
  return page({
    ...options,
    title: words.title,
    ownStyle: plotStyle + tableStyle,
    body: markup`
      ${told.length === 0 ? markup`<p class="lead">${words.none}</p>` : markup`<p class="lead">${told.join(" ")}</p>`}
      ${told.length === 0 ? undefined : plotted(rows, told, words)}
      <p>${phrase(options.standing)}</p>
      <p class="screen"><a href="${options.plan}">${words.plan}</a></p>
      ${callClinic(options.clinic, options.language)}`,
  });
}

function rowsOf({ program, checkIns, week: newest }: ProgressPage): Row[] {
  const answers = new Map(checkIns.map((checkIn) => [checkIn.week, checkIn.answers]));
  const last = Math.max(newest, ...answers.keys());
  return Array.from({ length: program.weeks }, (_, index) => {
    const week = index + 1;
    const told = week <= last ? answers.get(week) : undefined;
    return {
      week,
      planned: weekOf(program, week).sessions,
      pain: told?.usualPain,
      worst: told?.worstPain,
      done: told?.sessions,
    };
  });
}

function summaryOf(rows: readonly Row[], words: Words): string[] {
  const trained = rows.filter(({ done }) => done !== undefined);
  const total = (of: "done" | "planned"): number => trained.reduce((sum, row) => sum + (row[of] ?? 0), 0);
  const pains = rows.flatMap(({ pain }) => (pain === undefined ? [] : [pain]));
  const [from, to] = [pains[0], pains.at(-1)];
  return [
    ...(trained.length > 0 ? [words.sessions(total("done"), total("planned"))] : []),
    ...(from === undefined || to === undefined ? [] : [painText(from, to, pains.length, words)]),
  ];
}

function painText(from: number, to: number, answers: number, words: Words): string {
  if (answers === 1) return words.painOnce(to);
  return from === to ? words.painSame(to) : words.painFromTo(from, to);
}

function plotted(rows: readonly Row[], told: readonly string[], words: Words): Markup {
  const summary = `${told.join(" ")} ${words.gaps}`;
  const shown = rows.slice(
    0,
    rows.findLastIndex((row) => row.pain !== undefined || row.done !== undefined) + 1,
  );
  return markup`
    ${progressPlot(rows, { summary, pain: words.painPlot, days: words.sessionsPlot })}
    <p class="soft">${words.gaps}</p>
    <h2>${words.tableHeading}</h2>
    <table class="weeks">
      <thead>
        <tr>${[words.week, words.pain, words.worst, words.days].map((name) => markup`<th scope="col">${name}</th>`)}</tr>
      </thead>
      <tbody>${shown.map((row) => tableRow(row, words))}</tbody>
    </table>`;
}

function tableRow({ week, pain, worst, done, planned }: Row, { noAnswer, ofPlanned }: Words): Markup {
  const told = [pain, worst, done === undefined ? undefined : ofPlanned(done, planned)];
  const cells = told.map((cell) => markup`<td>${cell ?? noAnswer}</td>`);
  const isSilent = told.every((cell) => cell === undefined);
  return markup`<tr><th scope="row">${week}</th>${isSilent ? markup`<td colspan="3">${noAnswer}</td>` : cells}</tr>`;
}

const tableStyle =
  ".weeks{width:100%;border-collapse:collapse;margin-bottom:1.4em}.weeks th,.weeks td{padding:12px 4px;font-size:1rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}@media (max-width:22em){.weeks td{overflow-wrap:anywhere;hyphens:auto}}.weeks td:nth-child(4){white-space:nowrap}.weeks thead th{border-bottom:2px solid var(--soft);vertical-align:bottom;line-height:1.25}";
