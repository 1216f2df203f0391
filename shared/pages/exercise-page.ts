import type { ExerciseWords } from "../content/en/exercises.ts";
import { markup } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { exercises, formsOf } from "../program/exercises.ts";
import type { Exercise, ExerciseId } from "../program/exercises.ts";
import { loadOf } from "../program/loads.ts";
import type { Program } from "../program/program.ts";
import { newestOf } from "./newest.ts";
import { pictureHtml } from "./picture.ts";
import { sitePage } from "./site-page.ts";
import type { Context, SitePage } from "./site.ts";

export function exercisePage(id: ExerciseId, context: Context): SitePage {
  const { language, words } = context;
  const told = language.messages.exercises[id];
  return sitePage(
    {
      title: told.name,
      description: told.how,
      body: markup`
        <p class="lead">${words.exercise.works(told.target)}</p>
        ${pictures(id, told, context)}
        <h2>${words.exercise.how}</h2>
        <ol>${sentences(told.how).map((sentence) => markup`<li>${sentence}</li>`)}</ol>
        <p>${words.exercise.amount}</p>
        ${variations(told, context)}
        ${otherPositions(id, context)}
        ${kit(id, context)}
        ${safety(told, context)}
        ${programsWith(id, context)}`,
      pathIn: (links) => links.exercise(exercises[id].slug),
    },
    context,
  );
}

/** Each cue gets a line of its own. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+/);

/** Nothing moves until the reader says so, and it stops the same way, under the same finger; no script is needed for that. */
function pictures(
  id: ExerciseId,
  { picture: alt }: ExerciseWords,
  { site, words, links }: Context,
): Markup | undefined {
  const still = site.pictures[id];
  const moving = site.movements[id];
  if (!still) return undefined;
  const { orangeSpot, play, stop, still: noMotion } = words.exercise;
  return markup`
    <figure>
      ${
        moving &&
        markup`
        <details class="play screen">
          <summary><span class="start">${play}</span><span class="stop">${stop}</span></summary>
          ${pictureHtml(moving, alt, links)}
        </details>`
      }
      ${pictureHtml(still, alt, links, "eager")}
      ${moving && markup`<p class="soft no-motion">${noMotion}</p>`}
      <figcaption>${orangeSpot}</figcaption>
    </figure>`;
}

function variations({ mistake, easier, harder }: ExerciseWords, { words }: Context): Markup {
  const own = words.exercise;
  const rows = [
    { kind: "avoid", term: own.avoid, text: mistake, note: "" },
    { kind: "easier", term: own.easier, text: easier, note: "" },
    { kind: "harder", term: own.harder, text: harder, note: own.harderNote },
  ];
  return markup`
    <h2>${own.better}</h2>
    <dl class="ways">
      ${rows.map(
        ({ kind, term, text, note }) =>
          markup`<div class="${kind}"><dt>${term}</dt><dd>${asSentence(text)}${note && markup` <span class="soft">${note}</span>`}</dd></div>`,
      )}
    </dl>`;
}

/** The caption says what the picture shows, so the picture itself says nothing. */
const otherPositions = (id: ExerciseId, { site, language, links }: Context): Markup[] =>
  formsOf(id).flatMap((form) => {
    const picture = site.pictures[form];
    const caption = markup`<figcaption>${language.messages.forms[form]}</figcaption>`;
    return picture ? [markup`<figure>${pictureHtml(picture, "", links)}${caption}</figure>`] : [];
  });

/** These words also stand after a colon, in the emails. */
const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function kit(id: ExerciseId, { site, language, words }: Context): Markup {
  const { kit: needed }: Exercise = exercises[id];
  const own = words.exercise;
  const list = needed.length > 0 ? language.messages.kit.needed(needed) : own.noKit;
  const band = !needed.includes("band") && site.programs.some((program) => addsBand(program, id));
  return markup`
    <h2>${own.kit}</h2>
    <p>${list}${needed.includes("band") ? ` ${language.messages.kit.checkBand}` : ""}${band ? ` ${own.band}` : ""}</p>`;
}

const addsBand = ({ phases }: Program, id: ExerciseId): boolean =>
  phases
    .flatMap(({ rows }) => rows)
    .filter(({ exercise }) => exercise === id)
    .flatMap(({ load, later = [] }) => [load, ...later.map((change) => change.load ?? load)])
    .some((load) => loadOf(load).kit?.includes("band"));

function safety({ safety: own }: ExerciseWords, { words, links }: Context): Markup {
  return markup`
    <section class="card">
      <h2>${words.exercise.safety}</h2>
      <p>${own}</p>
      <p>${words.exercise.pain}</p>
      <p class="screen"><a href="${links.article("how-much-is-ok")}">${words.exercise.painLink}</a></p>
    </section>`;
}

function programsWith(id: ExerciseId, { site, words, links }: Context): Markup | undefined {
  const found = newestOf(site.programs).filter(({ phases }) =>
    phases.some(({ rows }) => rows.some(({ exercise }) => exercise === id)),
  );
  if (found.length === 0) return undefined;
  const items = found.map(
    (program) =>
      markup`<li><a href="${links.program(program.id)}">${words.programs[program.id]?.name ?? program.id}</a></li>`,
  );
  return markup`<nav class="screen" aria-labelledby="programs"><h2 id="programs">${words.exercise.programs}</h2><ul>${items}</ul></nav>`;
}
