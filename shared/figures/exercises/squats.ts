import { chair, floor, wallAtLeft, wallBehind } from "../props/room.ts";
import { together } from "../shapes/shape.ts";
import { standingHips } from "../skeleton/anatomy.ts";
import { turnAxes } from "../space/frame.ts";
import { lerp } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { buttock, frontOfThigh } from "./muscles.ts";
import { ahead, ankleOn, hanging, onBall, standOn, toTheRight } from "./postures.ts";

/** E13: the back slides down a wall until the knees bend 60 degrees. */
export const wallSquat: ExerciseFigure = {
  layout: "columns",
  view: { round: 14, down: 9 },
  pose: (t) => ({
    hips: [0, lerp(84.2, 71.9, t), 0],
    body: toTheRight,
    legs: {
      right: standOn(ankleOn(31, 10), [1, 0, 0.06], [1, 0, 0.12]),
      left: standOn(ankleOn(31, -10), [1, 0, -0.06], [1, 0, -0.12]),
    },
    arms: { right: hanging(-4, 8, 10), left: hanging(-4, 8, 10) },
  }),
  things: () => together(floor([14, 0, 0], 50, 34), wallAtLeft(-13.4, [-44, 44])),
  works: (body) => [frontOfThigh(body, "right"), frontOfThigh(body, "left")],
  arrows: [{ follows: (body) => body.chest.origin, beside: [26, -4], from: -0.3, to: 1.3 }],
};

/** E16: one foot before the other, straight down, the far hand on a chair. */
export const lunge: ExerciseFigure = {
  layout: "columns",
  view: { round: 14, down: 9 },
  pose: (t) => ({
    hips: [0, lerp(84, 77.2, t), 0],
    body: turnAxes(toTheRight, { nod: 3 }),
    legs: {
      right: standOn(ankleOn(32, 8), [1, 0, 0.05], ahead),
      left: onBall([-30, 0.6, -8], lerp(34, 50, t), [0.8, -0.6, 0]),
    },
    arms: {
      right: hanging(2, 10, 12),
      left: {
        wristAt: [2, 91, -38],
        elbowToward: [-1, -0.4, -0.4],
        fingers: [0.5, -0.4, -0.8],
        palm: [0, -1, 0],
        grip: "hold",
      },
    },
  }),
  things: () =>
    together(floor([2, 0, -6], 58, 40), chair({ front: [44, 0, -44], faces: "x", seatHeight: 45 })),
  works: (body) => [frontOfThigh(body, "right"), buttock(body, "right")],
  arrows: [{ follows: (body) => body.chest.origin, beside: [30, 0], from: -1, to: 2 }],
};

/** E17: on one leg beside a wall, a small sit back. */
export const quarterSquat: ExerciseFigure = {
  layout: "columns",
  view: { round: 26, down: 9 },
  pose: (t) => ({
    hips: [lerp(1, -11, t), lerp(standingHips - 1, 79.2, t), 2],
    body: turnAxes(toTheRight, { nod: lerp(3, 24, t) }),
    spine: { nod: lerp(0, 8, t) },
    head: { nod: lerp(0, -22, t) },
    legs: {
      right: standOn(ankleOn(0, 6), [1, 0, 0.04], ahead),
      left: {
        ankleAt: [lerp(16, 28, t), lerp(17, 19, t), -8],
        kneeToward: [1, 0.3, 0],
        foot: { toes: [1, 0.25, 0], sole: [0.25, -1, 0] },
      },
    },
    arms: {
      right: hanging(lerp(6, 62, t), 8, 12),
      left: {
        wristAt: [lerp(14, 12, t), lerp(110, 104, t), -38],
        elbowToward: [-0.2, -1, -0.2],
        fingers: [0.3, 0.8, -0.5],
        palm: [0, 0, -1],
        grip: "flat",
      },
    },
  }),
  things: () => together(floor([2, 0, 0], 56, 34), wallBehind(-46)),
  works: (body) => [frontOfThigh(body, "right"), buttock(body, "right")],
  arrows: [{ follows: (body) => body.pelvis.origin, beside: [-22, 1], from: -0.2, to: 1.1 }],
};
