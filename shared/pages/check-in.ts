import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import type { Messages } from "../content/languages.ts";
import { redFlagCodes } from "../content/red-flag-codes.ts";
import { phoneLink } from "../emails/contact.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { answersTo, asked, type Asked, type Filled, type Problems } from "./check-in-answers.ts";
import { choice, firstAnswerOf, problemSummary, question, type Question } from "./form.ts";
import { formStyle } from "./form-style.ts";
import { page } from "./page.ts";
import type { Page, PageOptions } from "./page.ts";

export interface CheckInPage extends PageOptions {
  clinic: Clinic;
  week: number;
  /** How many sessions the plan has in that week. */
  planned: number;
  /** Where the form posts to. */
  action: string;
  filled: Filled;
  problems?: Problems;
}

type Words = Messages["checkInPage"];

/** Warning signs come first, in the fixed text; then one question is enough to send. */
export function checkInPage(options: CheckInPage): Page {
  const { clinic, week, action, problems = {} } = options;
  const { messages } = languageOf(options.language);
  const words = messages.checkInPage;
  const title = words.title(week);
  const wrong = asked.filter((name) => problems[name]);
  const ask = (name: Asked): Markup => question(questionOf(name, options, words));
  const send = markup`<button type="submit">${words.send}</button>`;
  const [first, ...others] = asked as [Asked, ...Asked[]];
  return page({
    ...options,
    title,
    tab: wrong.length > 0 ? words.error.title(title) : title,
    ownStyle: formStyle,
    body: markup`
      ${
        wrong.length > 0
          ? problemSummary(
              words.error.heading,
              wrong.map((name) => ({ at: firstAnswerOf(name), text: problemOf(name, problems, words) })),
            )
          : undefined
      }
      <p class="lead">${words.lead}</p>
      <form method="post" action="${action}" novalidate>
        ${signs(options, messages)}
        ${ask(first)}
        ${send}
        <p class="more">${words.more}</p>
        ${others.map(ask)}
        ${send}
      </form>
      ${callClinic(clinic, words)}`,
  });
}

const problemOf = (name: Asked, problems: Problems, { error }: Words): string =>
  problems[name] === "missing" ? error.missing : error.unknown;

function questionOf(name: Asked, { planned, filled, problems = {} }: CheckInPage, words: Words): Question {
  const texts = words[name];
  const labels: Partial<Record<string, string>> = "options" in texts ? texts.options : {};
  const hint = !("hint" in texts)
    ? undefined
    : typeof texts.hint === "function"
      ? texts.hint(planned)
      : texts.hint;
  return {
    name,
    legend: texts.legend,
    hint,
    options: answersTo[name].map((value) => ({ value, label: labels[value] ?? value })),
    shape: "options" in texts ? "list" : name === "sessions" ? "days" : "scale",
    chosen: filled.given[name],
    problem: problems[name] && { mark: words.error.mark, text: problemOf(name, problems, words) },
  };
}

/** The text of every email, each sign with a box to tick. */
function signs(
  { clinic, filled }: CheckInPage,
  { redFlags, checkInPage: { signs: words } }: Messages,
): Markup {
  return markup`
    <fieldset aria-describedby="sign-hint">
      <legend>${words.legend}</legend>
      <p class="hint" id="sign-hint">${words.hint}</p>
      ${redFlags.groups.map(
        ({ level, action, signs: texts }, group) => markup`
          <div class="signs">
            <h2>${level}</h2>
            <p>${action(clinic.emergencyNumber)}</p>
            <div class="choices list">
              ${(redFlagCodes[group] ?? []).map((code, index) =>
                choice(
                  { name: "sign", value: code, label: texts[index] ?? "" },
                  { id: `sign-${code}`, type: "checkbox", checked: filled.flags.includes(code) },
                ),
              )}
            </div>
          </div>`,
      )}
    </fieldset>`;
}

function callClinic(clinic: Clinic, words: Words): Markup {
  const { label, href } = phoneLink(clinic);
  return markup`
    <p class="soft">${phrase(words.notAtOnce(isolate(clinic.name)))} <a href="${href}">${phrase(label)}</a></p>
    <p><strong>${words.emergency(clinic.emergencyNumber)}</strong></p>`;
}
