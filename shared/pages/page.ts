import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import type { Language } from "../content/languages.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase, raw } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { pageStyle } from "./style.ts";

export interface Page {
  readonly html: string;
  /** What stands in the page's <style>, for its hash in the Content-Security-Policy. */
  readonly style: string;
}

export interface PageOptions {
  /** A language, or its BCP 47 tag, which falls back where it is not translated. */
  language: string | Language;
  clinic?: Clinic | undefined;
}

interface PageContent {
  title: string;
  body: Markup;
  /** Pages about no one may be found by a search engine. */
  findable?: true;
}

export function page({ title, body, findable, language, clinic }: PageOptions & PageContent): Page {
  const { tag, dir, messages } = languageOf(language);
  const style = pageStyle(clinic);
  const html = markup`
    <!DOCTYPE html>
    <html lang="${tag}" dir="${dir}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        ${findable ? undefined : markup`<meta name="robots" content="noindex">`}
        <title>${title}</title>
        <style>${raw(style)}</style>
      </head>
      <body>
        <a class="skip" href="#text">${messages.pages.skip}</a>
        ${clinic && markup`<header><p>${phrase(isolate(clinic.name))}</p></header>`}
        <main id="text">
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return { html: String(html), style };
}
