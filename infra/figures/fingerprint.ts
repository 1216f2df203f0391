import { createHash } from "node:crypto";
import { exerciseFigures } from "../../shared/figures/exercises/exercise-figures.ts";
import { figureSvg } from "../../shared/figures/figure.ts";
import type { PictureId } from "../../shared/program/exercises.ts";
import { framesOfMovement } from "./movement.ts";

/** Of bytes or text, short enough for a name and long enough for no two pictures to share it. */
export const hashOf = (content: Buffer | string): string =>
  createHash("sha256").update(content).digest("hex").slice(0, 12);

/** Changes with anything that either picture of an exercise is drawn from, and takes a tenth of the time of drawing them. */
export function fingerprintOf(id: PictureId): string {
  const { pose } = exerciseFigures[id];
  const poses = Array.from({ length: framesOfMovement }, (_, index) => pose(index / (framesOfMovement - 1)));
  return hashOf(figureSvg(id) + JSON.stringify(poses));
}
