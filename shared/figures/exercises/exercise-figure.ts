import type { Glow } from "../draw/glow.ts";
import type { Shapes } from "../shapes/shape.ts";
import type { Pose } from "../skeleton/pose.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import type { View } from "../space/camera.ts";
import type { Vec } from "../space/vectors.ts";

/** How far an arrow is set off its path in the picture, in centimeters to the right and up. */
export type Beside = readonly [right: number, up: number];

export type Line = readonly [from: Vec, to: Vec];

/** The true way of a point of the body from start to end, or a push where nothing moves. */
export type Arrow =
  | {
      readonly follows: (body: Skeleton) => Vec;
      readonly beside: Beside;
      readonly from?: number;
      readonly to?: number;
    }
  | { readonly pushes: (body: Skeleton) => Line; readonly beside?: Beside };

export interface ExerciseFigure {
  /** Lying people go one above the other, standing people side by side. */
  readonly layout: "rows" | "columns";
  readonly view: View;
  /** From the start at 0 to the end at 1. */
  readonly pose: (t: number) => Pose;
  /** What the person lies on, stands on, holds or stretches. */
  readonly things: (body: Skeleton) => Shapes;
  /** The tops of the things that a shadow can fall on, besides the floor. */
  readonly tops?: readonly number[];
  /** What works, at the end. */
  readonly works: (body: Skeleton) => readonly Glow[];
  readonly arrows: readonly Arrow[];
  /** Lines to compare with, such as the belt line that should stay level. */
  readonly guides?: (body: Skeleton) => readonly Line[];
}
