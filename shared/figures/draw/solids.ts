import type { Camera } from "../space/camera.ts";
import { dot, mix, squareTo } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { Cut, Ellipsoid } from "../shapes/shape.ts";
import { dotsInside, onCanvas, partIndex } from "./canvas.ts";
import type { Canvas } from "./canvas.ts";

/** From over the viewer's left shoulder: across, down, near. */
const light: Vec = [-0.36, -0.66, 0.66];

/** The ellipsoid as the viewer has it: v' Q v = 1 around its middle, v in (across, down, near) dots. */
interface Quadric {
  readonly xx: number;
  readonly yy: number;
  readonly zz: number;
  readonly xy: number;
  readonly xz: number;
  readonly yz: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly halfDepth: number;
}

function quadricOf(solid: Ellipsoid, camera: Camera, dotsPerCm: number): Quadric {
  const q = { xx: 0, yy: 0, zz: 0, xy: 0, xz: 0, yz: 0 };
  let width = 0;
  let height = 0;
  let depth = 0;
  const { axes, radii } = solid;
  for (const [axis, radius] of [
    [axes.x, radii[0]],
    [axes.y, radii[1]],
    [axes.z, radii[2]],
  ] as const) {
    const size = radius * dotsPerCm;
    const x = dot(camera.right, axis);
    const y = -dot(camera.up, axis);
    const z = dot(camera.near, axis);
    const weight = 1 / (size * size);
    q.xx += x * x * weight;
    q.yy += y * y * weight;
    q.zz += z * z * weight;
    q.xy += x * y * weight;
    q.xz += x * z * weight;
    q.yz += y * z * weight;
    width += (size * x) ** 2;
    height += (size * y) ** 2;
    depth += (size * z) ** 2;
  }
  return { ...q, halfWidth: Math.sqrt(width), halfHeight: Math.sqrt(height), halfDepth: Math.sqrt(depth) };
}

/** One row of the solid: from where to where it reaches, and what is under the root of its nearness there. */
interface Row {
  readonly from: number;
  readonly to: number;
  readonly square: number;
  readonly linear: number;
  readonly constant: number;
}

function acrossAt(q: Quadric, y: number): Row {
  const square = q.xz * q.xz - q.zz * q.xx;
  const half = y * (q.xz * q.yz - q.zz * q.xy);
  const constant = y * y * (q.yz * q.yz - q.zz * q.yy) + q.zz;
  const middle = -half / square;
  const reach = Math.sqrt(Math.max(0, half * half - square * constant)) / -square;
  return { from: middle - reach, to: middle + reach, square, linear: 2 * half, constant };
}

/** A half-space as the viewer has it: a dot at (x, y, z) is cut away where the sum is above zero. */
type HalfSpace = readonly [x: number, y: number, z: number, sum: number];

const isCut = (cuts: readonly HalfSpace[], x: number, y: number, z: number): boolean =>
  cuts.some(([byX, byY, byZ, sum]) => byX * x + byY * y + byZ * z + sum > 0);

const cutOnCanvas = (canvas: Canvas, cut: Cut): HalfSpace => {
  const { camera } = canvas;
  const at = onCanvas(canvas, cut.at);
  const [x, y, z] = [
    dot(camera.right, cut.toward),
    -dot(camera.up, cut.toward),
    dot(camera.near, cut.toward),
  ];
  return [x, y, z, -(x * at[0] + y * at[1] + z * at[2])];
};

/** A place (x, y, z) from the middle of the solid is in the light if its product with this is above zero. */
function lightOn({ axes, swept }: Ellipsoid, q: Quadric, camera: Camera): Vec {
  const axis: Vec = [dot(camera.right, axes.y), -dot(camera.up, axes.y), dot(camera.near, axes.y)];
  // Seen from its end, a tube is a ball.
  const [x, y, z] = swept ? mix(squareTo(light, axis), light, axis[2] ** 2) : light;
  return [q.xx * x + q.xy * y + q.xz * z, q.xy * x + q.yy * y + q.yz * z, q.xz * x + q.yz * y + q.zz * z];
}

export function drawSolid(canvas: Canvas, solid: Ellipsoid): void {
  const { width, near, part, shade } = canvas;
  const q = quadricOf(solid, canvas.camera, canvas.dotsPerCm);
  const [cx, cy, cz] = onCanvas(canvas, solid.center);
  const cuts = (solid.cuts ?? []).map((cut) => cutOnCanvas(canvas, cut));
  const index = partIndex(canvas, solid.part);
  const even = solid.part.even === true;
  const lit = lightOn(solid, q, canvas.camera);
  const span = dotsInside(canvas, cx, cy, q.halfWidth, q.halfHeight);
  for (let row = span.top; row <= span.bottom; row++) {
    const y = row + 0.5 - cy;
    const { from, to, square, linear, constant } = acrossAt(q, y);
    const last = Math.min(span.right, Math.floor(cx + to - 0.5));
    for (let column = Math.max(span.left, Math.ceil(cx + from - 0.5)); column <= last; column++) {
      const place = row * width + column;
      const behind = near[place] ?? 0;
      if (behind >= cz + q.halfDepth) continue;
      const x = column + 0.5 - cx;
      const inside = Math.max(0, (square * x + linear) * x + constant);
      const z = (Math.sqrt(inside) - q.xz * x - q.yz * y) / q.zz;
      if (cz + z <= behind) continue;
      if (cuts.length > 0 && isCut(cuts, x + cx, y + cy, z + cz)) continue;
      near[place] = cz + z;
      part[place] = index;
      shade[place] = !even && lit[0] * x + lit[1] * y + lit[2] * z < 0 ? 1 : 0;
    }
  }
}
