import type { Clinic } from "../clinic.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { siteLinks } from "../links/site.ts";
import type { SiteLinks } from "../links/site.ts";
import { htmlDocument } from "./document.ts";
import type { Context, SiteLanguage, SitePage } from "./site.ts";

interface Content {
  title: string;
  /** What a search engine shows below the title. */
  description: string;
  body: Markup;
  /** Its path in any language of the site. */
  pathIn: (links: SiteLinks) => string;
  /** Where a search engine should send its readers instead. */
  canonicalIn?: (links: SiteLinks) => string;
  /** For the look of pages that differ from the usual. */
  kind?: "handout";
  /** Whose page it is; nobody's when absent. */
  clinic?: Clinic | undefined;
}

export function sitePage(content: Content, context: Context): SitePage {
  const { title, body, pathIn, kind, clinic } = content;
  const { language, words, links } = context;
  return {
    path: pathIn(links),
    html: htmlDocument(language, {
      title,
      head: head(content, context),
      body: markup`
        <a class="skip" href="#text">${language.messages.pages.skip}</a>
        <header class="screen">
          <p>${clinic ? phrase(isolate(clinic.name)) : markup`<a href="${links.home}">${words.name}</a>`}</p>
          <nav aria-label="${words.pages}">
            <ul>
              ${sections(context).map(({ href, label }) => markup`<li><a href="${href}">${label}</a></li>`)}
            </ul>
          </nav>
          ${languageSwitch(pathIn, context)}
        </header>
        <main id="text"${kind && markup` class="${kind}"`}>
          <h1>${title}</h1>
          ${body}
        </main>
        <footer>
          <p class="screen"><a href="${links.help}">${language.messages.redFlags.heading}</a></p>
          <p>${words.general}</p>
        </footer>`,
    }),
  };
}

const sections = ({ words, links }: Context): { href: string; label: string }[] =>
  (["read", "programs", "exercises"] as const).map((section) => ({
    href: `${links.home}#${section}`,
    label: words.nav[section],
  }));

function head({ description, pathIn, canonicalIn = pathIn, clinic }: Content, context: Context): Markup {
  const { site, links, language } = context;
  const { origin } = site;
  return markup`
    <meta name="description" content="${description}">
    <link rel="stylesheet" href="${links.asset(site.stylesheet(clinic))}">
    <link rel="canonical" href="${canonicalIn(siteLinks(origin ?? "", language.tag))}">
    ${alternates(canonicalIn, context)}`;
}

/** The same page in every language, and the one for readers of any other. */
function alternates(pathIn: Content["pathIn"], { site }: Context): Markup[] {
  const [first, ...others] = site.languages;
  if (!first || others.length === 0) return [];
  const link = (hreflang: string, tag: string): Markup =>
    markup`<link rel="alternate" hreflang="${hreflang}" href="${pathIn(siteLinks(site.origin ?? "", tag))}">`;
  return [
    ...site.languages.map(({ language }) => link(language.tag, language.tag)),
    link("x-default", first.language.tag),
  ];
}

function languageSwitch(pathIn: Content["pathIn"], { site, language, words }: Context): Markup | undefined {
  const others = site.languages.filter((other) => other.language.tag !== language.tag);
  if (others.length === 0) return undefined;
  return markup`
    <nav aria-label="${words.language}">
      <ul>${others.map((other) => markup`<li>${linkTo(other, pathIn)}</li>`)}</ul>
    </nav>`;
}

function linkTo({ language: { tag } }: SiteLanguage, pathIn: Content["pathIn"]): Markup {
  return markup`<a href="${pathIn(siteLinks("", tag))}" lang="${tag}" hreflang="${tag}">${nameOf(tag)}</a>`;
}

/** In its own words: "Español". */
function nameOf(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
