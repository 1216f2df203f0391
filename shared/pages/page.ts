import type { TextSize } from "../../events/index.ts";
import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import type { Language } from "../content/languages.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase, raw } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { htmlDocument } from "./document.ts";
import { largeText, pageStyle } from "./style.ts";

export interface Page {
  readonly html: string;
  /** What stands in the page's <style>, for its hash in the Content-Security-Policy. */
  readonly style: string;
}

export interface PageOptions {
  /** A language, or its BCP 47 tag, which falls back where it is not translated. */
  language: string | Language;
  clinic?: Clinic | undefined;
  /** Regular when absent. */
  textSize?: TextSize | undefined;
}

interface PageContent {
  title: string;
  /** In the browser's tab, where that differs from the heading. */
  tab?: string;
  body: Markup;
  /** What this page needs beyond the usual. */
  ownStyle?: string;
}

export function page(content: PageOptions & PageContent): Page {
  const { title, tab = title, body, language, clinic, textSize, ownStyle = "" } = content;
  const spoken = languageOf(language);
  const style = pageStyle(clinic) + ownStyle + (textSize === "large" ? largeText : "");
  const html = htmlDocument(spoken, {
    title: tab,
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
