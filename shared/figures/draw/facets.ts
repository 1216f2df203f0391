import { dot } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { Facet, Shadow } from "../shapes/shape.ts";
import { dotsInside, onCanvas, partIndex } from "./canvas.ts";
import type { Canvas } from "./canvas.ts";

/** Nearness grows with (x, y) as on the plane through three corners; a facet seen from its edge shows nothing. */
function planeThrough([a, b, c]: readonly Vec[]): ((x: number, y: number) => number) | undefined {
  if (!a || !b || !c) return undefined;
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
  const area = ux * vy - uy * vx;
  if (Math.abs(area) < 1e-6) return undefined;
  const alongX = (uz * vy - uy * vz) / area;
  const alongY = (ux * vz - uz * vx) / area;
  return (x, y) => a[2] + (x - a[0]) * alongX + (y - a[1]) * alongY;
}

/** Where a level line at `y` enters and leaves a convex outline. */
function acrossAt(corners: readonly Vec[], y: number): readonly [from: number, to: number] {
  let [from, to] = [Infinity, -Infinity];
  corners.forEach((start, index) => {
    const end = corners[(index + 1) % corners.length] ?? start;
    if (start[1] > y === end[1] > y) return;
    const x = start[0] + ((y - start[1]) / (end[1] - start[1])) * (end[0] - start[0]);
    from = Math.min(from, x);
    to = Math.max(to, x);
  });
  return [from, to];
}

export function drawFacet(canvas: Canvas, facet: Facet): void {
  const corners = facet.corners.map((corner) => onCanvas(canvas, corner));
  const nearAt = planeThrough(corners);
  if (!nearAt) return;
  const { width, height, near, part, shade } = canvas;
  const ys = corners.map(([, y]) => y);
  const index = partIndex(canvas, facet.part);
  const bottom = Math.min(height - 1, Math.floor(Math.max(...ys) - 0.5));
  for (let row = Math.max(0, Math.ceil(Math.min(...ys) - 0.5)); row <= bottom; row++) {
    const [from, to] = acrossAt(corners, row + 0.5);
    const last = Math.min(width - 1, Math.floor(to - 0.5));
    for (let column = Math.max(0, Math.ceil(from - 0.5)); column <= last; column++) {
      const place = row * width + column;
      const z = nearAt(column + 0.5, row + 0.5);
      if (z <= (near[place] ?? 0)) continue;
      near[place] = z;
      part[place] = index;
      shade[place] = 0;
    }
  }
}

/** How far a surface may be from a shadow's height and still take it, in centimeters. */
const shadowReach = 1.2;

/** Draw after the things and before the person: a shadow falls on things only. */
export function drawShadow(canvas: Canvas, { center, radiusX, radiusZ }: Shadow): void {
  const { camera, dotsPerCm } = canvas;
  const [cx, cy, cz] = onCanvas(canvas, center);
  const rise = -dot(camera.up, [0, 0, 1]);
  const acrossZ = dot(camera.right, [0, 0, 1]);
  const acrossX = dot(camera.right, [1, 0, 0]);
  const riseX = -dot(camera.up, [1, 0, 0]);
  const area = acrossX * rise - acrossZ * riseX;
  if (Math.abs(area) < 1e-6) return;
  const wide = Math.hypot(acrossX * radiusX, acrossZ * radiusZ) * dotsPerCm;
  const high = Math.hypot(riseX * radiusX, rise * radiusZ) * dotsPerCm;
  const span = dotsInside(canvas, cx, cy, wide, high);
  for (let row = span.top; row <= span.bottom; row++) {
    for (let column = span.left; column <= span.right; column++) {
      const [right, down] = [(column + 0.5 - cx) / dotsPerCm, (row + 0.5 - cy) / dotsPerCm];
      const x = (right * rise - acrossZ * down) / area;
      const z = (acrossX * down - right * riseX) / area;
      if ((x / radiusX) ** 2 + (z / radiusZ) ** 2 > 1) continue;
      const place = row * canvas.width + column;
      const near = cz + (x * camera.near[0] + z * camera.near[2]) * dotsPerCm;
      if (Math.abs((canvas.near[place] ?? 0) - near) < shadowReach * dotsPerCm) canvas.shade[place] = 1;
    }
  }
}
