import { markup } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { htmlDocument } from "./document.ts";
import type { Context, SitePage } from "./site.ts";

/** Nobody knows in which language a page is missing, so it says so in all of them. */
export function missingPage(contexts: readonly Context[]): SitePage | undefined {
  const [first] = contexts;
  if (!first) return undefined;
  return {
    path: "/404.html",
    html: htmlDocument(first.language, {
      title: first.words.missing.title,
      head: markup`<meta name="robots" content="noindex"><link rel="stylesheet" href="${first.links.asset(first.site.stylesheet())}">`,
      body: markup`<main id="text">${contexts.map(missing)}</main>`,
    }),
  };
}

function missing({ language, words, links }: Context, index: number): Markup {
  const { title, lead, home } = words.missing;
  const heading = index === 0 ? markup`<h1>${title}</h1>` : markup`<h2>${title}</h2>`;
  return markup`<section lang="${language.tag}" dir="${language.dir}">${heading}<p>${lead}</p><p><a href="${links.home}">${home}</a></p></section>`;
}
