import { textSizes, weekdays } from "../../events/index.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Clinic } from "../clinic.ts";
import { languageList } from "../content/language-list.ts";
import type { LanguageTag } from "../content/language-list.ts";
import { languageOf } from "../content/languages.ts";
import type { Language, Messages } from "../content/languages.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { clockTime, dayName, weekdayName } from "../emails/visit-time.ts";
import { pauseAnchor } from "../links/pages.ts";
import { choice, choices, firstAnswerOf, problemSummary, question } from "./form.ts";
import { formStyle } from "./form-style.ts";
import { page } from "./page.ts";
import type { Page, PageOptions } from "./page.ts";
import { breakLimits, type Offer, type Settings, type SettingsProblem } from "./settings-form.ts";
import { breaksFrom, callClinic, type Standing } from "./standing.ts";

export interface SettingsPage extends PageOptions {
  clinic: Clinic;
  standing: Standing;
  offer: Offer;
  now: Settings;
  today: LocalDate;
  actions: { save: string; pause: string; resume: string; notMe: string; again: string };
  data: string;
  problems?: readonly (SettingsProblem | "until")[];
}

type Words = Messages["ownPages"]["settings"];

/** Everything that a patient decides by themselves. Each form does one thing, and each can be undone here. */
export function settingsPage(options: SettingsPage): Page {
  const language = languageOf(options.language);
  const { settings: words } = language.messages.ownPages;
  const { standing, actions, problems = [] } = options;
  const goesOn = standing.kind !== "over" && standing.kind !== "completed";
  return page({
    ...options,
    title: words.title,
    tab: problems.length > 0 ? language.messages.checkInPage.error.title(words.title) : words.title,
    ownStyle: formStyle + ownStyle,
    body: markup`
      ${problems.length > 0 ? summary(options, language) : undefined}
      <p class="lead">${phrase(standing.text)}</p>
      ${standing.kind === "unsubscribed" ? again(actions.again, language) : undefined}
      ${goesOn ? preferences(options, language) : undefined}
      ${goesOn && standing.kind !== "unsubscribed" ? pause(options, language) : undefined}
      <h2>${words.data.heading}</h2>
      <p>${words.data.lead}</p>
      <p><a class="button quiet" href="${options.data}">${words.data.button}</a></p>
      <p class="soft">${words.data.hour}</p>
      <h2>${words.notMe.heading}</h2>
      <p>${words.notMe.lead}</p>
      <form method="post" action="${actions.notMe}"><button class="quiet" type="submit">${words.notMe.button}</button></form>
      <p>${words.leave}</p>
      ${callClinic(options.clinic, language)}`,
  });
}

const again = (action: string, { messages }: Language): Markup =>
  markup`<form method="post" action="${action}"><button type="submit">${messages.pages.unsubscribe.done.undoButton}</button></form>`;

const textOf = (
  problem: SettingsProblem | "until",
  { today }: SettingsPage,
  { tag, messages }: Language,
): string => {
  const { error } = messages.ownPages.settings;
  if (problem !== "until") return error[problem];
  const { first, last } = breakLimits(today);
  return error.until(isolate(dayName(first, tag)), isolate(dayName(last, tag)));
};

const summary = (options: SettingsPage, language: Language): Markup =>
  problemSummary(
    language.messages.ownPages.settings.error.heading,
    (options.problems ?? []).map((problem) => ({
      at: problem === "hour" ? "hour" : firstAnswerOf(problem),
      text: textOf(problem, options, language),
    })),
  );

function preferences(options: SettingsPage, language: Language): Markup {
  const { offer, now, actions, problems = [] } = options;
  const { settings: words } = language.messages.ownPages;
  const { mark } = language.messages.checkInPage.error;
  const problem = (name: SettingsProblem) =>
    problems.includes(name) ? { mark, text: textOf(name, options, language) } : undefined;
  const weekday = question({
    name: "weekday",
    legend: words.weekday,
    options: weekdays.map((day) => ({ value: day, label: capital(weekdayName(day, language.tag)) })),
    shape: "pairs",
    chosen: now.weekday,
    problem: problem("weekday"),
  });
  const languages = question({
    name: "language",
    legend: words.language,
    options: offer.languages.map((tag) => ({ value: tag, label: languageList[tag as LanguageTag].name })),
    shape: "pairs",
    chosen: now.language,
    problem: problem("language"),
  });
  const textSize = question({
    name: "textSize",
    legend: words.textSize,
    options: textSizes.map((size) => ({ value: size, label: words.textSizes[size] })),
    shape: "pairs",
    chosen: now.textSize ?? "regular",
    problem: problem("textSize"),
  });
  return markup`
    <form method="post" action="${actions.save}" novalidate>
      <h2>${words.when}</h2>
      ${weekday}
      ${hourSelect(offer, now, words, language)}
      <h2>${words.look}</h2>
      ${offer.languages.length > 1 ? languages : undefined}
      ${textSize}
      <button type="submit">${words.save}</button>
    </form>`;
}

/** In a sentence of Spanish a day begins small, as an answer to choose it does not. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const hourSelect = ({ hours }: Offer, { hour }: Settings, words: Words, { tag }: Language): Markup => markup`
  <p class="field">
    <label for="hour">${words.hour}</label>
    <span class="hint" id="hour-hint">${words.hourHint}</span>
    <select id="hour" name="hour" aria-describedby="hour-hint">
      ${hours.map((each) => markup`<option value="${each}"${each === hour ? markup` selected` : undefined}>${clockTime(each, tag)}</option>`)}
    </select>
  </p>`;

function pause(options: SettingsPage, language: Language): Markup {
  const { standing, actions, today } = options;
  const { pause: words, resume } = language.messages.ownPages.settings;
  if (standing.kind === "paused") {
    return markup`
      <h2 id="${pauseAnchor}">${words.heading}</h2>
      <form method="post" action="${actions.resume}"><button type="submit">${resume.button}</button></form>`;
  }
  const { first, last } = breakLimits(today);
  const breaks = breaksFrom(today).map(({ weeks, until }) => ({
    value: until,
    label: words.weeks(weeks, isolate(dayName(until, language.tag))),
  }));
  const wrong = options.problems?.includes("until") ? true : undefined;
  return markup`
    <h2 id="${pauseAnchor}">${words.heading}</h2>
    <p>${words.lead}</p>
    <form method="post" action="${actions.pause}" novalidate>
      <fieldset${wrong && markup` class="wrong" aria-describedby="until-problem"`}>
        <legend>${words.legend}</legend>
        ${wrong && markup`<p class="mark" id="until-problem">${language.messages.checkInPage.error.mark} ${phrase(textOf("until", options, language))}</p>`}
        ${choices({ name: "until", options: breaks })}
        <div class="choices list">${choice({ name: "until", value: "other", label: words.other }, { id: "until-other", checked: false })}</div>
        <p class="field"><label for="day">${words.otherDay}</label><input type="date" id="day" name="day" min="${first}" max="${last}"></p>
      </fieldset>
      <button type="submit">${words.button}</button>
    </form>`;
}

const ownStyle =
  ".pairs{grid-template-columns:repeat(auto-fill,minmax(min(8em,100%),1fr))}.field{margin:1.4em 0 0}.field label{display:block;font-weight:700;font-size:1.25rem}.field .hint{display:block;margin:0 0 6px}fieldset .field label{font-size:1rem}";
