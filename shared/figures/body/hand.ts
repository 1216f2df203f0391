import type { Ellipsoid, Part } from "../shapes/shape.ts";
import { tube } from "../shapes/tube.ts";
import type { Section } from "../shapes/tube.ts";
import { bones } from "../skeleton/anatomy.ts";
import type { Arm } from "../skeleton/limbs.ts";
import type { Grip } from "../skeleton/pose.ts";
import { axesFrom } from "../space/frame.ts";
import type { Axes } from "../space/frame.ts";
import { add, cross, scale, turn, unit } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";

/**
 * Degrees that each finger bends at its knuckle and again at its middle, and where the thumb's two bones point:
 * along the hand, out of the palm, away from the fingers.
 */
const bends: Record<Grip, { knuckle: number; middle: number; thumb: readonly [base: Vec, tip: Vec] }> = {
  relaxed: {
    knuckle: 22,
    middle: 26,
    thumb: [
      [0.8, 0.28, 0.5],
      [0.92, 0.3, 0.2],
    ],
  },
  flat: {
    knuckle: 0,
    middle: 2,
    thumb: [
      [0.66, 0, 0.75],
      [0.8, 0, 0.6],
    ],
  },
  fist: {
    knuckle: 80,
    middle: 95,
    thumb: [
      [0.8, 0.5, 0.25],
      [0.25, 0.35, -0.9],
    ],
  },
  hold: {
    knuckle: 50,
    middle: 60,
    thumb: [
      [0.7, 0.6, 0.35],
      [0.8, 0.55, -0.1],
    ],
  },
};

/** Index to little finger: place across the palm toward the thumb, length, and how far the knuckle stands forward. */
const fingers = [
  { across: 3.1, long: 0.93, forward: -0.2 },
  { across: 1.05, long: 1.03, forward: 0.4 },
  { across: -1, long: 0.95, forward: 0.2 },
  { across: -2.9, long: 0.76, forward: -0.7 },
] as const;

const thick = 1.12;

/** Hand directions: along to the fingertips, out of the palm, to the thumb. */
interface HandAxes {
  readonly along: Vec;
  readonly palm: Vec;
  readonly thumb: Vec;
}

const place = (wrist: Vec, hand: HandAxes, along: number, out: number, across: number): Vec =>
  add(wrist, add(scale(hand.along, along), add(scale(hand.palm, out), scale(hand.thumb, across))));

const axesAlong = (hand: HandAxes, along: Vec): Axes => axesFrom(scale(along, -1), hand.palm);

const round = (point: Vec, axes: Axes, size: number): Section => ({
  at: point,
  axes,
  wide: size,
  deep: size,
});

function finger(part: Part, wrist: Vec, hand: HandAxes, index: 0 | 1 | 2 | 3, grip: Grip): Ellipsoid[] {
  const { across, long, forward } = fingers[index];
  const { knuckle, middle } = bends[grip];
  const closing = cross(hand.along, hand.palm);
  const root = place(wrist, hand, bones.palm + forward, 0.2, across);
  const first = turn(hand.along, closing, knuckle);
  const second = turn(first, closing, middle);
  const joint = add(root, scale(first, bones.fingers * 0.48 * long));
  const tip = add(joint, scale(second, bones.fingers * 0.46 * long));
  const at = (point: Vec, way: Vec, size: number): Section =>
    round(point, axesFrom(scale(way, -1), hand.thumb), size);
  return tube(part, [at(root, first, thick * 1.05), at(joint, first, thick), at(tip, second, thick * 0.86)]);
}

function thumb(part: Part, wrist: Vec, hand: HandAxes, grip: Grip): Ellipsoid[] {
  const [base, tip] = bends[grip].thumb.map(([along, out, across]) =>
    unit(add(scale(hand.along, along), add(scale(hand.palm, out), scale(hand.thumb, across)))),
  );
  if (!base || !tip) return [];
  const root = place(wrist, hand, 2.2, 0.5, 2.4);
  const middle = add(root, scale(base, 4.4));
  const axes = axesAlong(hand, base);
  return tube(part, [
    round(root, axes, 1.9),
    round(middle, axes, 1.4),
    round(add(middle, scale(tip, 3.4)), axes, 1.05),
  ]);
}

export function handBody(arm: Arm, part: Part): Ellipsoid[] {
  const hand: HandAxes = { along: arm.fingers, palm: arm.palm, thumb: arm.thumb };
  const axes = axesAlong(hand, hand.along);
  const at = (along: number, wide: number, deep: number, across = 0): Section => ({
    at: place(arm.wrist, hand, along, 0.1, across),
    axes,
    wide,
    deep,
  });
  const palm = tube(part, [
    at(-1, 2.7, 2.2),
    at(2, 3.4, 1.9, 0.2),
    at(5.5, 4.1, 1.7, 0.2),
    at(8.2, 4, 1.45, 0.1),
  ]);
  const four = ([0, 1, 2, 3] as const).flatMap((index) => finger(part, arm.wrist, hand, index, arm.grip));
  return [...palm, ...four, ...thumb(part, arm.wrist, hand, arm.grip)];
}
