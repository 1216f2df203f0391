import { exerciseCard } from "../emails/exercise-card.ts";
import type { ExerciseCard } from "../emails/document.ts";
import { markup } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { kitOf, usesBand } from "../emails/kit.ts";
import { altOf } from "../content/pictures.ts";
import { pictureIdOf } from "../program/loads.ts";
import { weekOf } from "../program/program.ts";
import type { Prescription, Program, ProgramWeek } from "../program/program.ts";
import { pictureHtml } from "./picture.ts";
import { phaseName, wordsFor } from "./program-page.ts";
import { redFlagList } from "./red-flag-list.ts";
import { sitePage } from "./site-page.ts";
import type { Context, SitePage } from "./site.ts";

/** One week of a program on paper: the first sheet to hang on a fridge and tick, the others to exercise from without a phone. */
export function handoutPage(program: Program, week: number, context: Context): SitePage {
  const { words } = context;
  const now = weekOf(program, week);
  const own = words.handout;
  const { name } = wordsFor(program, context);
  return sitePage(
    {
      kind: "handout",
      title: own.heading(week, phaseName(program, now.phase, context)),
      description: own.lead(name, week, program.weeks),
      body: markup`
        <p class="lead">${own.lead(name, week, program.weeks)}</p>
        <p class="soft screen">${own.howToPrint}</p>
        ${goal(now, context)}
        ${ticks(now, context)}
        ${pain(context)}
        ${reading(now, context)}
        <p class="blank">${own.questions} <span></span></p>
        <h2 class="sheets">${own.exercises}</h2>
        ${now.prescriptions.map((prescription, index) => exercise(prescription, index + 1, context))}
        ${runs(now, context)}
        <h2>${context.language.messages.redFlags.heading}</h2>
        ${redFlagList(context, "h3")}`,
      pathIn: (links) => links.handout(program, week),
    },
    context,
  );
}

function goal({ sessions, minutes, prescriptions, programId, week }: ProgramWeek, context: Context): Markup {
  const { weekly, kit, sessionNotes } = context.language.messages;
  const notes = sessionNotes[programId];
  const items = [
    kit.needed(kitOf(prescriptions)) + (usesBand(prescriptions) ? ` ${kit.checkBand}` : ""),
    weekly.spread(sessions),
    weekly.warmUp,
    weekly.soreSideFirst,
    weekly.effort,
    ...(notes?.every ?? []),
    ...(week === 1 ? (notes?.first ?? []) : []),
  ];
  return markup`
    <p><strong>${context.words.handout.goal(sessions, minutes)}</strong></p>
    <ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

/** A box for each exercise in each session, and a line for how it felt. */
function ticks({ sessions, prescriptions }: ProgramWeek, { words, language }: Context): Markup {
  const own = words.handout;
  const columns = Array.from({ length: sessions }, (_, index) => index + 1);
  const row = (label: string, cell: Markup): Markup =>
    markup`<tr><th scope="row">${label}</th>${columns.map(() => markup`<td>${cell}</td>`)}</tr>`;
  const empty = markup`<span class="line"></span>`;
  const names = prescriptions.map((one) => language.messages.exercises[one.exercise].name);
  return markup`
    <table class="ticks">
      <caption>${own.ticks}</caption>
      <thead>
        <tr>
          <th scope="col">${own.session}</th>
          ${columns.map((n) => markup`<th scope="col">${n}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${row(own.day, empty)}
        ${names.map((name) => row(name, markup`<span class="box"></span>`))}
        ${row(own.worstPain, empty)}
      </tbody>
    </table>`;
}

function exercise(prescription: Prescription, number: number, context: Context): Markup {
  const { site, language, links } = context;
  const { messages } = language;
  const id = pictureIdOf(prescription);
  const picture = site.pictures[id];
  const card = exerciseCard(prescription, number, "same", messages, links);
  return markup`
    <section class="sheet">
      ${picture && pictureHtml(picture, altOf(id, messages), links, "eager")}
      <div>
        <h3>${number}. ${card.name}</h3>
        <p><strong>${card.dose.whole}.</strong> ${[card.dose.load ?? "", ...card.dose.pace].filter(Boolean).join(" ")}</p>
        <p>${card.how}</p>
        <p>${card.hints.map(({ lead, text }) => markup`<strong>${lead}</strong> ${text} `)}</p>
        ${instead(card)}
      </div>
    </section>`;
}

const instead = ({ instead: other }: ExerciseCard): Markup | undefined =>
  other && markup`<p><strong>${other.heading}</strong> ${other.dose}. ${other.how}</p>`;

function runs({ run }: ProgramWeek, { language }: Context): Markup | undefined {
  if (!run) return undefined;
  const own = language.messages.runs;
  return markup`
    <section class="sheet">
      <div>
        <h2>${own.heading}</h2>
        <p><strong>${own.pace(run).join(". ")}.</strong> ${own.when}. ${own.effort(run.effort)}${run.strides ? ` ${own.strides}` : ""}</p>
        <ul>${own.rules.map((rule) => markup`<li>${rule}</li>`)}</ul>
      </div>
    </section>`;
}

function pain({ language }: Context): Markup {
  const { heading, scale, zones } = language.messages.weekly.pain;
  return markup`
    <section class="flags">
      <h2>${heading}</h2>
      <p>${scale}</p>
      <ul>${Object.values(zones).map(({ name, range, advice }) => markup`<li><strong>${name} ${range}:</strong> ${advice}</li>`)}</ul>
    </section>`;
}

/** On paper a link is its address, where that is known. */
function reading({ reading: id }: ProgramWeek, { site, words, language, links }: Context): Markup {
  const titles: Readonly<Record<string, string>> = language.messages.articleTitles;
  const path = links.article(id);
  const address = site.origin && `${site.origin.replace(/^https?:\/\//, "")}${path}`;
  return markup`
    <p><strong>${words.handout.read}:</strong> <a href="${path}">${titles[id] ?? id}</a>${address && markup` <span class="address">${address}</span>`}</p>`;
}
