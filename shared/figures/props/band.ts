import type { Ellipsoid, Part } from "../shapes/shape.ts";
import { axesFrom } from "../space/frame.ts";
import { add, cross, distance, mix, scale, squareTo, sub, unit } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import { thing } from "./box.ts";

/** Where a band goes round a limb: the middle of the limb there, the way of the bone, and how thick the limb is. */
export interface Hold {
  readonly at: Vec;
  readonly along: Vec;
  readonly radius: number;
}

const bandColor = "#f0ab00";
const thick = 0.5;

/** Points of the shortest ring round two circles that lie in one plane with `across` and `up` as its directions. */
function ring(a: Hold, b: Hold): { points: Vec[]; along: Vec } {
  const along = unit(add(a.along, b.along));
  const across = unit(squareTo(sub(b.at, a.at), along));
  const out = cross(along, across);
  const reach = distance(a.at, b.at);
  const tilt = Math.asin((a.radius - b.radius) / reach);
  const round = ({ at, radius }: Hold, angle: number): Vec =>
    add(at, scale(add(scale(across, Math.cos(angle)), scale(out, Math.sin(angle))), radius));
  const half = Math.PI / 2 - tilt;
  const steps = 16;
  const arc = (hold: Hold, from: number, to: number): Vec[] =>
    Array.from({ length: steps + 1 }, (_, index) => round(hold, from + ((to - from) * index) / steps));
  const points = [...arc(b, -half, half), ...arc(a, half, 2 * Math.PI - half)];
  return { points: [...points, ...points.slice(0, 1)], along };
}

/** The way along the band once round. */
export function bandLength(a: Hold, b: Hold): number {
  const { points } = ring(a, b);
  return points.slice(1).reduce((sum, point, index) => sum + distance(point, points[index] ?? point), 0);
}

function strap(part: Part, points: readonly Vec[], along: Vec, height: number): Ellipsoid[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const size = distance(from, to);
    if (size < 1e-6) return [];
    const axes = axesFrom(along, squareTo(sub(to, from), unit(along)));
    const steps = Math.max(1, Math.ceil(size / 0.35));
    return Array.from({ length: steps }, (_, step) => ({
      part,
      center: mix(from, to, step / steps),
      axes,
      radii: [thick, height / 2, thick * 1.6] as Vec,
    }));
  });
}

/** A closed elastic loop round two limbs. */
export function loopBand(a: Hold, b: Hold, height = 6): Ellipsoid[] {
  const { points, along } = ring(a, b);
  return strap(thing("band", bandColor), points, along, height);
}

/** A band round one limb with its other end held fast somewhere. */
export function anchoredBand(limb: Hold, anchor: Vec, height = 4): Ellipsoid[] {
  return loopBand(limb, { at: anchor, along: limb.along, radius: 2.4 }, height);
}
