import { axesFrom, inAxes, turnAxes } from "../space/frame.ts";
import type { Axes } from "../space/frame.ts";
import { add, cross, scale, squareTo, sub, unit } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import { bones } from "./anatomy.ts";
import { signOf } from "./pose.ts";
import type { ArmPose, FootPose, Grip, LegPose, Side } from "./pose.ts";
import { reach } from "./reach.ts";

/** Each bone's axes: y toward the body, z to the front of the limb. */
export interface Leg {
  readonly hip: Vec;
  readonly knee: Vec;
  readonly ankle: Vec;
  /** Heel, ball and toe are on the underside of the shoe. */
  readonly heel: Vec;
  readonly ball: Vec;
  readonly toe: Vec;
  readonly thigh: Axes;
  readonly shin: Axes;
  /** y away from the sole, z to the toes. */
  readonly foot: Axes;
  readonly toes: Axes;
}

export interface Arm {
  readonly shoulder: Vec;
  readonly elbow: Vec;
  readonly wrist: Vec;
  readonly knuckles: Vec;
  readonly fingertips: Vec;
  readonly upper: Axes;
  readonly fore: Axes;
  readonly fingers: Vec;
  readonly palm: Vec;
  readonly thumb: Vec;
  readonly grip: Grip;
}

const below = (from: Vec, axes: Axes, by: number): Vec => add(from, scale(axes.y, -by));

/** A limb's bone that bends in the plane of its own front: positive is a knee's way. */
const bentBack = (axes: Axes, degrees: number): Axes => turnAxes(axes, { nod: degrees });

const boneAxes = (from: Vec, to: Vec, hinge: Vec): Axes =>
  axesFrom(sub(from, to), cross(hinge, sub(from, to)));

function legBones(
  side: Side,
  hip: Vec,
  pelvis: Axes,
  pose: LegPose,
): Pick<Leg, "knee" | "ankle" | "thigh" | "shin"> {
  if ("ankleAt" in pose) {
    const {
      middle: knee,
      end: ankle,
      hinge,
    } = reach(hip, pose.ankleAt, bones.thigh, bones.shin, pose.kneeToward);
    return { knee, ankle, thigh: boneAxes(hip, knee, hinge), shin: boneAxes(knee, ankle, hinge) };
  }
  const { flex, apart = 0, turnOut = 0 } = pose.hip;
  const sign = signOf(side);
  const thigh = turnAxes(pelvis, { nod: -flex, lean: sign * apart, look: sign * turnOut });
  const shin = bentBack(thigh, pose.knee);
  const knee = below(hip, thigh, bones.thigh);
  return { knee, ankle: below(knee, shin, bones.shin), thigh, shin };
}

const footAxes = (shin: Axes, pose: FootPose): Axes =>
  "ankle" in pose ? bentBack(shin, -pose.ankle) : axesFrom(scale(pose.sole ?? [0, -1, 0], -1), pose.toes);

export function leg(side: Side, hip: Vec, pelvis: Axes, pose: LegPose): Leg {
  const { knee, ankle, thigh, shin } = legBones(side, hip, pelvis, pose);
  const foot = footAxes(shin, pose.foot);
  const sole = (forward: number): Vec => add(ankle, inAxes(foot, [0, -bones.ankleHeight, forward]));
  const toes = bentBack(foot, -(pose.toeBend ?? 0));
  const ball = sole(bones.ballBeforeAnkle);
  const toe = add(ball, scale(toes.z, bones.toeBeforeBall));
  return { hip, knee, ankle, heel: sole(-bones.heelBehindAnkle), ball, toe, thigh, shin, foot, toes };
}

function armBones(
  side: Side,
  shoulder: Vec,
  chest: Axes,
  pose: ArmPose,
): Pick<Arm, "elbow" | "wrist" | "upper" | "fore"> {
  if ("wristAt" in pose) {
    const at = reach(shoulder, pose.wristAt, bones.upperArm, bones.forearm, pose.elbowToward);
    // An elbow bends the other way than a knee.
    const hinge = scale(at.hinge, -1);
    const upper = boneAxes(shoulder, at.middle, hinge);
    return { elbow: at.middle, wrist: at.end, upper, fore: boneAxes(at.middle, at.end, hinge) };
  }
  const { flex, apart = 0, turnIn = 0 } = pose.shoulder;
  const sign = signOf(side);
  const upper = turnAxes(chest, { nod: -flex, lean: sign * apart, look: -sign * turnIn });
  const fore = bentBack(upper, -pose.elbow);
  const elbow = below(shoulder, upper, bones.upperArm);
  return { elbow, wrist: below(elbow, fore, bones.forearm), upper, fore };
}

export function arm(side: Side, shoulder: Vec, chest: Axes, pose: ArmPose): Arm {
  const { elbow, wrist, upper, fore } = armBones(side, shoulder, chest, pose);
  const sign = signOf(side);
  const fingers = unit(pose.fingers ?? scale(fore.y, -1));
  const palm = unit(squareTo(pose.palm ?? scale(fore.x, -sign), fingers));
  const knuckles = add(wrist, scale(fingers, bones.palm));
  return {
    shoulder,
    elbow,
    wrist,
    knuckles,
    fingertips: add(knuckles, scale(fingers, bones.fingers)),
    upper,
    fore,
    fingers,
    palm,
    thumb: scale(cross(palm, fingers), sign),
    grip: pose.grip ?? "relaxed",
  };
}
