import { blend } from "../draw/color.ts";
import type { Color } from "../draw/color.ts";
import type { Part, Shapes } from "../shapes/shape.ts";
import type { Vec } from "../space/vectors.ts";

/** From the lowest left far corner to the highest right near one. */
export interface Extent {
  readonly from: Vec;
  readonly to: Vec;
}

export const thing = (name: string, color: Color, soft = false): Part => ({
  name,
  family: name,
  color,
  of: "thing",
  ...(soft ? { soft: true as const } : {}),
});

/** A block with its top in the light and its sides darker, each side a part of its own. */
export function box(name: string, color: Color, { from, to }: Extent): Shapes {
  const at = (x: 0 | 1, y: 0 | 1, z: 0 | 1): Vec => [
    (x === 0 ? from : to)[0],
    (y === 0 ? from : to)[1],
    (z === 0 ? from : to)[2],
  ];
  const side = (which: string, dark: number, corners: Vec[]) => ({
    part: thing(`${name} ${which}`, blend(color, "#5b6b78", dark)),
    corners,
  });
  return {
    facets: [
      side("top", 0, [at(0, 1, 0), at(1, 1, 0), at(1, 1, 1), at(0, 1, 1)]),
      side("front", 0.16, [at(0, 0, 1), at(1, 0, 1), at(1, 1, 1), at(0, 1, 1)]),
      side("back", 0.16, [at(0, 0, 0), at(1, 0, 0), at(1, 1, 0), at(0, 1, 0)]),
      side("right", 0.3, [at(1, 0, 0), at(1, 0, 1), at(1, 1, 1), at(1, 1, 0)]),
      side("left", 0.3, [at(0, 0, 0), at(0, 0, 1), at(0, 1, 1), at(0, 1, 0)]),
    ],
    solids: [],
  };
}
