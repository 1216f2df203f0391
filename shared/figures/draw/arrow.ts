import { arrowColor } from "./color.ts";
import { pathOf } from "./smooth.ts";
import type { Point } from "./smooth.ts";

const shaft = 11;
const halo = 6;
const head = { long: 32, wide: 36 } as const;

function lengthOf(row: readonly Point[]): number {
  return row.slice(1).reduce((sum, point, index) => {
    const from = row[index] ?? point;
    return sum + Math.hypot(point[0] - from[0], point[1] - from[1]);
  }, 0);
}

/** The row without its last stretch, so that the shaft ends inside the head. */
function shortened(row: readonly Point[], by: number): Point[] {
  const kept = [...row];
  let left = by;
  for (;;) {
    const [to, from] = [kept.at(-1), kept.at(-2)];
    if (!to || !from) return kept;
    const size = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (size > left) {
      const t = left / size;
      return [...kept.slice(0, -1), [to[0] + (from[0] - to[0]) * t, to[1] + (from[1] - to[1]) * t]];
    }
    left -= size;
    kept.pop();
  }
}

/** An arrow along a row of points, with a light edge that keeps it apart from what lies under it. */
export function drawArrow(row: readonly Point[]): string {
  const tip = row.at(-1);
  if (!tip || lengthOf(row) < head.long * 0.8) return "";
  const body = shortened(row, head.long * 0.7);
  const neck = shortened(row, head.long).at(-1) ?? tip;
  const way = Math.atan2(tip[1] - neck[1], tip[0] - neck[0]);
  const corner = (along: number, aside: number): Point => [
    tip[0] + along * Math.cos(way) - aside * Math.sin(way),
    tip[1] + along * Math.sin(way) + aside * Math.cos(way),
  ];
  const point = pathOf([tip, corner(-head.long, head.wide / 2), corner(-head.long, -head.wide / 2)], true);
  const line = body.length > 1 ? pathOf(body) : "";
  const draw = (color: string, edge: number): string =>
    `<path fill="none" stroke="${color}" stroke-width="${shaft + edge}" stroke-linecap="round" stroke-linejoin="round" d="${line}"/>` +
    `<path fill="${color}" stroke="${color}" stroke-width="${3 + edge}" stroke-linejoin="round" d="${point}"/>`;
  return draw("#ffffff", halo) + draw(arrowColor, 0);
}
