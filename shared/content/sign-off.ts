import type { Clinic } from "../clinic.ts";
import { draftLanguages, languageTags, listedFor } from "./language-list.ts";
import type { LanguageTag } from "./language-list.ts";

type SignedOff = Pick<Clinic, "languageSignOff">;

const maySend = ({ languageSignOff = [] }: SignedOff, tag: LanguageTag): boolean =>
  !draftLanguages.includes(tag) || languageSignOff.includes(tag);

/** The language a clinic's patient is written to: what they asked for, or English while that is an unsigned draft. */
export const languageToSend = (clinic: SignedOff, asked: string): string =>
  maySend(clinic, listedFor(asked) ?? "en") ? asked : "en";

/** What pages that belong to no clinic may be in: the reviewed languages, and the drafts that a clinic here sends. */
export const publicLanguages = (clinics: readonly SignedOff[]): LanguageTag[] =>
  languageTags.filter(
    (tag) => !draftLanguages.includes(tag) || clinics.some((clinic) => maySend(clinic, tag)),
  );
