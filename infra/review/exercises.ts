import { exercises as english } from "../../shared/content/en/exercises.ts";
import type { Language } from "../../shared/content/languages.ts";
import { altOf, stills } from "../../shared/content/pictures.ts";
import { markup } from "../../shared/emails/markup.ts";
import type { Markup } from "../../shared/emails/markup.ts";
import { exerciseOf, forms, formsOf, pictureIds } from "../../shared/program/exercises.ts";
import type { ExerciseId, PictureId } from "../../shared/program/exercises.ts";
import { decision } from "./sign-off.ts";

export function picture(id: PictureId, alt: string): Markup {
  const { file, width, height } = stills[id];
  return markup`<img src="assets/${file}" width="${width}" height="${height}" alt="${alt}">`;
}

/** `id` and, where the words are another language's, what it is called in English. */
export const nameFor = (id: PictureId, { tag, messages }: Language): string => {
  const exercise = exerciseOf(id);
  const { name } = messages.exercises[exercise];
  return `${id} ${name}${tag === "en" ? "" : ` (${english[exercise].name})`}`;
};

/** The hash in a picture's name: a picture that was drawn anew is not the one that was signed. */
const drawingOf = (id: PictureId): string => stills[id].file.split(".")[1] ?? "";

function contactOf(id: PictureId, language: Language): Markup {
  const { weekly, exercises } = language.messages;
  return markup`
    <li>
      ${picture(id, altOf(id, language.messages))}
      <p><strong>${nameFor(id, language)}</strong></p>
      <p>${id in forms ? altOf(id, language.messages) : `${weekly.works(exercises[exerciseOf(id)].target)}.`}</p>
      <p class="soft">Drawing ${drawingOf(id)}</p>
    </li>`;
}

export const contactSheetOf = (language: Language): Markup => markup`
  <ul class="contact">
    ${pictureIds.map((id) => contactOf(id, language))}
  </ul>`;

export function exerciseSection(id: ExerciseId, language: Language): Markup {
  const { tag, dir, messages } = language;
  const { target, how, mistake, easier, harder, safety, picture: alt } = messages.exercises[id];
  const rows: [label: string, text: string][] = [
    ["Works", target],
    ["How", how],
    ["Common mistake", mistake],
    ["Easier", easier],
    ["Harder", harder],
    ["Safety", safety],
    ["In place of the picture", alt],
    ...formsOf(id).map((form): [string, string] => [`In place of ${form}`, messages.forms[form]]),
  ];
  return markup`
    <section class="exercise">
      <h3>${nameFor(id, language)}</h3>
      <div class="beside">
        <div>
          ${picture(id, alt)}
          <div class="forms">${formsOf(id).map((form) => picture(form, messages.forms[form]))}</div>
        </div>
        <dl>${rows.map(([label, text]) => markup`<div><dt>${label}</dt><dd lang="${tag}" dir="${dir}">${text}</dd></div>`)}</dl>
      </div>
      ${decision()}
    </section>`;
}
