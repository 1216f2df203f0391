import type { Clinic } from "../clinic.ts";
import type { Article, ArticlePart } from "../content/article.ts";
import type { ArticleId } from "../content/en/article-titles.ts";
import type { SiteWords } from "../content/site-words.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { sitePage } from "./site-page.ts";
import type { Context, SitePage } from "./site.ts";

type Words = SiteWords["article"];

/** `clinic` has a copy of its own, which ends with its invitation. */
export function articlePage(id: ArticleId, context: Context, clinic?: Clinic): SitePage {
  const { language, articles } = context;
  const words = context.words.article;
  const article = articles[id];
  const content = {
    title: article.title,
    description: firstText(article),
    body: markup`
      ${article.sections.map(
        ({ heading, parts }) => markup`<h2>${heading}</h2>${parts.map((part) => partHtml(part, words))}`,
      )}
      ${sourceList(article, words)}
      <p class="soft">${words.reviewed(longDate(article.lastReviewed, language.tag))}</p>
      ${invitation(clinic, words)}`,
  };
  return sitePage(
    {
      ...content,
      clinic,
      pathIn: (links) => links.article(id, clinic?.id),
      canonicalIn: (links) => links.article(id),
    },
    context,
  );
}

function firstText({ title, sections }: Article): string {
  const [part] = sections[0]?.parts ?? [];
  if (!part) return title;
  return part.kind === "list" ? (part.items[0] ?? title) : part.text;
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
    const link = url && markup` <a href="${url}" rel="noreferrer">${url.replace(/^https:\/\/|\/$/g, "")}</a>`;
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
