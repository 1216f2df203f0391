import { together } from "../shapes/shape.ts";
import type { Shapes } from "../shapes/shape.ts";
import { ball, tube } from "../shapes/tube.ts";
import { axesFrom } from "../space/frame.ts";
import { add, scale } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import { box, thing } from "./box.ts";

type Range = readonly [from: number, to: number];

const matColor = "#cfe3dc";
const woodColor = "#ecdcc3";
const wallColor = "#edf2f2";
const clothColor = "#a9c9e6";
const metal = "#8d99a5";

export const matThick = 1.2;

/** Lies on the floor; its top is `matThick` high. */
export const mat = (x: Range, z: Range): Shapes =>
  box("mat", matColor, { from: [x[0], 0, z[0]], to: [x[1], matThick, z[1]] });

/** A round patch of floor, so that feet stand on something. */
export function floor(middle: Vec, halfWide: number, halfDeep: number): Shapes {
  const corners = Array.from({ length: 48 }, (_, index): Vec => {
    const angle = (index / 48) * 2 * Math.PI;
    return [middle[0] + halfWide * Math.cos(angle), -0.1, middle[2] + halfDeep * Math.sin(angle)];
  });
  return { facets: [{ part: thing("floor", "#e3edea", true), corners }], solids: [] };
}

/** A step or a stair of a given height. */
export const step = (height: number, x: Range, z: Range): Shapes =>
  box("step", woodColor, { from: [x[0], 0, z[0]], to: [x[1], height, z[1]] });

/** Beyond the edge of any picture. */
const far = 400;

const backdrop = ({ facets, solids }: Shapes): Shapes => ({
  facets: facets.map((facet) => ({ ...facet, backdrop: true as const })),
  solids,
});

/** A worktop over cupboards that goes on to the left, from `x`, and is as deep as `z` says. */
export const counterToLeft = (height: number, x: number, z: Range): Shapes =>
  backdrop(
    together(
      box("cupboard", "#e2e9e9", { from: [-far, 0, z[0] + 2], to: [x - 2, height - 4, z[1] - 2] }),
      box("worktop", woodColor, { from: [-far, height - 4, z[0]], to: [x, height, z[1]] }),
    ),
  );

/** The same along the back of the room, its front at `z`. */
export const counterBehind = (height: number, z: number): Shapes =>
  backdrop(
    together(
      box("cupboard", "#e2e9e9", { from: [-far, 0, z - 56], to: [far, height - 4, z - 2] }),
      box("worktop", woodColor, { from: [-far, height - 4, z - 58], to: [far, height, z] }),
    ),
  );

/** A wall cut open, its face toward the right at `x`. */
export const wallAtLeft = (x: number, z: Range): Shapes =>
  backdrop(box("wall", wallColor, { from: [-far, 0, z[0]], to: [x, far, z[1]] }));

/** A wall along the back of the room, with a skirting board. */
export const wallBehind = (z: number): Shapes =>
  backdrop(
    together(
      box("wall", wallColor, { from: [-far, 0, z - 4], to: [far, far, z] }),
      box("skirting", "#dde6e6", { from: [-far, 0, z], to: [far, 9, z + 1] }),
    ),
  );

export interface ChairPlace {
  /** The middle of the front edge of the seat, on the floor. */
  readonly front: Vec;
  /** Which way a person who sits looks. */
  readonly faces: "x" | "-x" | "z";
  readonly seatHeight: number;
}

const seatWide = 44;
const seatDeep = 42;
const leg = 3.6;

/** A kitchen chair without arms. */
export function chair({ front, faces, seatHeight }: ChairPlace): Shapes {
  /** A block by its distance behind the front edge and to the side of the middle. */
  const block = (name: string, behind: Range, aside: Range, y: Range): Shapes => {
    const along = (by: number): number => (faces === "-x" ? by : -by);
    const from: Vec =
      faces === "z" ? [aside[0], y[0], -behind[1]] : [Math.min(...behind.map(along)), y[0], aside[0]];
    const to: Vec =
      faces === "z" ? [aside[1], y[1], -behind[0]] : [Math.max(...behind.map(along)), y[1], aside[1]];
    const move = (at: Vec): Vec => [at[0] + front[0], at[1], at[2] + front[2]];
    return box(name, woodColor, { from: move(from), to: move(to) });
  };
  const half = seatWide / 2;
  const feet = [-half, half - leg].flatMap((aside, index) => [
    block(`chair leg ${index}`, [1, 1 + leg], [aside, aside + leg], [0, seatHeight - 4]),
    block(`chair post ${index}`, [seatDeep - leg, seatDeep], [aside, aside + leg], [0, seatHeight + 42]),
  ]);
  return together(
    ...feet,
    block("seat", [0, seatDeep], [-half, half], [seatHeight - 4, seatHeight]),
    block(
      "chair rail",
      [seatDeep - leg, seatDeep - 0.8],
      [-half + leg, half - leg],
      [seatHeight + 24, seatHeight + 41],
    ),
  );
}

/** A towel rolled up, across the way that a leg lies. */
export function towel(from: Vec, to: Vec, radius: number): Shapes {
  const axes = axesFrom([to[0] - from[0], to[1] - from[1], to[2] - from[2]], [0, 1, 0]);
  const at = (point: Vec) => ({ at: point, axes, wide: radius, deep: radius });
  return { facets: [], solids: tube(thing("towel", clothColor), [at(from), at(to)]) };
}

/** A small weight to hold: its bar lies across the hand. */
export function dumbbell(hand: Vec, along: Vec): Shapes {
  const axes = axesFrom(along, [0, 1, 0]);
  const at = (beyond: number) => add(hand, scale(axes.y, beyond));
  const bar = [-9, 9].map((beyond) => ({ at: at(beyond), axes, wide: 1.6, deep: 1.6 }));
  const head = (beyond: number) => ball(thing("weight", metal), at(beyond), axes, [5.6, 3.4, 5.6]);
  return { facets: [], solids: [...tube(thing("weight bar", metal), bar), head(-10), head(10)] };
}

/** A pillow that something lies on. */
export function pillow(middle: Vec, radii: Vec): Shapes {
  const part = thing("pillow", clothColor);
  const axes = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] } as const;
  return { facets: [], solids: [{ part, center: middle, axes, radii }] };
}
