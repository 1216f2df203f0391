import { en } from "./en/messages.ts";
import type { Messages } from "./en/messages.ts";

export type { Messages } from "./en/messages.ts";

export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly dir: "ltr" | "rtl";
  readonly messages: Messages;
}

/** Adding a language is adding its words here, and its articles in articles.ts. */
export const languages: Readonly<Record<string, Language>> = {
  en: { tag: "en", dir: "ltr", messages: en },
};

export const languageTags: readonly string[] = Object.keys(languages);

export const messagesFor = (language: string): Messages | undefined => languages[language]?.messages;

export function languageOf(tag: string): Language {
  const language = languages[tag];
  if (!language) throw new Error(`A language of ${languageTags.join(", ")} is needed; ${tag} was asked for`);
  return language;
}
