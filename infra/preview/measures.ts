import { languageOf } from "../../shared/content/languages.ts";
import { readingGrade } from "../../shared/content/reading-grade.ts";
import type { Email } from "../../shared/emails/email.ts";
import type { Page } from "../../shared/pages/page.ts";
import { previewNames } from "./people.ts";

export interface Measure {
  readonly found: number;
  /** What it may be at most. */
  readonly most?: number;
}

export interface Measures {
  readonly htmlBytes: Measure;
  readonly textBytes?: Measure;
  readonly grade: Measure;
  readonly words: Measure;
  readonly links: Measure;
  readonly pictures: Measure;
}

const mostEmailBytes = 25 * 1024;
const highestGrade = { email: 6, page: 7 };

export function measuresOf(made: Email | Pick<Page, "html">, language: string): Measures {
  const email = "text" in made ? made : undefined;
  const { html } = made;
  const read = withoutFixedWords(email ? email.text : textOf(html), language);
  return {
    htmlBytes: { found: Buffer.byteLength(html), ...(email && { most: mostEmailBytes }) },
    ...(email && { textBytes: { found: Buffer.byteLength(email.text) } }),
    grade: { found: readingGrade(read, language), most: email ? highestGrade.email : highestGrade.page },
    words: { found: read.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length },
    links: { found: html.match(/<a\b/g)?.length ?? 0 },
    pictures: { found: html.match(/<img\b/g)?.length ?? 0 },
  };
}

export const isOver = ({ found, most = Infinity }: Measure): boolean => found > most;

/** The red flags are given and may not be made easier; addresses and names are nobody's choice of words. */
function withoutFixedWords(text: string, language: string): string {
  const { groups } = languageOf(language).messages.redFlags;
  const signs = groups.flatMap((group) => group.signs);
  const plain = previewNames.reduce((rest, name) => rest.replaceAll(name, "Ann"), text);
  return signs.reduce<string>((rest, sign) => rest.replace(sign, ""), plain).replace(/https?:\S+/g, "");
}

/** The words of a page's main part, one line for each block. Sources are names and numbers, not sentences. */
const textOf = (html: string): string =>
  html
    .replace(/^.*?<main\b[^>]*>/s, "")
    .replace(/<ol class="sources">.*?<\/ol>/s, "")
    .replace(/<\/(?:p|li|h[1-6])>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&#?\w+;/g, "'");
