import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import type { Language } from "../content/languages.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase, raw } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { htmlDocument } from "./document.ts";
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
}

export function page({ title, body, language, clinic }: PageOptions & PageContent): Page {
  const spoken = languageOf(language);
  const style = pageStyle(clinic);
  const html = htmlDocument(spoken, {
    title,
    head: markup`<meta name="robots" content="noindex"><style>${raw(style)}</style>`,
    body: markup`
      <a class="skip" href="#text">${spoken.messages.pages.skip}</a>
      ${clinic && markup`<header><p>${phrase(isolate(clinic.name))}</p></header>`}
      <main id="text">
        <h1>${title}</h1>
        ${body}
      </main>`,
  });
  return { html, style };
}
