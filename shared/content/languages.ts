import { en } from "./en/messages.ts";
import type { Messages } from "./en/messages.ts";
import { es } from "./es/messages.ts";
import { languageList } from "./language-list.ts";
import type { LanguageTag } from "./language-list.ts";

export type { Messages } from "./en/messages.ts";
export { languageTags } from "./language-list.ts";

export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly dir: "ltr" | "rtl";
  readonly messages: Messages;
}

const messagesIn: Readonly<Record<LanguageTag, Messages>> = { en, es };

const languageFrom = (tag: LanguageTag): Language => ({
  tag,
  dir: languageList[tag].dir,
  messages: messagesIn[tag],
});

const english = languageFrom("en");

/** How a language is added says ADDING-A-LANGUAGE.md. */
export const languages: ReadonlyMap<string, Language> = new Map(
  Object.keys(messagesIn).map((tag) => [tag, languageFrom(tag as LanguageTag)]),
);

export const messagesFor = (language: string): Messages | undefined => languages.get(language)?.messages;

/** The language whose words a reader of `tag` gets, if there is one: es-MX reads es. */
export const translatedFor = (tag: string): Language | undefined =>
  languages.get(tag) ?? languages.get(tag.split("-")[0] ?? tag);

/** A patient's language may not be translated yet: they read English. A language itself passes as it is. */
export const languageOf = (asked: string | Language): Language =>
  typeof asked === "string" ? (translatedFor(asked) ?? english) : asked;
