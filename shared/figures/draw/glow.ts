import type { Axes } from "../space/frame.ts";
import { dot } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { Part } from "../shapes/shape.ts";
import { dotsInside, onCanvas } from "./canvas.ts";
import type { Canvas } from "./canvas.ts";
import { glowColor } from "./color.ts";
import { ringsOf } from "./outlines.ts";
import { curveOf, smooth } from "./smooth.ts";
import { pointsOf } from "./paint.ts";

/** A working muscle: it shines through whatever of the trunk and legs lies within its ellipsoid. */
export interface Glow {
  readonly at: Vec;
  readonly axes: Axes;
  readonly radii: Vec;
}

const shining = new Set(["seat", "shirt", "trousers", "trouser leg", "thigh", "shin"]);

const shinesOn = (part: Part | undefined): boolean => part?.of === "person" && shining.has(part.name);

/** From the middle outward: how far each ring reaches, and how strong it shines. */
const rings = [
  { reach: 0.34, strength: 1 },
  { reach: 0.52, strength: 0.88 },
  { reach: 0.68, strength: 0.7 },
  { reach: 0.84, strength: 0.48 },
  { reach: 1, strength: 0.26 },
] as const;

/** The number of the ring, from 1, at a distance from the middle. */
const ringAt = (away: number): number => rings.findIndex(({ reach }) => away < reach) + 1;

/** Of which ring each dot is; 0 is of none. */
function ringsAt(canvas: Canvas, glows: readonly Glow[]): Uint16Array {
  const { camera, dotsPerCm, width, near, part } = canvas;
  const found = new Uint16Array(near.length);
  const lightens = canvas.parts.map(shinesOn);
  for (const { at, axes, radii } of glows) {
    const [cx, cy, cz] = onCanvas(canvas, at);
    const most = Math.max(...radii) * dotsPerCm;
    const span = dotsInside(canvas, cx, cy, most, most);
    const ways = ([axes.x, axes.y, axes.z] as const).map((axis, index) => {
      const size = (radii[index] ?? 1) * dotsPerCm;
      return [
        dot(camera.right, axis) / size,
        -dot(camera.up, axis) / size,
        dot(camera.near, axis) / size,
      ] as const;
    });
    for (let row = span.top; row <= span.bottom; row++) {
      for (let column = span.left; column <= span.right; column++) {
        const place = row * width + column;
        if (!lightens[part[place] ?? 0]) continue;
        const [x, y, z] = [column + 0.5 - cx, row + 0.5 - cy, (near[place] ?? 0) - cz];
        const away = Math.sqrt(
          ways.reduce((sum, way) => sum + (way[0] * x + way[1] * y + way[2] * z) ** 2, 0),
        );
        const ring = ringAt(away);
        if (ring > 0 && (found[place] === 0 || ring < (found[place] ?? 0))) found[place] = ring;
      }
    }
  }
  return found;
}

export function drawGlows(canvas: Canvas, glows: readonly Glow[]): string {
  const points = pointsOf(canvas);
  const byRing = ringsOf(canvas, ringsAt(canvas, glows));
  return rings
    .map(({ strength }, index) => {
      const borders = byRing.get(index + 1) ?? [];
      const path = borders.map((border) => curveOf(smooth(points(border), 8, 0.4))).join("");
      return path === "" ? "" : `<path fill="${glowColor}" fill-opacity="${strength}" d="${path}"/>`;
    })
    .join("");
}
