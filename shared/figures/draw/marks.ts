import { dot } from "../space/vectors.ts";
import type { Mark } from "../body/face.ts";
import { onCanvas } from "./canvas.ts";
import type { Canvas } from "./canvas.ts";
import { dotsPerUnit } from "./paint.ts";
import { pathOf } from "./smooth.ts";
import type { Point } from "./smooth.ts";

/** What hides a mark stands at least this far in front of it, in centimeters. */
const hiddenBehind = 1.2;

/** Skin turned away further than this shows no mark. */
const leastFacing = 0.1;

export function drawMark(canvas: Canvas, mark: Mark): string {
  if (dot(mark.facing, canvas.camera.near) < leastFacing) return "";
  const places = mark.points.map((point) => onCanvas(canvas, point));
  const shows = places.map(([x, y, near]) => {
    const surface = canvas.near[Math.floor(y) * canvas.width + Math.floor(x)] ?? 0;
    return surface - near < hiddenBehind * canvas.dotsPerCm;
  });
  if (shows.filter(Boolean).length < places.length / 2) return "";
  const row = places.flatMap(([x, y], index): Point[] =>
    shows[index] ? [[x / dotsPerUnit, y / dotsPerUnit]] : [],
  );
  if (mark.line === undefined) return `<path fill="${mark.color}" d="${pathOf(row, true)}"/>`;
  const width = (mark.line * canvas.dotsPerCm) / dotsPerUnit;
  return `<path fill="none" stroke="${mark.color}" stroke-width="${width.toFixed(1)}" stroke-linecap="round" d="${pathOf(row)}"/>`;
}
