import { mat, matThick, towel } from "../props/room.ts";
import { together } from "../shapes/shape.ts";
import { turnAxes } from "../space/frame.ts";
import { lerp } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { frontOfThigh } from "./muscles.ts";
import { ankleOn, facing, standOn } from "./postures.ts";

const heelAt = 79;

/** E21: long sitting, the back of the knee pushes a rolled towel down. */
export const thighSqueeze: ExerciseFigure = {
  layout: "rows",
  view: { round: 6, down: 12 },
  pose: (t) => ({
    hips: [0, matThick + 11.6, 0],
    body: turnAxes(facing(90), { nod: -18 }),
    spine: { nod: -4 },
    head: { nod: 12 },
    legs: {
      right: {
        ankleAt: [lerp(heelAt, 81.2, t), matThick + 6.5, 9],
        kneeToward: [0, 1, 0],
        foot: { toes: [lerp(0.3, -0.05, t), 1, 0.1], sole: [1, lerp(-0.3, 0.05, t), 0] },
      },
      left: standOn(ankleOn(46, -12, matThick), [0, 1, -0.1], [1, 0, -0.1]),
    },
    arms: {
      right: {
        wristAt: [-32, 5, 24],
        elbowToward: [-1, 0.2, 0.5],
        fingers: [-1, -0.1, 0.3],
        palm: [0, -1, 0],
        grip: "flat",
      },
      left: {
        wristAt: [-32, 5, -24],
        elbowToward: [-1, 0.2, -0.5],
        fingers: [-1, -0.1, -0.3],
        palm: [0, -1, 0],
        grip: "flat",
      },
    },
  }),
  things: (body) => {
    const { knee } = body.legs.right;
    const radius = (knee[1] - 5.6 - matThick) / 2;
    return together(
      mat([-58, 102], [-36, 40]),
      towel([knee[0] - 1, matThick + radius, -2], [knee[0] - 1, matThick + radius, 26], radius),
    );
  },
  tops: [matThick],
  works: (body) => [frontOfThigh(body, "right")],
  arrows: [
    {
      pushes: ({ legs }) => [
        [legs.right.knee[0] - 2, 50, legs.right.knee[2]],
        [legs.right.knee[0] - 2, 26, legs.right.knee[2]],
      ],
    },
  ],
};
