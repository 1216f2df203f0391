import { exercises as english } from "../../shared/content/en/exercises.ts";
import type { Language } from "../../shared/content/languages.ts";
import { stills } from "../../shared/content/pictures.ts";
import { markup } from "../../shared/emails/markup.ts";
import type { Markup } from "../../shared/emails/markup.ts";
import { exerciseIds } from "../../shared/program/exercises.ts";
import type { ExerciseId } from "../../shared/program/exercises.ts";
import { decision } from "./sign-off.ts";

export function picture(id: ExerciseId, alt: string): Markup {
  const { file, width, height } = stills[id];
  return markup`<img src="assets/${file}" width="${width}" height="${height}" alt="${alt}">`;
}

/** `id` and, where the words are another language's, what it is called in English. */
export const nameFor = (id: ExerciseId, { tag, messages }: Language): string => {
  const { name } = messages.exercises[id];
  return `${id} ${name}${tag === "en" ? "" : ` (${english[id].name})`}`;
};

/** The hash in a picture's name: a picture that was drawn anew is not the one that was signed. */
const drawingOf = (id: ExerciseId): string => stills[id].file.split(".")[1] ?? "";

export const contactSheetOf = (language: Language): Markup => markup`
  <ul class="contact">
    ${exerciseIds.map((id) => markup`<li>${picture(id, language.messages.exercises[id].picture)}<p><strong>${nameFor(id, language)}</strong></p><p>${language.messages.weekly.works(language.messages.exercises[id].target)}.</p><p class="soft">Drawing ${drawingOf(id)}</p></li>`)}
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
  ];
  return markup`
    <section class="exercise">
      <h3>${nameFor(id, language)}</h3>
      <div class="beside">
        ${picture(id, alt)}
        <dl>${rows.map(([label, text]) => markup`<div><dt>${label}</dt><dd lang="${tag}" dir="${dir}">${text}</dd></div>`)}</dl>
      </div>
      ${decision()}
    </section>`;
}
