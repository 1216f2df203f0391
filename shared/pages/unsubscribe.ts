import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import { phoneLink } from "../emails/contact.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import type { Messages } from "../content/languages.ts";
import { page } from "./page.ts";
import type { Page, PageOptions } from "./page.ts";

export type UnsubscribePage = PageOptions &
  /** Somebody who is not the patient finds this page before any other: its link is in every email. */
  (
    | { state: "ask"; unsubscribeAction: string; notMineAction: string }
    /** Where the undo form posts to. */
    | { state: "done"; resubscribeAction: string }
    | { state: "resubscribed" }
  );

/** GET shows a form, POST acts: mail scanners open every link. */
export function unsubscribePage(options: UnsubscribePage): Page {
  const { pages, ownPages } = languageOf(options.language).messages;
  const { title, lead, notes } = pages.unsubscribe[options.state];
  return page({
    ...options,
    title,
    body: markup`
      <p class="lead">${lead}</p>
      <ul>${notes.map((note) => markup`<li>${note}</li>`)}</ul>
      ${formOf(options, pages.unsubscribe)}
      ${options.state === "ask" ? notMine(options.notMineAction, ownPages.settings.notMe) : undefined}
      ${questions(pages.unsubscribe, options.clinic)}`,
  });
}

function formOf(
  options: UnsubscribePage,
  { ask, done }: Messages["pages"]["unsubscribe"],
): Markup | undefined {
  switch (options.state) {
    case "ask":
      return markup`<form method="post" action="${options.unsubscribeAction}"><button type="submit">${ask.button}</button></form>`;
    case "done":
      return markup`
        <form method="post" action="${options.resubscribeAction}">
          <p>${done.undoLead}</p>
          <button class="quiet" type="submit">${done.undoButton}</button>
        </form>`;
    case "resubscribed":
      return undefined;
  }
}

const notMine = (
  action: string,
  { heading, lead, button }: Messages["ownPages"]["settings"]["notMe"],
): Markup => markup`
  <h2>${heading}</h2>
  <p>${lead}</p>
  <form method="post" action="${action}"><button class="quiet" type="submit">${button}</button></form>`;

function questions(words: Messages["pages"]["unsubscribe"], clinic: Clinic | undefined): Markup {
  if (!clinic) return markup`<p class="soft">${words.questions}</p>`;
  const { label, href } = phoneLink(clinic);
  return markup`<p class="soft">${phrase(words.questionsTo(isolate(clinic.name)))} <a href="${href}">${phrase(label)}</a></p>`;
}
