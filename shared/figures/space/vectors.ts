/** Points and directions in centimeters. The room: x to the right, y up, z toward the viewer. */
export type Vec = readonly [x: number, y: number, z: number];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec, b: Vec): number => length(sub(a, b));
export const mix = (a: Vec, b: Vec, t: number): Vec => add(a, scale(sub(b, a), t));
export const lerp = (from: number, to: number, t: number): number => from + (to - from) * t;

export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

export function unit(a: Vec): Vec {
  const size = length(a);
  if (size < 1e-9) throw new Error(`A direction needs a length above zero, found [${a.join(", ")}].`);
  return scale(a, 1 / size);
}

/** The part of `a` that stands square to the unit vector `axis`. */
export const squareTo = (a: Vec, axis: Vec): Vec => sub(a, scale(axis, dot(a, axis)));

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** `a` turned about the unit vector `axis` by the right-hand rule. */
export function turn(a: Vec, axis: Vec, degrees: number): Vec {
  const cos = Math.cos(radians(degrees));
  const sin = Math.sin(radians(degrees));
  return add(add(scale(a, cos), scale(cross(axis, a), sin)), scale(axis, dot(axis, a) * (1 - cos)));
}

export function angleBetween(a: Vec, b: Vec): number {
  const cos = dot(unit(a), unit(b));
  return (Math.acos(Math.min(1, Math.max(-1, cos))) * 180) / Math.PI;
}
