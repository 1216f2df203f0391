import { add, cross, dot, length, scale, squareTo, sub, unit } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";

export interface Reach {
  readonly middle: Vec;
  readonly end: Vec;
  /** Square to both bones: the first turns about it to the second as a knee bends. */
  readonly hinge: Vec;
}

/**
 * Two bones from `from` to `to`, their joint swung toward `toward`. Out of reach, the limb is straight and ends short.
 */
export function reach(from: Vec, to: Vec, upper: number, lower: number, toward: Vec): Reach {
  const line = unit(sub(to, from));
  const far = Math.min(length(sub(to, from)), upper + lower - 0.01);
  const along = (upper * upper + far * far - lower * lower) / (2 * far);
  const aside = Math.sqrt(Math.max(0, upper * upper - along * along));
  const bulge = unit(squareTo(toward, line));
  return {
    middle: add(from, add(scale(line, along), scale(bulge, aside))),
    end: add(from, scale(line, far)),
    hinge: cross(bulge, line),
  };
}

/** Degrees by which the second bone leaves the line of the first. */
export function bendAt(a: Vec, joint: Vec, b: Vec): number {
  const cos = dot(unit(sub(joint, a)), unit(sub(b, joint)));
  return (Math.acos(Math.min(1, Math.max(-1, cos))) * 180) / Math.PI;
}
