import { counterBehind, counterToLeft, dumbbell, floor } from "../props/room.ts";
import { together } from "../shapes/shape.ts";
import { standingHips } from "../skeleton/anatomy.ts";
import type { ArmPose } from "../skeleton/pose.ts";
import { turnAxes } from "../space/frame.ts";
import { lerp } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { buttock, hipSide } from "./muscles.ts";
import { ahead, ankleOn, facing, handOnHip, hanging, standOn, toTheFront, toTheRight } from "./postures.ts";

/** Of a kitchen worktop. */
export const counterHeight = 90;

/** Fingertips on a worktop at the right of a person who looks at the viewer. */
export const handOnCounter = (x: number): ArmPose => ({
  wristAt: [x, counterHeight + 4.5, 8],
  elbowToward: [-0.6, 0, -1],
  fingers: [-0.35, -0.25, 1],
  palm: [0, -1, 0],
  grip: "flat",
});

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
        left: { hip: { flex: 0, apart: lerp(2, 27, t), turnOut: 4 }, knee: 1, foot: { ankle: 1 } },
      },
      arms: { right: handOnCounter(-41), left: handOnHip("left", hips, toTheFront) },
    };
  },
  things: () => together(floor([2, 0, 2], 58, 30), counterToLeft(counterHeight, -32, [-20, 28])),
  works: (body) => [hipSide(body, "left")],
  arrows: [{ follows: (body) => body.legs.left.ankle, beside: [10, -13], from: 0.05 }],
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
        left: {
          hip: { flex: lerp(7, 58, t), apart: 2 },
          knee: lerp(13, 84, t),
          foot: { ankle: lerp(6, 0, t) },
        },
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

/** E18r: on one leg, the trunk tips forward at the hip and the free leg goes back. */
export const oneLegReach: ExerciseFigure = {
  layout: "columns",
  view: { round: -12, down: 8 },
  pose: (t) => {
    const tip = lerp(3, 61, t);
    const arm = { shoulder: { flex: tip + 6, apart: 5 }, elbow: 8 };
    return {
      hips: [lerp(0, -9, t), standingHips - lerp(1, 4.5, t), 0],
      body: turnAxes(toTheRight, { nod: tip }),
      spine: { nod: lerp(0, 4, t) },
      head: { nod: lerp(0, -20, t) },
      legs: {
        right: standOn(ankleOn(0, 8), ahead),
        left: {
          hip: { flex: lerp(8, -8, t), apart: 0 },
          knee: lerp(38, 10, t),
          foot: { ankle: lerp(14, -10, t) },
        },
      },
      arms: { right: { ...arm, grip: "hold" }, left: arm },
    };
  },
  things: ({ arms: { right } }) => together(floor([0, 0, 2], 66, 26), dumbbell(right.knuckles, ahead)),
  works: (body) => [hipSide(body, "right"), buttock(body, "right")],
  arrows: [{ follows: (body) => body.legs.left.ankle, beside: [-3, -15], from: 0.25 }],
};
