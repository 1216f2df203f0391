import type { TextSize } from "../../events/fields/choices.ts";
import type { Clinic } from "../clinic.ts";
import type { Language } from "../content/languages.ts";
import type { BandColor } from "../program/loads.ts";

/**
 * What an email says, before it is HTML or text. Both are rendered from this, so neither can say what the other does not.
 * Every string may hold names wrapped by `isolate`.
 */
export interface EmailDocument {
  readonly language: Language;
  readonly clinic: Clinic;
  /** Regular when absent. */
  readonly textSize?: TextSize | undefined;
  readonly subject: string;
  readonly preheader: string;
  readonly heading: string;
  readonly progress?: { readonly done: number; readonly total: number; readonly words: string };
  readonly cards: readonly Card[];
  readonly footer: readonly string[];
  /** To the reader's own pages. */
  readonly links?: readonly Link[];
  /** Absent from emails to the clinic itself. */
  readonly unsubscribe?: Link;
}

export interface Link {
  readonly label: string;
  readonly href: string;
}

export type Card = PlainCard | ExerciseCard | PainCard | RedFlagCard;

export interface PlainCard {
  readonly kind: "plain";
  readonly heading?: string;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** Big figures side by side: 3 sessions, 31 minutes. */
  | { readonly kind: "figures"; readonly figures: readonly { figure: string; label: string }[] }
  /** The one thing to see: the time of a visit, the run of the week. */
  | { readonly kind: "highlight"; readonly label: string; readonly lines: readonly string[] }
  | { readonly kind: "link"; readonly link: Link }
  | { readonly kind: "button"; readonly link: Link }
  | ScalePart;

/** The numbers from 0 to 10 to tap, each a link. */
export interface ScalePart {
  readonly kind: "scale";
  readonly numbers: readonly { readonly number: number; readonly name: string; readonly href: string }[];
  readonly least: string;
  readonly most: string;
}

export interface Dose {
  /** "3 sets of 12" */
  readonly amount: string;
  /** "on each side", or empty. */
  readonly sides: string;
  readonly whole: string;
  readonly pace: readonly string[];
  readonly load?: string;
  readonly bands: readonly BandColor[];
}

/** Beside words that say the same: many people see no pictures in their mail. */
export interface PictureOf {
  readonly src: string;
  /** In pixels of the file. */
  readonly width: number;
  readonly height: number;
  /** What the person in it does. */
  readonly alt: string;
}

export interface ExerciseCard {
  readonly kind: "exercise";
  readonly number: number;
  readonly name: string;
  readonly picture: PictureOf;
  /** "New", "One step up" or empty. */
  readonly change: string;
  readonly target: string;
  readonly dose: Dose;
  readonly how: string;
  readonly hints: readonly Hint[];
  /** Its page on the education site. */
  readonly page: Link;
  readonly instead?: { heading: string; dose: string; how: string; page: Link };
}

export interface Hint {
  readonly lead: string;
  readonly text: string;
}

export interface PainCard {
  readonly kind: "pain";
  readonly heading: string;
  readonly scale: string;
  readonly zones: readonly { tone: PainTone; name: string; range: string; advice: string }[];
}
export type PainTone = "green" | "yellow" | "red";

export interface RedFlagCard {
  readonly kind: "red-flags";
  readonly heading: string;
  readonly groups: readonly { level: string; action: string; signs: readonly string[] }[];
  readonly notWatched: string;
}
