import { kneeLoop } from "../props/knee-loop.ts";
import { counterToLeft, floor } from "../props/room.ts";
import { together } from "../shapes/shape.ts";
import { turnAxes } from "../space/frame.ts";
import { add, lerp } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { hipSide } from "./muscles.ts";
import { counterHeight, handOnCounter } from "./on-one-leg.ts";
import { ankleOn, handOnHip, standOn, toTheFront } from "./postures.ts";

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

/** E09c: without a band, a hand on a worktop. */
export const walkAtCounter: ExerciseFigure = {
  ...bandWalk,
  pose: (t) => {
    const alone = bandWalk.pose(t);
    return { ...alone, arms: { ...alone.arms, right: handOnCounter(-50) } };
  },
  things: () => together(floor([2, 0, 4], 58, 30), counterToLeft(counterHeight, -41, [-20, 28])),
};

/** E09b: the same with a band. */
export const bandWalkAtCounter: ExerciseFigure = {
  ...walkAtCounter,
  things: (body) => together(walkAtCounter.things(body), kneeLoop(body)),
};
