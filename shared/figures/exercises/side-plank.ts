import { kneeLoop } from "../props/knee-loop.ts";
import { mat, matThick } from "../props/room.ts";
import { together } from "../shapes/shape.ts";
import { bones } from "../skeleton/anatomy.ts";
import type { ArmPose, LegPose, Pose, Side } from "../skeleton/pose.ts";
import { inAxes, turnAxes } from "../space/frame.ts";
import type { Axes } from "../space/frame.ts";
import { add, lerp, mix, sub, turn } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { flank, hipRotators, hipSide } from "./muscles.ts";
import { ahead, handOnHip, held, onRightSide } from "./postures.ts";

const elbow: Vec = [-43, matThick + 4, 0];
const shoulderOverElbow: Vec = add(elbow, [0, 29, 0]);

const forearm = {
  wristAt: add(elbow, [-13, -0.6, 21]),
  elbowToward: [0, -1, 0],
  fingers: [-0.55, 0, 0.85],
  palm: [0, -1, 0],
  grip: "flat",
} as const satisfies ArmPose;

/** The spine comes straight as the hips lift; `shoulder` is where the lower one is. */
function onElbow(body: Axes, t: number, legs: Pose["legs"], shoulder: Vec): Pose {
  const pose: Pose = {
    hips: [0, 0, 0],
    body,
    spine: { lean: lerp(-35, 0, t) },
    head: { lean: lerp(16, 4, t) },
    legs,
    arms: { right: forearm, left: forearm },
  };
  const placed = held(pose, ({ arms }) => arms.right.shoulder, shoulder);
  const right = { ...forearm, elbowToward: sub(elbow, mix(shoulder, forearm.wristAt, 0.5)) };
  // The waist is bent at the start: the hand lies on what is outside there.
  const left = handOnHip("left", add(placed.hips, [0, lerp(2.5, 0, t), 0]), body);
  return { ...placed, arms: { right, left } };
}

/** E11: on one elbow, the hips lift to one long line. */
export const sidePlank: ExerciseFigure = {
  layout: "rows",
  view: { round: 8, down: 17 },
  pose: (t) => {
    const tilt = lerp(19, 18, t);
    const body = turnAxes(onRightSide, { lean: -tilt });
    const legs = {
      left: { ankleAt: [81.3, matThick + 13.6, -1] as Vec, kneeToward: [0, 0.1, 1] as Vec, foot: sideways },
      right: { ankleAt: [78.9, matThick + 5.6, 1] as Vec, kneeToward: [0, 0.1, 1] as Vec, foot: sideways },
    };
    return onElbow(body, t, legs, shoulderOverElbow);
  },
  things: () => mat([-78, 100], [-32, 44]),
  tops: [matThick],
  works: (body) => [flank(body, "right"), hipSide(body, "right")],
  arrows: [{ follows: (body) => body.pelvis.origin, beside: [4, -26] }],
};

/** E11a: from the long line, the top leg lifts. */
export const liftedPlank: ExerciseFigure = {
  ...sidePlank,
  pose: (t) => {
    const line = sidePlank.pose(1);
    const lifted = {
      hip: { flex: 0, apart: lerp(-4, 27, t), turnOut: -4 },
      knee: 2,
      foot: { ankle: 8 },
    };
    return { ...line, legs: { right: line.legs.right, left: lifted } };
  },
  works: (body) => [hipSide(body, "left"), flank(body, "right"), hipSide(body, "right")],
  arrows: [{ follows: (body) => body.legs.left.ankle, beside: [13, 0], from: 0.1 }],
};

/** Where the lower knee stays; the shins lie behind it. */
const kneeOnMat: Vec = [37.2, matThick + 6, 2.3];
const anklesBehind = { right: [46, matThick + 5, -36.5], left: [47, matThick + 13.5, -36] } as const;

const bent = (side: Side, kneeToward: Vec): LegPose => ({
  ankleAt: anklesBehind[side],
  kneeToward,
  foot: { toes: [1, 0, -0.25], sole: [-0.25, 0, -1] },
});

/** E11k: the same with bent knees, on the lower one. */
export const kneePlank: ExerciseFigure = {
  ...sidePlank,
  pose: (t) => {
    const body = turnAxes(onRightSide, { lean: -lerp(18.4, 24, t) });
    // The shoulder comes over the elbow as the hips lift, for neither knee nor elbow slides.
    const shoulder = add(elbow, turn([0, bones.upperArm, 0], [0, 0, 1], lerp(6, 0, t)));
    const placed = onElbow(body, t, { right: bent("right", ahead), left: bent("left", ahead) }, shoulder);
    const lowerHip = add(placed.hips, inAxes(body, [-bones.hipHalfWidth, 0, 0]));
    const kneeToward = sub(kneeOnMat, mix(lowerHip, anklesBehind.right, 0.5));
    return { ...placed, legs: { right: bent("right", kneeToward), left: bent("left", kneeToward) } };
  },
  things: () => mat([-78, 70], [-56, 44]),
};

/** E11c: from the line on one knee, feet together, the top knee opens against a band. */
export const clamPlank: ExerciseFigure = {
  ...kneePlank,
  pose: (t) => {
    const line = kneePlank.pose(1);
    const opened: Vec = [0.2, lerp(-0.25, 1, t), lerp(1, 0.35, t)];
    return { ...line, legs: { right: line.legs.right, left: bent("left", opened) } };
  },
  things: (body) => together(mat([-104, 98], [-56, 44]), kneeLoop(body)),
  works: (body) => [hipRotators(body, "left"), flank(body, "right"), hipSide(body, "right")],
  arrows: [{ follows: (body) => body.legs.left.knee, beside: [15, 4], from: 0.35 }],
};

const sideways = { toes: [0.1, 0, 1], sole: [1, -0.1, 0] } as const;
