import { bones } from "../skeleton/anatomy.ts";
import { signOf } from "../skeleton/pose.ts";
import type { ArmPose, LegPose, Pose, Side } from "../skeleton/pose.ts";
import { skeletonOf } from "../skeleton/skeleton.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { inAxes, turnAxes, upright } from "../space/frame.ts";
import type { Axes } from "../space/frame.ts";
import { add, scale, sub, turn } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";

/** Upright, turned by degrees from the viewer to the viewer's right: 0 looks at the viewer, 90 to the right. */
export const facing = (degrees: number): Axes => turnAxes(upright, { look: degrees });

export const toTheFront = facing(0);
export const toTheRight = facing(90);

/** To the viewer's right. */
export const ahead: Vec = [1, 0, 0];

/** Lying with the head at the viewer's left. */
export const onBack: Axes = { x: [0, 0, -1], y: [-1, 0, 0], z: [0, 1, 0] };
export const onFront: Axes = { x: [0, 0, 1], y: [-1, 0, 0], z: [0, -1, 0] };
/** The right side is down, the front is toward the viewer. */
export const onRightSide: Axes = { x: [0, 1, 0], y: [-1, 0, 0], z: [0, 0, 1] };

/** The same pose moved so that one of its points is at a place. */
export function held(pose: Pose, point: (body: Skeleton) => Vec, at: Vec): Pose {
  return { ...pose, hips: add(pose.hips, sub(at, point(skeletonOf(pose)))) };
}

/** Where the ankle is when the whole sole stands on a surface at `height`. */
export const ankleOn = (x: number, z: number, height = 0): Vec => [x, height + bones.ankleHeight, z];

export const standOn = (ankleAt: Vec, kneeToward: Vec, toes: Vec = kneeToward): LegPose => ({
  ankleAt,
  kneeToward,
  foot: { toes },
});

/** On the ball of the foot, which stays where it is while the heel is `lift` degrees up. Looks to the right. */
export function onBall(ball: Vec, lift: number, kneeToward: Vec): LegPose {
  const toes = turn([1, 0, 0], [0, 0, 1], -lift);
  const sole = turn([0, -1, 0], [0, 0, 1], -lift);
  const ankleAt = add(ball, sub(scale(sole, -bones.ankleHeight), scale(toes, bones.ballBeforeAnkle)));
  return { ankleAt, kneeToward, foot: { toes, sole }, toeBend: lift };
}

/** A hand on the hip, elbow out. */
export function handOnHip(side: Side, hips: Vec, body: Axes): ArmPose {
  const sign = signOf(side);
  return {
    wristAt: add(hips, inAxes(body, [sign * 18, 15.5, -3.5])),
    elbowToward: inAxes(body, [sign, 0.05, -0.45]),
    fingers: inAxes(body, [-sign * 0.3, -0.62, 0.72]),
    palm: inAxes(body, [-sign, -0.2, -0.2]),
    grip: "flat",
  };
}

export const hanging = (flex = 4, apart = 9, elbow = 12): ArmPose => ({ shoulder: { flex, apart }, elbow });
