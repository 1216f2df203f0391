import { mat, matThick } from "../props/room.ts";
import { signOf } from "../skeleton/pose.ts";
import type { ArmPose, LegPose, Pose, Side } from "../skeleton/pose.ts";
import { turnAxes } from "../space/frame.ts";
import { lerp } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { backOfThigh, buttock } from "./muscles.ts";
import { ankleOn, held, onBack, standOn } from "./postures.ts";

/** Palm down on the mat beside the hips. On the back, the left is away from the viewer. */
const besideHips = (side: Side): ArmPose => ({
  wristAt: [-2, matThick + 3, signOf(side) * -27],
  elbowToward: [0, 0.35, -signOf(side)],
  fingers: [1, 0, 0],
  palm: [0, -1, 0],
  grip: "flat",
});

/** The nape: above it the head lies on the mat, below it the trunk lifts. */
const napeOnMat: Vec = [-49, matThick + 9.8, 0];

/** Degrees that lift the hips onto the line from shoulders to knees. */
const bridgeAngle = 26;

function bridge(t: number, legs: Pose["legs"]): Pose {
  const angle = lerp(1, bridgeAngle, t);
  const body = turnAxes(onBack, { nod: -angle });
  const pose: Pose = {
    hips: [0, 0, 0],
    body,
    head: { nod: 1.2 * angle - 4 },
    legs,
    arms: { left: besideHips("left"), right: besideHips("right") },
  };
  return held(pose, ({ neck }) => neck.origin, napeOnMat);
}

const soleOnMat = (z: number): LegPose => standOn(ankleOn(36, z, matThick), [-0.25, 1, 0], [1, 0, 0]);

/** E05: the hips lift until shoulders, hips and knees are on one line. */
export const twoLegBridge: ExerciseFigure = {
  layout: "rows",
  view: { round: 8, down: 12 },
  pose: (t) => bridge(t, { left: soleOnMat(-10), right: soleOnMat(10) }),
  things: () => mat([-84, 66], [-34, 38]),
  tops: [matThick],
  works: (body) => [buttock(body, "right"), backOfThigh(body, "right")],
  arrows: [{ follows: (body) => body.pelvis.origin, beside: [3, -12] }],
};

/** E06: the same with one leg held in line with the other thigh. */
export const oneLegBridge: ExerciseFigure = {
  ...twoLegBridge,
  pose: (t) =>
    bridge(t, {
      left: { hip: { flex: lerp(42, 3, t), apart: 0 }, knee: 6, foot: { ankle: 10 } },
      right: soleOnMat(10),
    }),
};
