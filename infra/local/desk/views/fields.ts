import { markup, raw, type Markup } from "../../../../shared/emails/markup.ts";
import type { Form, Problem } from "../forms.ts";

/** A form as it stands: what it suggests, what was typed, and what was wrong with that. */
export interface Draft {
  /** Keeps the ids of two forms on one page apart. */
  name: string;
  values: Form;
  problems: readonly Problem[];
}

interface Control {
  name: string;
  label: string;
  hint?: string;
}

export function input(draft: Draft, control: Control, attributes = 'type="text"'): Markup {
  const { name } = control;
  return field(
    draft,
    control,
    markup`<input id="${draft.name}-${name}" name="${name}" value="${draft.values[name] ?? ""}" ${raw(attributes)}${described(draft, control)}>`,
  );
}

export type Option = readonly [value: string, label: string];

export function select(draft: Draft, control: Control, options: readonly Option[]): Markup {
  const { name } = control;
  const chosen = draft.values[name] ?? "";
  return field(
    draft,
    control,
    markup`<select id="${draft.name}-${name}" name="${name}"${described(draft, control)}>${options.map(
      ([value, label]) =>
        markup`<option value="${value}"${value === chosen ? raw(" selected") : undefined}>${label}</option>`,
    )}</select>`,
  );
}

export const checkbox = ({ name: form, values }: Draft, { name, label }: Control): Markup => markup`
  <p class="field check">
    <input id="${form}-${name}" name="${name}" type="checkbox" value="yes"${values[name] ? raw(" checked") : undefined}>
    <label for="${form}-${name}">${label}</label>
  </p>`;

export const hidden = (values: Form): Markup[] =>
  Object.entries(values).map(
    ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`,
  );

/** All that is wrong, on top of the form, each with the way to its field. */
export function problemList({ name: form, problems }: Draft): Markup | undefined {
  if (problems.length === 0) return undefined;
  return markup`
    <div class="problems" role="alert" tabindex="-1" data-focus>
      <p>Nothing was sent. Please look at:</p>
      <ul>${problems.map(({ field: at, reason }) =>
        at === "" ? markup`<li>${reason}</li>` : markup`<li><a href="#${form}-${at}">${labelOf(at)}</a></li>`,
      )}</ul>
    </div>`;
}

function field(draft: Draft, { name, label, hint }: Control, control: Markup): Markup {
  const id = `${draft.name}-${name}`;
  const problem = problemOf(draft, name);
  return markup`
    <p class="field${problem === undefined ? "" : " wrong"}">
      <label for="${id}">${label}</label>
      ${control}
      ${hint === undefined ? undefined : markup`<small id="${id}-hint">${hint}</small>`}
      ${problem === undefined ? undefined : markup`<small class="error" id="${id}-error">${problem}</small>`}
    </p>`;
}

function described(draft: Draft, { name, hint }: Control): Markup | undefined {
  const id = `${draft.name}-${name}`;
  const problem = problemOf(draft, name);
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-error`]),
  ];
  if (ids.length === 0) return undefined;
  return raw(` aria-describedby="${ids.join(" ")}"${problem === undefined ? "" : ' aria-invalid="true"'}`);
}

const problemOf = ({ problems }: Draft, name: string): string | undefined =>
  problems.find(({ field: at }) => at === name)?.reason;

const labelOf = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
