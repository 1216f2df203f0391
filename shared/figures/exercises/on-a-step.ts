import { floor, step } from "../props/room.ts";
import { together } from "../shapes/shape.ts";
import { standingHips } from "../skeleton/anatomy.ts";
import type { Pose } from "../skeleton/pose.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { toRoom, turnAxes } from "../space/frame.ts";
import { add, lerp } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { ExerciseFigure, Line } from "./exercise-figure.ts";
import { buttock, frontOfThigh, hipSide } from "./muscles.ts";
import { ahead, ankleOn, handOnHip, hanging, held, standOn, toTheFront, toTheRight } from "./postures.ts";

/** Between the 10 cm that the programs begin with and the 20 cm that they end with. */
export const stepHeight = 15;

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

/** E14: the whole front foot on the step, then up onto it. */
export const stepUp: ExerciseFigure = {
  layout: "columns",
  view: { round: 18, down: 10 },
  pose: (t) => {
    const swing = Math.sin(Math.PI * Math.min(1, t));
    return {
      hips: [lerp(8, 37, t), lerp(84, stepHeight + standingHips - 0.5, t), 0],
      body: turnAxes(toTheRight, { nod: lerp(10, 2, t) }),
      spine: { nod: lerp(8, 0, t) },
      head: { nod: lerp(-10, 0, t) },
      legs: {
        right: standOn(ankleOn(36, 9, stepHeight), ahead, [1, 0, 0.1]),
        left: standOn(
          add(ankleOn(lerp(-6, 35, t), -9, lerp(0, stepHeight, t)), [0, 8 * swing, 0]),
          ahead,
          [1, 0, -0.1],
        ),
      },
      arms: {
        right: hanging(lerp(-16, 4, t), 9, 18),
        left: hanging(lerp(30, 4, t), 9, 24),
      },
    };
  },
  things: () => together(floor([16, 0, 0], 62, 32), step(stepHeight, [22, 66], [-26, 26])),
  tops: [stepHeight],
  works: (body) => [frontOfThigh(body, "right"), buttock(body, "right")],
  arrows: [{ follows: (body) => body.pelvis.origin, beside: [-26, -2] }],
};

/** E15: standing on the step, the other heel taps the floor in front of it. */
export const stepDown: ExerciseFigure = {
  layout: "columns",
  view: { round: 26, down: 10 },
  pose: (t) => ({
    hips: [2, lerp(stepHeight + standingHips - 1, 86.5, t), 0],
    body: turnAxes(toTheRight, { nod: lerp(2, 14, t) }),
    spine: { nod: lerp(0, 8, t) },
    head: { nod: lerp(0, -14, t) },
    legs: {
      right: standOn(ankleOn(0, 8, stepHeight), [1, 0, 0.08], [1, 0, 0.08]),
      left: {
        ankleAt: [lerp(22, 27, t), lerp(stepHeight + 13, 10.4, t), -8],
        kneeToward: ahead,
        foot: { toes: [1, lerp(0.1, 0.5, t), 0], sole: [lerp(0.1, 0.5, t), -1, 0] },
      },
    },
    arms: { right: hanging(lerp(4, 40, t), 10, 14), left: hanging(lerp(4, 40, t), 10, 14) },
  }),
  things: () => together(floor([8, 0, 0], 60, 32), step(stepHeight, [-28, 20], [-24, 26])),
  tops: [stepHeight],
  works: (body) => [frontOfThigh(body, "right"), hipSide(body, "right")],
  arrows: [{ follows: (body) => body.legs.left.ankle, beside: [22, 4] }],
};
