import { en } from "./en/messages.ts";
import type { Messages } from "./en/messages.ts";

export type { Messages } from "./en/messages.ts";

export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly dir: "ltr" | "rtl";
  readonly messages: Messages;
}

const english: Language = { tag: "en", dir: "ltr", messages: en };

/** Adding a language is adding its words here, and its articles in articles.ts. */
export const languages: ReadonlyMap<string, Language> = new Map([["en", english]]);

export const languageTags: readonly string[] = [...languages.keys()];

export const messagesFor = (language: string): Messages | undefined => languages.get(language)?.messages;

/** A patient's language may not be translated yet: fr-CA falls back to fr, and that to English. */
export const languageOf = (tag: string): Language =>
  languages.get(tag) ?? languages.get(tag.split("-")[0] ?? tag) ?? english;
