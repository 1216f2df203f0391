import { exerciseFigures } from "../../shared/figures/exercises/exercise-figures.ts";
import { figureFrames } from "../../shared/figures/figure.ts";
import type { PictureId } from "../../shared/program/exercises.ts";
import { movingPng } from "./moving-png.ts";
import type { Frame } from "./moving-png.ts";
import { pixelsOf } from "./still.ts";
import type { Drawing } from "./still.ts";

export const framesOfMovement = 11;
/** Pixels; a panel of a standing person is half as wide as one of a lying person. */
export const widthOfMovement = { rows: 560, columns: 320 } as const;
const colorsOfMovement = 24;

/** The pace that the programs ask for: two seconds there, a pause where it works, three seconds back. */
const pace = { there: 2000, pause: 1500, back: 3000, rest: 1000 } as const;

/** There and back; a frame that equals the one before only lengthens it. */
function playOrder(frames: readonly Uint8Array[]): Frame[] {
  const steps = frames.length - 1;
  const there = frames.map((rgba, index) => ({
    rgba,
    milliseconds: index === 0 ? pace.rest : index === steps ? pace.pause : Math.round(pace.there / steps),
  }));
  const back = frames
    .slice(1, -1)
    .reverse()
    .map((rgba) => ({ rgba, milliseconds: Math.round(pace.back / steps) }));
  return [...there, ...back].reduce<Frame[]>((played, frame) => {
    const last = played.at(-1);
    if (!last || Buffer.compare(last.rgba, frame.rgba) !== 0) return [...played, frame];
    return [...played.slice(0, -1), { ...last, milliseconds: last.milliseconds + frame.milliseconds }];
  }, []);
}

/** The movement, to be played where the reader asks for it. */
export function drawMovement(id: PictureId): Drawing {
  const width = widthOfMovement[exerciseFigures[id].layout];
  const pictures = figureFrames(id, framesOfMovement).map((svg) => pixelsOf(svg, width));
  const height = pictures[0]?.height ?? 0;
  const order = playOrder(pictures.map(({ rgba }) => rgba));
  return { png: movingPng(order, width, colorsOfMovement), width, height };
}
