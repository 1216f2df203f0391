import { markup } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { exercises } from "../program/exercises.ts";
import { pictureIdOf } from "../program/loads.ts";
import { weekOf } from "../program/program.ts";
import type { Phase, PrescriptionRow, Program } from "../program/program.ts";
import { doseLine } from "./dose-line.ts";
import { pictureHtml } from "./picture.ts";
import { evidenceSection } from "./program-evidence.ts";
import { sitePage } from "./site-page.ts";
import type { Context, SitePage } from "./site.ts";

export function programPage(program: Program, context: Context): SitePage {
  const { words } = context;
  const { name, who } = wordsFor(program, context);
  return sitePage(
    {
      title: name,
      description: who,
      body: markup`
        <p class="lead">${who}</p>
        <p><strong>${words.program.facts(program.weeks, sessionsOf(program))}</strong></p>
        <p>${words.program.chosen}</p>
        ${program.phases.map((phase) => phaseSection(program, phase, context))}
        ${runSection(program, context)}
        ${readingSection(program, context)}
        ${evidenceSection(program, context)}`,
      pathIn: (links) => links.program(program.id),
    },
    context,
  );
}

/** A clinic's own program may have no words on the site yet. */
export const wordsFor = ({ id }: Program, { words }: Context): { name: string; who: string } =>
  words.programs[id] ?? { name: id, who: "" };

export const phaseName = (program: Program, phase: string, { language }: Context): string =>
  language.messages.phases[program.id]?.[phase] ?? phase;

const weeksFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

export const weeksOf = (program: Program): number[] => weeksFrom(1, program.weeks);

/** "3", or "2-3". */
const spanOf = (numbers: readonly number[]): string => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${least}-${most}`;
};

const sessionsOf = ({ phases }: Program): string =>
  spanOf(phases.map(({ sessionsPerWeek }) => sessionsPerWeek));

function phaseSection(program: Program, phase: Phase, context: Context): Markup {
  const own = context.words.program;
  const weeks = weeksFrom(phase.weeks.first, phase.weeks.last);
  const minutes = spanOf(weeks.map((week) => weekOf(program, week).minutes));
  const heading = own.phase(
    own.weeks(phase.weeks.first, phase.weeks.last),
    phaseName(program, phase.id, context),
  );
  return markup`
    <h2>${heading}</h2>
    <p>${own.sessions(phase.sessionsPerWeek, minutes)}</p>
    <ul class="doses">${phase.rows.map((row, index) => doseItem(program, phase, row, index, context))}</ul>
    <p class="screen prints">
      <strong>${own.print}</strong>
      ${weeks.map((week) => markup` <a href="${context.links.handout(program, week)}">${own.week(week)}</a>`)}
    </p>`;
}

function doseItem(
  program: Program,
  { weeks }: Phase,
  { exercise, load, alternate }: PrescriptionRow,
  index: number,
  context: Context,
): Markup {
  const { site, language, words, links } = context;
  const picture = site.pictures[pictureIdOf({ exercise, load })];
  const nameOf = (id: typeof exercise): string => language.messages.exercises[id].name;
  return markup`
    <li>
      ${picture && pictureHtml(picture, "", links)}
      <div>
        <a href="${links.exercise(exercises[exercise].slug)}">${nameOf(exercise)}</a>
        ${doseChanges(program, weeks, index, context).map((line) => markup`<p>${line}</p>`)}
        ${alternate && markup`<p class="soft">${words.program.instead(nameOf(alternate.exercise))}. ${doseLine(alternate, language.messages)}</p>`}
      </div>
    </li>`;
}

/** The dose of the phase's first week, and each week's that differs from the one before. */
function doseChanges(
  program: Program,
  { first, last }: Phase["weeks"],
  index: number,
  { language, words }: Context,
): string[] {
  const lines = weeksFrom(first, last).map((week) => {
    const prescription = weekOf(program, week).prescriptions[index];
    return { week, dose: prescription ? doseLine(prescription, language.messages) : "" };
  });
  return lines
    .filter(({ dose }, at) => dose !== lines[at - 1]?.dose)
    .map(({ week, dose }, at) => (at === 0 ? dose : words.program.fromWeek(week, dose)));
}

function runSection(program: Program, { language, words }: Context): Markup | undefined {
  if (!program.runs) return undefined;
  const { runs } = language.messages;
  const steps = program.runs.map(
    (stage, index) =>
      markup`<li><strong>${words.program.week(index + 1)}</strong> ${runs.pace(stage).join(". ")}. ${runs.effort(stage.effort)}${stage.strides ? ` ${runs.strides}` : ""}</li>`,
  );
  return markup`
    <h2>${words.program.runs}</h2>
    <p>${runs.when}.</p>
    <ul class="weeks">${steps}</ul>
    <h3>${runs.rulesHeading}</h3>
    <ul>${runs.rules.map((rule) => markup`<li>${rule}</li>`)}</ul>
    <p>${runs.outside}</p>`;
}

function readingSection(program: Program, { language, words, links }: Context): Markup {
  const titles: Readonly<Record<string, string>> = language.messages.articleTitles;
  const items = program.reading.map(
    (id, index) =>
      markup`<li><strong>${words.program.week(index + 1)}</strong> <a href="${links.article(id)}">${titles[id] ?? id}</a></li>`,
  );
  return markup`<h2 class="screen">${words.program.read}</h2><ul class="weeks screen">${items}</ul>`;
}
