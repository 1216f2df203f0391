import { betweenAxes } from "../space/frame.ts";
import type { Axes } from "../space/frame.ts";
import { distance } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { Cut, Ellipsoid, Part } from "./shape.ts";

/** A cross-section: half its width along x and half its depth along z of its axes. */
export interface Section {
  readonly at: Vec;
  readonly axes: Axes;
  readonly wide: number;
  readonly deep: number;
}

/** A smooth curve through four values, between the middle two (Catmull-Rom). */
function through(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

function sectionBetween(sections: readonly [Section, Section, Section, Section], t: number): Section {
  const [a, b, c, d] = sections;
  const value = (of: (section: Section) => number): number => through(of(a), of(b), of(c), of(d), t);
  return {
    at: [value(({ at }) => at[0]), value(({ at }) => at[1]), value(({ at }) => at[2])],
    axes: betweenAxes(b.axes, c.axes, t),
    wide: value(({ wide }) => wide),
    deep: value(({ deep }) => deep),
  };
}

const solid = (
  part: Part,
  { at, axes, wide, deep }: Section,
  cuts: readonly Cut[] | undefined,
): Ellipsoid => ({
  part,
  center: at,
  axes,
  radii: [wide, Math.min(wide, deep), deep],
  swept: true,
  ...(cuts ? { cuts } : {}),
});

/** One smooth skin over cross-sections in order: many ellipsoids, so close that no step shows. */
export function tube(part: Part, sections: readonly Section[], cuts?: readonly Cut[]): Ellipsoid[] {
  const solids: Ellipsoid[] = [];
  sections.forEach((section, index) => {
    const next = sections[index + 1];
    if (!next) {
      solids.push(solid(part, section, cuts));
      return;
    }
    const around = [sections[index - 1] ?? section, section, next, sections[index + 2] ?? next] as const;
    const closest = Math.min(section.wide, section.deep, next.wide, next.deep) * 0.22;
    const steps = Math.max(1, Math.ceil(distance(section.at, next.at) / closest));
    for (let step = 0; step < steps; step++) {
      solids.push(solid(part, sectionBetween(around, step / steps), cuts));
    }
  });
  return solids;
}

export const ball = (
  part: Part,
  center: Vec,
  axes: Axes,
  radii: Vec | number,
  cuts?: readonly Cut[],
): Ellipsoid => ({
  part,
  center,
  axes,
  radii: typeof radii === "number" ? [radii, radii, radii] : radii,
  ...(cuts ? { cuts } : {}),
});
