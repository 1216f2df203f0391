import { sources as publications } from "./sources.ts";
import type { Source, SourceId } from "./sources.ts";

export interface Article {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Section[];
  /** Numbered from 1 in the order they are first cited. */
  readonly sources: readonly Source[];
  /** When its sentences were last checked against its sources, `YYYY-MM-DD`. */
  readonly lastReviewed: string;
}

export interface Section {
  readonly heading: string;
  readonly parts: readonly ArticlePart[];
}

export type ArticlePart =
  | { readonly kind: "paragraph"; readonly text: string; readonly cites: readonly number[] }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** How articles are written: `says("Exercise helps.", "collins2018")`. */
type DraftPart =
  | { readonly kind: "paragraph"; readonly text: string; readonly cites: readonly SourceId[] }
  | { readonly kind: "list"; readonly items: readonly string[] };

export const says = (text: string, ...cites: SourceId[]): DraftPart => ({ kind: "paragraph", text, cites });
export const lists = (...items: string[]): DraftPart => ({ kind: "list", items });

export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly lastReviewed: string;
  /** Heading and parts, in reading order. */
  readonly sections: readonly (readonly [heading: string, ...parts: DraftPart[]])[];
}

export function article({ id, title, lastReviewed, sections }: Draft): Article {
  const cited: SourceId[] = [];
  const numberOf = (source: SourceId): number => {
    if (!cited.includes(source)) cited.push(source);
    return cited.indexOf(source) + 1;
  };
  const numbered = sections.map(([heading, ...parts]) => ({
    heading,
    parts: parts.map((part) => (part.kind === "list" ? part : { ...part, cites: part.cites.map(numberOf) })),
  }));
  return {
    id,
    title,
    lastReviewed,
    sections: numbered,
    sources: cited.map((source) => publications[source]),
  };
}
