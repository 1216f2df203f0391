import { languageTags } from "../../shared/content/languages.ts";
import type { Email } from "../../shared/emails/email.ts";
import type { Page } from "../../shared/pages/page.ts";
import type { Fixture, Scene } from "./fixture.ts";
import { fixtures } from "./fixtures.ts";
import { measuresOf } from "./measures.ts";
import type { Measures } from "./measures.ts";
import { addRightToLeft, rightToLeft } from "./right-to-left.ts";
import { previewSite, siteEntries } from "./site.ts";
import type { SiteEntry } from "./site.ts";

/** An email or a page in one language, or why it could not be made. */
export type Made =
  | {
      readonly html: string;
      /** Emails only. */
      readonly text?: string;
      readonly subject?: string;
      readonly preheader?: string;
      readonly measures: Measures;
    }
  | { readonly failed: string };

export interface Item extends Pick<Fixture, "id" | "group" | "title" | "kind"> {
  /** By language. */
  readonly made: ReadonlyMap<string, Made>;
}

export interface Gallery {
  readonly items: readonly Item[];
  /** Those that patients can have. */
  readonly languages: readonly string[];
  /** The pages of the education site by the path that emails link to. */
  readonly site: ReadonlyMap<string, string>;
}

/** Makes everything in every language. `origin` is where its links lead. */
export function makeGallery(origin: string): Gallery {
  const languages: readonly string[] = [...languageTags];
  addRightToLeft();
  const items = fixtures.map((fixture): Item => {
    const { id, group, title, kind } = fixture;
    const made = [...languages, rightToLeft].map(
      (tag) => [tag, trying(() => madeFrom(fixture.make(sceneIn(tag, origin)), tag))] as const,
    );
    return { id, group, title, kind, made: new Map(made) };
  });
  const pages = previewSite(languages);
  return {
    items: [...items, ...siteEntries(pages, languages).map(siteItem)],
    languages,
    site: new Map(pages.map(({ path, html }) => [path, html])),
  };
}

const sceneIn = (language: string, origin: string): Scene => ({
  language,
  links: {
    unsubscribe: shown(origin, "unsubscribe-ask", language),
    checkIn: shown(origin, "check-in", language),
    plan: shown(origin, "plan", language),
    progress: shown(origin, "progress", language),
    settings: shown(origin, "settings", language),
    pause: shown(origin, "settings", language),
    site: origin,
  },
});

const shown = (origin: string, id: string, language: string): string =>
  `${origin}/shown/${id}/${language}/phone`;

function madeFrom(made: Email | Page, language: string): Made {
  const email = "text" in made ? made : undefined;
  return {
    html: made.html,
    ...(email && { text: email.text, subject: email.subject, preheader: email.preheader }),
    measures: measuresOf(made, language),
  };
}

function trying(make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const siteItem = ({ id, group, title, html }: SiteEntry): Item => ({
  id,
  group,
  title,
  kind: "page",
  made: new Map(
    [...html].map(([tag, one]) => [
      tag,
      trying(() => ({ html: one, measures: measuresOf({ html: one }, tag) })),
    ]),
  ),
});
