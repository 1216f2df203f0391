import type { ExerciseId } from "../program/exercises.ts";
import drawn from "./pictures.json" with { type: "json" };

export interface Picture {
  /** Under /assets/ of the site. It carries a hash of what it shows, and never shows anything else. */
  readonly file: string;
  /** In pixels of the file. */
  readonly width: number;
  readonly height: number;
}

export type Pictures = Readonly<Partial<Record<ExerciseId, Picture>>>;

/** Start and end of every exercise in one picture. Emails and pages take the name from here, so it is the same in both. */
export const stills: Readonly<Record<ExerciseId, Picture>> = drawn.stills;

/** The movement of every exercise. Pages play it when they are asked to. */
export const movements: Readonly<Record<ExerciseId, Picture>> = drawn.movements;
