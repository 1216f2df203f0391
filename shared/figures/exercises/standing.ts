import { loopBand } from "../props/band.ts";
import { counterBehind, counterToLeft, floor, step } from "../props/room.ts";
import { together } from "../shapes/shape.ts";
import type { Shapes } from "../shapes/shape.ts";
import { standingHips } from "../skeleton/anatomy.ts";
import type { Pose, Side } from "../skeleton/pose.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { toRoom, turnAxes } from "../space/frame.ts";
import { add, lerp, mix } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { ExerciseFigure, Line } from "./exercise-figure.ts";
import { frontOfThigh, hipSide } from "./muscles.ts";
import { ankleOn, facing, handOnHip, hanging, held, standOn } from "./postures.ts";

export const counterHeight = 90;
export const stepHeight = 15;

const toTheFront = facing(0);

/** Fingertips on a worktop at the person's right. */
const handOnCounter = {
  wristAt: [-41, counterHeight + 4.5, 8],
  elbowToward: [-0.6, 0, -1],
  fingers: [-0.35, -0.25, 1],
  palm: [0, -1, 0],
  grip: "flat",
} as const;

/** E08: one leg goes out to the side, the trunk stays. */
export const sideKick: ExerciseFigure = {
  layout: "columns",
  view: { round: 0, down: 9 },
  pose: (t) => {
    const hips: Vec = [-1, standingHips - 0.4, 0];
    return {
      hips,
      body: toTheFront,
      legs: {
        right: standOn(ankleOn(-8, 0), [-0.1, 0, 1], [-0.15, 0, 1]),
        left: { hip: { flex: 0, apart: lerp(2, 27, t), turnOut: 4 }, knee: 1, foot: { ankle: 4 } },
      },
      arms: { right: handOnCounter, left: handOnHip("left", hips, toTheFront) },
    };
  },
  things: () => together(floor([2, 0, 2], 58, 30), counterToLeft(counterHeight, -32, [-20, 28])),
  works: (body) => [hipSide(body, "left")],
  arrows: [{ follows: (body) => body.legs.left.ankle, beside: [10, -13], from: 0.05 }],
};

/** How far above the knee the loop goes round the thighs: the share of the thigh from the hip. */
const bandOnThigh = 0.8;

export const kneeLoop = ({ legs }: Skeleton): Shapes => {
  const hold = (side: Side) => {
    const { hip, knee, thigh } = legs[side];
    return { at: mix(hip, knee, bandOnThigh), along: thigh.y, radius: 7 };
  };
  return { facets: [], solids: loopBand(hold("left"), hold("right")) };
};

/** E09: soft knees, a step to the side against the band. */
export const bandWalk: ExerciseFigure = {
  layout: "columns",
  view: { round: 0, down: 9 },
  pose: (t) => {
    const hips: Vec = [lerp(-9, 3, t), lerp(84, 82, t), -6];
    const lift = 5 * Math.sin(Math.PI * t);
    return {
      hips,
      body: turnAxes(toTheFront, { nod: 12 }),
      spine: { nod: 2 },
      head: { nod: -12 },
      legs: {
        right: standOn(ankleOn(-20, 0), [-0.22, 0, 1], [-0.08, 0, 1]),
        left: standOn(add(ankleOn(lerp(2, 27, t), 0), [0, lift, 0]), [0.22, 0, 1], [0.08, 0, 1]),
      },
      arms: { right: handOnHip("right", hips, toTheFront), left: handOnHip("left", hips, toTheFront) },
    };
  },
  things: (body) => together(floor([2, 0, 4], 58, 30), kneeLoop(body)),
  works: (body) => [hipSide(body, "left"), hipSide(body, "right")],
  arrows: [{ follows: (body) => body.legs.left.toe, beside: [3, -9] }],
};

/** Across the front of the pelvis, where a belt sits. */
const beltLine = ({ pelvis }: Skeleton): readonly Line[] => [
  [toRoom(pelvis, [-28, 5, 13]), toRoom(pelvis, [28, 5, 13])],
];

