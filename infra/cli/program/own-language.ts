import { languages } from "../../../shared/content/languages.ts";
import type { Language } from "../../../shared/content/languages.ts";
import type { ProgramFile } from "./file-schema.ts";

/** The library's languages with a clinic's own words for its program, so that its emails can be composed. */
export const ownLanguagesOf = ({ program, words }: ProgramFile): Language[] =>
  Object.entries(words).flatMap(([tag, { phases, sessionNotes }]) => {
    const language = languages.get(tag);
    if (!language) return [];
    const { messages } = language;
    const own = {
      ...messages,
      phases: { ...messages.phases, [program.id]: phases },
      sessionNotes: { ...messages.sessionNotes, ...(sessionNotes && { [program.id]: sessionNotes }) },
    };
    return [{ ...language, messages: own }];
  });
