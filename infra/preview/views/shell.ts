import { markup } from "../../../shared/emails/markup.ts";
import type { Markup } from "../../../shared/emails/markup.ts";
import type { Choice } from "../app.ts";
import type { State } from "../live-gallery.ts";
import type { Look } from "../looks.ts";

interface Shell {
  readonly title: string;
  readonly body: Markup;
  /** Beside the name, in the bar at the top. */
  readonly controls?: Markup;
}

/** What every page of the gallery has: the bar, and a word on files that cannot be shown. */
export const shell = ({ version, broken }: State, { title, body, controls }: Shell): string =>
  String(markup`
    <!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>${title}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/files/gallery.css">
        <script src="/files/gallery.js" defer></script>
      </head>
      <body data-version="${version}">
        <a class="skip" href="#main">Skip to the content</a>
        <header class="bar">
          <p class="name"><a href="/">Hipline preview</a></p>
          ${controls}
          <p class="live" role="status">Live</p>
        </header>
        ${
          broken === undefined
            ? undefined
            : markup`<section class="broken" aria-labelledby="broken"><h2 id="broken">The files cannot be shown as they are</h2><p>Below is the last good version. This page follows when they are mended.</p><pre>${broken}</pre></section>`
        }
        <main id="main">${body}</main>
      </body>
    </html>`);

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Links that change one part of the address and keep the rest. */
export function switchOf(
  name: string,
  options: readonly Option[],
  now: string,
  href: (value: string) => string,
): Markup {
  return markup`
    <nav class="switch" aria-label="${name}">
      <ul>
        ${options.map(({ value, label }) =>
          value === now
            ? markup`<li><a href="${href(value)}" aria-current="true">${label}</a></li>`
            : markup`<li><a href="${href(value)}">${label}</a></li>`,
        )}
      </ul>
    </nav>`;
}

const nameOf = (tag: string): string => new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;

export const languageSwitch = (
  languages: readonly string[],
  path: string,
  { language, look }: Choice,
): Markup =>
  switchOf(
    "Language",
    languages.map((tag) => ({ value: tag, label: nameOf(tag) })),
    language,
    (tag) => `${path}?language=${tag}&look=${look}`,
  );

export const lookSwitch = (looks: readonly Look[], path: string, { language, look }: Choice): Markup =>
  switchOf(
    "Look",
    looks.map(({ id, title }) => ({ value: id, label: title })),
    look,
    (id) => `${path}?language=${language}&look=${id}`,
  );
