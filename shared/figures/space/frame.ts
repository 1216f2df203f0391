import { add, cross, dot, mix, scale, squareTo, sub, turn, unit } from "./vectors.ts";
import type { Vec } from "./vectors.ts";

/** Three directions square to each other. On a body: x to its left, y to its head, z to its front. */
export interface Axes {
  readonly x: Vec;
  readonly y: Vec;
  readonly z: Vec;
}

export interface Frame extends Axes {
  readonly origin: Vec;
}

export const upright: Axes = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] };

/** Axes with `y` as given and `z` as near to `front` as a right angle allows. */
export function axesFrom(y: Vec, front: Vec): Axes {
  const up = unit(y);
  const z = unit(squareTo(front, up));
  return { x: cross(up, z), y: up, z };
}

export const inAxes = (axes: Axes, [x, y, z]: Vec): Vec =>
  add(add(scale(axes.x, x), scale(axes.y, y)), scale(axes.z, z));

export const toRoom = (frame: Frame, local: Vec): Vec => add(frame.origin, inAxes(frame, local));

export function toLocal(frame: Frame, point: Vec): Vec {
  const from = sub(point, frame.origin);
  return [dot(from, frame.x), dot(from, frame.y), dot(from, frame.z)];
}

const turned = (axes: Axes, axis: Vec, degrees: number): Axes => ({
  x: turn(axes.x, axis, degrees),
  y: turn(axes.y, axis, degrees),
  z: turn(axes.z, axis, degrees),
});

/** Turns about the body's own directions, in this order: about x (nod), about z (lean to the right), about y (look left). */
export interface Turn {
  readonly nod?: number;
  readonly lean?: number;
  readonly look?: number;
}

export function turnAxes(axes: Axes, { nod = 0, lean = 0, look = 0 }: Turn): Axes {
  const nodded = turned(axes, axes.x, nod);
  const leaned = turned(nodded, nodded.z, lean);
  return turned(leaned, leaned.y, look);
}

export const betweenAxes = (a: Axes, b: Axes, t: number): Axes =>
  axesFrom(mix(a.y, b.y, t), mix(a.z, b.z, t));
