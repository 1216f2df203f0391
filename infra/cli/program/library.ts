import { articleTitles } from "../../../shared/content/en/article-titles.ts";
import { languages } from "../../../shared/content/languages.ts";
import type { Language } from "../../../shared/content/languages.ts";
import { programs } from "../../../shared/program/catalog.ts";
import type { ExerciseId } from "../../../shared/program/exercises.ts";

/** What a clinic's program builds on: what is drawn, what is translated, which names are taken. */
export interface Library {
  readonly languages: ReadonlyMap<string, Language>;
  readonly drawn: ReadonlySet<ExerciseId>;
  readonly articles: readonly string[];
  /** Ids of the programs that ship. */
  readonly taken: readonly string[];
}

export const shippedLibrary = (drawn: ReadonlySet<ExerciseId>): Library => ({
  languages,
  drawn,
  articles: Object.keys(articleTitles),
  taken: programs.map(({ id }) => id),
});
