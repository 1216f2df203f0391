import { blend, ink, paper, shaded } from "./color.ts";
import type { Color } from "./color.ts";
import type { Canvas } from "./canvas.ts";
import { linesOf, ringsOf } from "./outlines.ts";
import type { Corner, Weight } from "./outlines.ts";
import { curveOf, smooth } from "./smooth.ts";
import type { Point } from "./smooth.ts";

/** Dots of the canvas to one unit of the picture. */
export const dotsPerUnit = 1.5;

const shadeOnPerson = 0.17;
const shadeOnThing = 0.1;

/** Every color of the picture, numbered from 1, and the number at each dot. */
function colorsOf(canvas: Canvas): { colors: Color[]; at: Uint16Array } {
  const colors: Color[] = [];
  const numberOf = (color: Color): number => {
    const known = colors.indexOf(color);
    return known < 0 ? colors.push(color) : known + 1;
  };
  const ofPart = canvas.parts.map((part) => {
    if (!part) return [0, 0] as const;
    const inShade = shaded(part.color, part.of === "person" ? shadeOnPerson : shadeOnThing);
    return [numberOf(part.color), numberOf(inShade)] as const;
  });
  const at = canvas.part.map((part, dot) => ofPart[part]?.[canvas.shade[dot] === 1 ? 1 : 0] ?? 0);
  return { colors, at };
}

export const pointsOf =
  ({ width }: Canvas) =>
  (row: readonly Corner[]): Point[] =>
    row.map((corner) => [
      (corner % (width + 1)) / dotsPerUnit,
      Math.floor(corner / (width + 1)) / dotsPerUnit,
    ]);

/** Flat areas of color. Each has a hair of an edge in its own color, so that neighbors leave no gap. */
export function areas(canvas: Canvas): string {
  const points = pointsOf(canvas);
  const { colors, at } = colorsOf(canvas);
  return [...ringsOf(canvas, at)]
    .map(([number, rings]) => {
      const color = colors[number - 1] ?? paper;
      const path = rings.map((ring) => curveOf(smooth(points(ring), 8, 0.35))).join("");
      return `<path fill="${color}" stroke="${color}" stroke-width="1" d="${path}"/>`;
    })
    .join("");
}

const strokes: Record<Weight, { width: number; color: Color; atLeast: number }> = {
  thing: { width: 3, color: blend(ink, "#dbe7e4", 0.55), atLeast: 6 },
  inner: { width: 2.8, color: ink, atLeast: 14 },
  outer: { width: 4.2, color: ink, atLeast: 16 },
};

const lengthOf = (row: readonly Point[]): number =>
  row.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = row[index] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);

export function lines(canvas: Canvas): string {
  const points = pointsOf(canvas);
  const rows = linesOf(canvas);
  return (["thing", "inner", "outer"] as const)
    .map((weight) => {
      const { width, color, atLeast } = strokes[weight];
      const path = rows[weight]
        .map((row) => smooth(points(row), 8, 0.35))
        .filter((row) => lengthOf(row) >= atLeast)
        .map(curveOf)
        .join("");
      return `<path fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${path}"/>`;
    })
    .join("");
}
