import type { CheckInAnswers, RedFlag } from "../../events/fields/check-in.ts";
import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import type { Messages } from "../content/languages.ts";
import { redFlagCodes, signOf } from "../content/red-flag-codes.ts";
import { phoneLink } from "../emails/contact.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { page } from "./page.ts";
import type { Page, PageOptions } from "./page.ts";

interface AfterCheckIn extends PageOptions {
  clinic: Clinic;
  answers: CheckInAnswers;
}

/** After the answers were published: the printed rules that they meet, the same words as in the emails. */
export function thanksPage(
  options: AfterCheckIn & { week: number; repeats: boolean; progress: string },
): Page {
  const { clinic, answers, week, repeats, progress } = options;
  const { checkInPage, weekly } = languageOf(options.language).messages;
  const words = checkInPage.thanks;
  return page({
    ...options,
    title: words.title,
    body: markup`
      <p class="lead">${phrase(words.lead(isolate(clinic.name)))}</p>
      <p>${repeats ? words.again(week) : words.onward}</p>
      <section class="card">
        <h2>${weekly.pain.heading}</h2>
        ${answers.exercisePain === undefined ? undefined : markup`<p>${words.youSaid(answers.exercisePain)}</p>`}
        ${painRule(weekly.pain)}
      </section>
      <p><a class="button" href="${progress}">${words.progress}</a></p>
      <p class="soft">${words.hour}</p>
      <p>${words.changed}</p>
      ${call(clinic, checkInPage.notAtOnce(isolate(clinic.name)))}`,
    ownStyle,
  });
}

/** After a warning sign: what to do, at once and before anything else, also when it could not be saved. */
export function stopPage(options: AfterCheckIn & { saved: boolean }): Page {
  const { clinic, answers, saved } = options;
  const { messages } = languageOf(options.language);
  const { stop, emergency } = messages.checkInPage;
  const groups = redFlagCodes
    .map((codes, group) => ({ group, ticked: codes.filter((code) => answers.redFlags.includes(code)) }))
    .filter(({ ticked }) => ticked.length > 0);
  const actionOf = (group: number): string =>
    messages.redFlags.groups[group]?.action(clinic.emergencyNumber) ?? "";
  const [gravest] = groups;
  const name = isolate(clinic.name);
  return page({
    ...options,
    title: actionOf(gravest?.group ?? 0),
    body: markup`
      ${groups.map(({ group, ticked }) => sign(group === gravest?.group ? "" : actionOf(group), ticked, messages))}
      <p class="lead">${phrase(saved ? stop.waits(name) : stop.notSaved(name))}</p>
      ${call(clinic, stop.call(name))}
      <p><strong>${emergency(clinic.emergencyNumber)}</strong></p>
      <p>${stop.calendar}</p>
      ${saved ? markup`<p class="soft">${stop.ticked}</p>` : undefined}`,
    ownStyle,
  });
}

const sign = (action: string, ticked: readonly RedFlag[], messages: Messages): Markup => markup`
  <section class="flagged">
    ${action && markup`<h2>${action}</h2>`}
    <p>${messages.checkInPage.stop.youTicked}</p>
    <ul>${ticked.map((code) => markup`<li>${signOf(code, messages)}</li>`)}</ul>
  </section>`;

const painRule = ({ scale, zones }: Messages["weekly"]["pain"]): Markup => markup`
  <p>${scale}</p>
  <ul class="rule">
    ${Object.entries(zones).map(
      ([tone, { name, range, advice }]) =>
        markup`<li class="${tone}"><strong>${name} ${range}:</strong> ${advice}</li>`,
    )}
  </ul>`;

const call = (clinic: Clinic, lead: string): Markup => {
  const { label, href } = phoneLink(clinic);
  return markup`<p>${phrase(lead)} <a class="phone" href="${href}">${phrase(label)}</a></p>`;
};

const ownStyle = [
  ".flagged{margin:0 0 1.4em;padding:16px 20px;border-inline-start:6px solid #b3261e;background:var(--tint);border-radius:8px}.flagged h2{margin-top:0}.flagged ul{margin:0}",
  ".rule{margin:0;padding:0;list-style:none}.rule li{margin:0 0 10px;padding:8px 16px;border-inline-start:10px solid;border-radius:8px;background:var(--card)}.card+p{margin-top:1.4em}",
  ".rule .green{border-color:#1b6e46}.rule .yellow{border-color:#f3c746}.rule .red{border-color:#a8201a}",
  ".phone{display:inline-block;padding:4px 0;font-weight:700;white-space:nowrap}.card h2{margin-top:0}",
].join("");
