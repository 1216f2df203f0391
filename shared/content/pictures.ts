import { forms } from "../program/exercises.ts";
import type { ExerciseId, FormId, PictureId } from "../program/exercises.ts";
import type { Messages } from "./languages.ts";
import drawn from "./pictures.json" with { type: "json" };

export interface Picture {
  /** Under /assets/ of the site. It carries a hash of what it shows, and never shows anything else. */
  readonly file: string;
  /** In pixels of the file. */
  readonly width: number;
  readonly height: number;
}

export type Pictures = Readonly<Partial<Record<PictureId, Picture>>>;

/** Start and end of everything drawn in one picture. Emails and pages take the name from here, so it is the same in both. */
export const stills: Readonly<Record<PictureId, Picture>> = drawn.stills;

/** The movement of every exercise. Pages play it when they are asked to. */
export const movements: Readonly<Record<ExerciseId, Picture>> = drawn.movements;

/** What the person in a picture does, for those who do not see it. */
export const altOf = (id: PictureId, { exercises, forms: ofForms }: Messages): string =>
  id in forms ? ofForms[id as FormId] : exercises[id as ExerciseId].picture;
