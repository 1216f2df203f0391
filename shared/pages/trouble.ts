import { languageOf } from "../content/languages.ts";
import { markup } from "../emails/markup.ts";
import { page } from "./page.ts";
import type { Page, PageOptions } from "./page.ts";

function troublePage(kind: "notFound" | "tryAgain", options: PageOptions): Page {
  const { title, lead, next } = languageOf(options.language).messages.pages[kind];
  return page({ ...options, title, body: markup`<p class="lead">${lead}</p><p>${next}</p>` });
}

/** For a link that is no link of ours. */
export const notFoundPage = (options: PageOptions): Page => troublePage("notFound", options);

/** With status 503: nothing was done, and trying again is safe. */
export const tryAgainPage = (options: PageOptions): Page => troublePage("tryAgain", options);