/** E10: one foot on a step; the other hip sinks below level. */
export const pelvicDrop: ExerciseFigure = {
  layout: "columns",
  view: { round: 0, down: 9 },
  pose: (t) => {
    const drop = lerp(0, 15, t);
    const body = turnAxes(toTheFront, { lean: -drop });
    const standing: Vec = [-9, stepHeight + standingHips - 0.3, 0];
    const pose: Pose = {
      hips: [0, 0, 0],
      body,
      spine: { lean: drop },
      legs: {
        right: { hip: { flex: 0, apart: -drop, turnOut: 5 }, knee: 1, foot: { ankle: 0 } },
        left: { hip: { flex: 0, apart: drop + 1, turnOut: 5 }, knee: 1, foot: { ankle: 0 } },
      },
      arms: { right: hanging(), left: hanging() },
    };
    const placed = held(pose, ({ legs }) => legs.right.hip, standing);
    return {
      ...placed,
      arms: {
        right: handOnHip("right", placed.hips, body),
        left: handOnHip("left", placed.hips, body),
      },
    };
  },
  things: () => together(floor([0, 0, 2], 54, 32), step(stepHeight, [-42, 0], [-18, 30])),
  tops: [stepHeight],
  works: (body) => [hipSide(body, "right")],
  guides: beltLine,
  arrows: [{ follows: (body) => body.legs.left.ankle, beside: [16, 6], from: -2, to: 2.5 }],
};

/** E18: tall on one leg before a worktop, belt line level. */
export const oneLegStand: ExerciseFigure = {
  layout: "columns",
  view: { round: 14, down: 9 },
  pose: (t) => {
    const body = facing(64);
    const hips: Vec = [lerp(0, -1, t), standingHips - 0.4, lerp(0, 3, t)];
    return {
      hips,
      body,
      legs: {
        right: standOn(ankleOn(2, 8), [0.9, 0, 0.4], [0.9, 0, 0.4]),
        left: { hip: { flex: lerp(1, 58, t), apart: 2 }, knee: lerp(2, 84, t), foot: { ankle: 0 } },
      },
      arms: {
        right: hanging(2, 12, 14),
        left: {
          wristAt: [20, counterHeight + 4.5, -32],
          elbowToward: [-0.5, -0.5, -0.6],
          fingers: [0.8, -0.25, -0.6],
          palm: [0, -1, 0],
          grip: "flat",
        },
      },
    };
  },
  things: () => together(floor([4, 0, 4], 52, 26), counterBehind(counterHeight, -24)),
  works: (body) => [hipSide(body, "right")],
  arrows: [{ follows: (body) => body.legs.left.knee, beside: [11, -4], from: 0.1 }],
};

/** E19: both feet leave the floor a little. */
export const smallHops: ExerciseFigure = {
  layout: "columns",
  view: { round: 0, down: 9 },
  pose: (t) => {
    const height = lerp(0, 9, t);
    const hips: Vec = [0, lerp(78, 97, t), lerp(-10, 0, t)];
    const ankle = (x: number): Vec => add(ankleOn(x, 0), [0, height + lerp(0, 2, t), 0]);
    const toes: Vec = [0, lerp(0, -0.5, t), 1];
    const sole: Vec = [0, -1, lerp(0, -0.5, t)];
    return {
      hips,
      body: turnAxes(facing(35), { nod: lerp(24, 3, t) }),
      spine: { nod: lerp(10, 0, t) },
      head: { nod: lerp(-22, 0, t) },
      legs: {
        right: { ankleAt: ankle(-9), kneeToward: [0.5, 0, 1], foot: { toes, sole } },
        left: { ankleAt: ankle(9), kneeToward: [0.6, 0, 1], foot: { toes, sole } },
      },
      arms: {
        right: { shoulder: { flex: lerp(-25, 30, t), apart: 12 }, elbow: lerp(50, 75, t), grip: "fist" },
        left: { shoulder: { flex: lerp(-25, 30, t), apart: 12 }, elbow: lerp(50, 75, t), grip: "fist" },
      },
    };
  },
  things: () => floor([0, 0, 4], 50, 30),
  works: (body) => [frontOfThigh(body, "left"), frontOfThigh(body, "right")],
  arrows: [{ follows: (body) => body.pelvis.origin, beside: [34, -4], to: 1.25 }],
};
