/**
 * Addresses on the education site. Emails are opened years later, so a path is never given to another page. `base` is where
 * the site is, without a slash at the end; empty for links from page to page.
 */
export interface SiteLinks {
  readonly home: string;
  /** When to stop and get help. */
  readonly help: string;
  /** A bookable clinic has its own copy of the lead article, which invites to a consult. */
  article(id: string, clinicId?: string): string;
  exercise(slug: string): string;
  program(id: string): string;
  /** Of one version: who is on it never meets another version's doses. */
  handout(program: { id: string; version: number }, week: number): string;
  asset(file: string): string;
}

/** Histories and proxies keep addresses, so none of them names a condition. */
const neutral: Readonly<Record<string, string>> = { "pfp-12": "knee-12" };
const slugOf = (program: string): string => neutral[program] ?? program;

/** `language` is the tag of a language the site has. */
export function siteLinks(base: string, language: string): SiteLinks {
  const home = `${base}/${language}/`;
  return {
    home,
    help: `${home}help/`,
    article: (id, clinicId) => `${home}learn/${id}/${clinicId === undefined ? "" : `${clinicId}/`}`,
    exercise: (slug) => `${home}exercises/${slug}/`,
    program: (id) => `${home}programs/${slugOf(id)}/`,
    handout: ({ id, version }, week) => `${home}programs/${slugOf(id)}/v${version}/week-${week}/`,
    asset: (file) => `${base}/assets/${file}`,
  };
}
