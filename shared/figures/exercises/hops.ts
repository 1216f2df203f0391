import { floor } from "../props/room.ts";
import { turnAxes } from "../space/frame.ts";
import { add, lerp } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { frontOfThigh } from "./muscles.ts";
import { ankleOn, facing } from "./postures.ts";

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

/** E19s: one foot leaves the floor, the other stays behind and off it. */
export const oneFootHops: ExerciseFigure = {
  ...smallHops,
  pose: (t) => {
    const both = smallHops.pose(t);
    const hips: Vec = [-4, lerp(82, 98, t), lerp(-8, 0, t)];
    const ankleAt: Vec = add(ankleOn(-5, 0), [0, lerp(0, 9, t), 0]);
    const toes: Vec = [0, lerp(0, -0.4, t), 1];
    const sole: Vec = [0, -1, lerp(0, -0.4, t)];
    return {
      ...both,
      hips,
      legs: {
        right: { ankleAt, kneeToward: [0.5, 0, 1], foot: { toes, sole } },
        left: { hip: { flex: lerp(30, 12, t), apart: 2 }, knee: lerp(78, 62, t), foot: { ankle: -15 } },
      },
    };
  },
  works: (body) => [frontOfThigh(body, "right")],
};
