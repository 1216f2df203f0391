import { markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Question {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
  /** Narrow tiles side by side, or one below the other. */
  readonly shape?: "scale" | "days" | "pairs" | "list";
  readonly chosen?: string | undefined;
  /** What is wrong with the answer, after a word that says that something is. */
  readonly problem?: { readonly mark: string; readonly text: string } | undefined;
}

/** Where a link to the question leads: its first answer. */
export const firstAnswerOf = (name: string): string => `${name}-0`;

export const choice = (
  { name, value, label }: { name: string; value: string; label: string },
  { id, type = "radio", checked }: { id: string; type?: "radio" | "checkbox"; checked: boolean },
): Markup =>
  markup`<label><input type="${type}" id="${id}" name="${name}" value="${value}"${checked ? markup` checked` : undefined}><span>${phrase(label)}</span></label>`;

export const choices = ({
  name,
  options,
  chosen,
  shape = "list",
}: Pick<Question, "name" | "options" | "chosen" | "shape">): Markup =>
  markup`<div class="choices ${shape}">${options.map((option, index) =>
    choice({ name, ...option }, { id: `${name}-${index}`, checked: option.value === chosen }),
  )}</div>`;

/** A question with its answers. The hint and what is wrong belong to it for a screen reader, too. */
export function question(asked: Question): Markup {
  const { name, legend, hint, problem } = asked;
  const ids = [...(hint ? [`${name}-hint`] : []), ...(problem ? [`${name}-problem`] : [])].join(" ");
  return markup`
    <fieldset${problem && markup` class="wrong"`}${ids && markup` aria-describedby="${ids}"`}>
      <legend>${legend}</legend>
      ${hint && markup`<p class="hint" id="${name}-hint">${hint}</p>`}
      ${problem && markup`<p class="mark" id="${name}-problem">${problem.mark} ${phrase(problem.text)}</p>`}
      ${choices(asked)}
    </fieldset>`;
}

/** Above everything when an answer cannot be taken, with a way to each. */
export const problemSummary = (
  heading: string,
  problems: readonly { readonly at: string; readonly text: string }[],
): Markup => markup`
  <div class="problems" role="alert">
    <h2>${heading}</h2>
    <ul>${problems.map(({ at, text }) => markup`<li><a href="#${at}">${phrase(text)}</a></li>`)}</ul>
  </div>`;
