import type { PictureId } from "../program/exercises.ts";
import { drawBadge } from "./draw/badge.ts";
import { paper } from "./draw/color.ts";
import { layoutOf, pictureWidth } from "./draw/layout.ts";
import { drawPanel } from "./draw/panel.ts";
import { exerciseFigures } from "./exercises/exercise-figures.ts";
import { personFor } from "./people.ts";
import type { Person } from "./people.ts";

const document = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
  `<rect width="${width}" height="${height}" fill="${paper}"/>${content}</svg>`;

const moved = (x: number, y: number, content: string): string =>
  x === 0 && y === 0 ? `<g>${content}</g>` : `<g transform="translate(${x} ${y})">${content}</g>`;

const divider = (path: string): string =>
  `<path fill="none" stroke="#d3e0dc" stroke-width="4" stroke-linecap="round" d="${path}"/>`;

const badgeAt = [48, 48] as const;

/** Start and end of an exercise in one picture, without a word. */
export function figureSvg(id: PictureId, person: Person = personFor(id)): string {
  const figure = exerciseFigures[id];
  const { width, height, window } = layoutOf(figure, person);
  const inRows = figure.layout === "rows";
  const border = inRows ? `M40 ${height}H${pictureWidth - 40}` : `M${width} 40V${height - 40}`;
  return document(
    pictureWidth,
    inRows ? 2 * height : height,
    moved(0, 0, drawPanel(figure, person, { t: 0, effort: false }, window) + drawBadge(badgeAt, 1)) +
      moved(
        inRows ? 0 : width,
        inRows ? height : 0,
        drawPanel(figure, person, { t: 1, effort: true }, window) + drawBadge(badgeAt, 2),
      ) +
      divider(border),
  );
}

/** The movement from start to end in `count` pictures of one size, to be played forth and back. */
export function figureFrames(id: PictureId, count: number, person: Person = personFor(id)): string[] {
  if (!Number.isInteger(count) || count < 2) {
    throw new Error(`Frames of ${id} need a whole count of 2 or more, found ${count}.`);
  }
  const figure = exerciseFigures[id];
  const { width, height, window } = layoutOf(figure, person);
  return Array.from({ length: count }, (_, index) => {
    const t = index / (count - 1);
    return document(width, height, drawPanel(figure, person, { t, effort: t === 1 }, window));
  });
}
