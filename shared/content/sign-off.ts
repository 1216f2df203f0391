import type { Clinic } from "../clinic.ts";
import { draftLanguages, languageTags } from "./language-list.ts";
import type { LanguageTag } from "./language-list.ts";
import { languageOf } from "./languages.ts";

type SignedOff = Pick<Clinic, "languageSignOff">;

const isDraft = (tag: string): boolean => draftLanguages.some((draft) => draft === tag);

const maySend = ({ languageSignOff = [] }: SignedOff, tag: string): boolean =>
  !isDraft(tag) || languageSignOff.includes(tag);

/** The language a clinic's patient is written to: what they asked for, or English while that is an unsigned draft. */
export const languageToSend = (clinic: SignedOff, asked: string): string =>
  maySend(clinic, languageOf(asked).tag) ? asked : "en";

/** What pages that belong to no clinic may be in: the reviewed languages, and the drafts that a clinic here sends. */
export const publicLanguages = (clinics: Iterable<SignedOff>): LanguageTag[] => {
  const all = [...clinics];
  return languageTags.filter((tag) => !isDraft(tag) || all.some((clinic) => maySend(clinic, tag)));
};
