interface LanguageFacts {
  readonly dir: "ltr" | "rtl";
  /** In its own words, for a person who looks for it. */
  readonly name: string;
  /**
   * "needs-review": no clinician who speaks the language has signed its words yet. A clinic in production sends them only
   * after its own clinician did, which it says with `languageSignOff`.
   */
  readonly review: "reviewed" | "needs-review";
}

/** Every language there is, by BCP 47 tag. English first: the others are made from it. */
export const languageList = {
  en: { dir: "ltr", name: "English", review: "reviewed" },
  es: { dir: "ltr", name: "Español", review: "needs-review" },
} as const satisfies Record<string, LanguageFacts>;

export type LanguageTag = keyof typeof languageList;

export const languageTags = Object.keys(languageList) as readonly LanguageTag[];

export const draftLanguages: readonly LanguageTag[] = languageTags.filter(
  (tag) => languageList[tag].review === "needs-review",
);

/** The language whose words a reader of `tag` gets, if there is one: es-MX reads es. */
export const listedFor = (tag: string): LanguageTag | undefined =>
  languageTags.find((listed) => listed === tag) ??
  languageTags.find((listed) => tag.startsWith(`${listed}-`));
