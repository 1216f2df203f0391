import { proseOf } from "../../shared/content/prose.ts";
import { readingGrade, sentencesOf, wordsOf } from "../../shared/content/reading-grade.ts";
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
  const prose = withoutNames(proseOf(html));
  return {
    htmlBytes: { found: Buffer.byteLength(html), ...(email && { most: mostEmailBytes }) },
    ...(email && { textBytes: { found: Buffer.byteLength(email.text) } }),
    grade: { found: readingGrade(prose, language), most: email ? highestGrade.email : highestGrade.page },
    words: { found: sentencesOf(prose).flatMap(wordsOf).length },
    links: { found: html.match(/<a\b/g)?.length ?? 0 },
    pictures: { found: html.match(/<img\b/g)?.length ?? 0 },
  };
}

export const isOver = ({ found, most = Infinity }: Measure): boolean => found > most;

/** Names are nobody's choice of words. */
const withoutNames = (text: string): string =>
  previewNames.reduce((rest, name) => rest.replaceAll(name, "Ann"), text);
