import type { Camera } from "../space/camera.ts";
import { seen } from "../space/camera.ts";
import type { Vec } from "../space/vectors.ts";
import type { Part } from "../shapes/shape.ts";

/** How the viewer's centimeters become dots of the canvas. */
export interface Window {
  readonly camera: Camera;
  readonly dotsPerCm: number;
  /** The dot that shows the middle of the room's floor. */
  readonly origin: readonly [x: number, y: number];
  readonly width: number;
  readonly height: number;
}

/** What each dot shows: which part, how near, and whether it lies in shade. */
export interface Canvas extends Window {
  /** The first is the background. */
  readonly parts: (Part | undefined)[];
  readonly part: Uint16Array;
  readonly near: Float32Array;
  readonly shade: Uint8Array;
}

export function canvasOf(window: Window): Canvas {
  const size = window.width * window.height;
  return {
    ...window,
    parts: [undefined],
    part: new Uint16Array(size),
    near: new Float32Array(size).fill(-Infinity),
    shade: new Uint8Array(size),
  };
}

/** Across, down and near, all in dots. */
export function onCanvas({ camera, dotsPerCm, origin }: Window, point: Vec): Vec {
  const [right, up, near] = seen(camera, point);
  return [origin[0] + right * dotsPerCm, origin[1] - up * dotsPerCm, near * dotsPerCm];
}

export function partIndex(canvas: Canvas, part: Part): number {
  const found = canvas.parts.indexOf(part);
  return found >= 0 ? found : canvas.parts.push(part) - 1;
}

export interface Span {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The dots whose middle lies inside, none outside of the canvas. */
export const dotsInside = (
  { width, height }: Window,
  x: number,
  y: number,
  wide: number,
  high: number,
): Span => ({
  left: Math.max(0, Math.ceil(x - wide - 0.5)),
  right: Math.min(width - 1, Math.floor(x + wide - 0.5)),
  top: Math.max(0, Math.ceil(y - high - 0.5)),
  bottom: Math.min(height - 1, Math.floor(y + high - 0.5)),
});
