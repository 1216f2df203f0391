import type { Clinic } from "../clinic.ts";
import type { Article, ArticlePart } from "../content/article.ts";
import { languageOf } from "../content/languages.ts";
import type { Messages } from "../content/languages.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { page } from "./page.ts";
import type { Page, PageOptions } from "./page.ts";

type Words = Messages["pages"]["article"];

export function articlePage(article: Article, options: PageOptions): Page {
  const { tag, messages } = languageOf(options.language);
  const words = messages.pages.article;
  return page({
    ...options,
    title: article.title,
    findable: true,
    body: markup`
      ${article.sections.map(
        ({ heading, parts }) => markup`<h2>${heading}</h2>${parts.map((part) => partHtml(part, words))}`,
      )}
      ${sourceList(article, words)}
      <p class="soft">${words.reviewed(longDate(article.lastReviewed, tag))} ${words.general}</p>
      ${invitation(options.clinic, words)}`,
  });
}

const reference = (source: number, { source: label }: Words): Markup =>
  markup`\u2060<sup><a href="#s${source}" aria-label="${label(source)}">[${source}]</a></sup>`;

const partHtml = (part: ArticlePart, words: Words): Markup =>
  part.kind === "list"
    ? markup`<ul>${part.items.map((item) => markup`<li>${item}</li>`)}</ul>`
    : markup`<p>${part.text}${part.cites.map((source) => reference(source, words))}</p>`;

function sourceList({ sources }: Article, words: Words): Markup | undefined {
  if (sources.length === 0) return undefined;
  const items = sources.map(({ text, url }, index) => {
    const link = url && markup` <a href="${url}" rel="noreferrer">${url.replace("https://", "")}</a>`;
    return markup`<li id="s${index + 1}">${text}${link || undefined}</li>`;
  });
  return markup`<h2>${words.sources}</h2><ol class="sources">${items}</ol>`;
}

/** Last and apart, so that no one takes the facts above for an advertisement. */
function invitation(clinic: Clinic | undefined, words: Words): Markup | undefined {
  if (!clinic?.bookingUrl) return undefined;
  return markup`
    <aside class="card screen">
      <p>${words.book}</p>
      <p><a class="button" href="${clinic.bookingUrl}">${phrase(words.bookWith(isolate(clinic.name)))}</a></p>
    </aside>`;
}

/** "November 23, 2026" */
const longDate = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(date));
