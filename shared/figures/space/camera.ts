import { dot, turn } from "./vectors.ts";
import type { Vec } from "./vectors.ts";

/** Looks from far away, so that nothing shrinks with distance. */
export interface Camera {
  readonly right: Vec;
  readonly up: Vec;
  /** Toward the viewer. */
  readonly near: Vec;
}

export interface View {
  /** Degrees that the viewer walks round the person, to the viewer's own right. */
  readonly round: number;
  /** Degrees that the viewer looks down. */
  readonly down: number;
}

export function cameraOf({ round, down }: View): Camera {
  const yAxis: Vec = [0, 1, 0];
  const right = turn([1, 0, 0], yAxis, round);
  const level = turn([0, 0, 1], yAxis, round);
  return { right, up: turn(yAxis, right, -down), near: turn(level, right, -down) };
}

/** The point as the viewer has it: to the right, up, nearer. */
export const seen = (camera: Camera, point: Vec): Vec => [
  dot(camera.right, point),
  dot(camera.up, point),
  dot(camera.near, point),
];
