import { toRoom, turnAxes } from "../space/frame.ts";
import type { Frame, Turn } from "../space/frame.ts";
import type { Vec } from "../space/vectors.ts";
import { add } from "../space/vectors.ts";
import { bones } from "./anatomy.ts";
import { arm, leg } from "./limbs.ts";
import type { Arm, Leg } from "./limbs.ts";
import { signOf } from "./pose.ts";
import type { Pose, Side } from "./pose.ts";

export interface Skeleton {
  readonly pelvis: Frame;
  readonly waist: Frame;
  readonly chest: Frame;
  readonly neck: Frame;
  /** Its origin is the middle of the head. */
  readonly head: Frame;
  readonly legs: Readonly<Record<Side, Leg>>;
  readonly arms: Readonly<Record<Side, Arm>>;
}

const half = ({ nod = 0, lean = 0, look = 0 }: Turn = {}): Turn => ({
  nod: nod / 2,
  lean: lean / 2,
  look: look / 2,
});

/** The next joint up: it sits on `from` and turns by half, as the spine shares a bend among its parts. */
function next(from: Frame, offset: Vec, by: Turn | undefined): Frame {
  return { ...turnAxes(from, half(by)), origin: toRoom(from, offset) };
}

export function skeletonOf(pose: Pose): Skeleton {
  const pelvis: Frame = { ...pose.body, origin: pose.hips };
  const waist = next(pelvis, [0, bones.lowBack, -1], pose.spine);
  const chest = next(waist, [0, bones.waist, 0], pose.spine);
  const neck = next(chest, [0, bones.neckHeight, -0.5], pose.head);
  const top = next(neck, [0, bones.neck, 0.5], pose.head);
  const hip = (side: Side): Vec => toRoom(pelvis, [signOf(side) * bones.hipHalfWidth, 0, 0]);
  const shoulder = (side: Side): Vec => {
    const rest: Vec = [signOf(side) * bones.shoulderHalfWidth, bones.shoulderHeight, -1];
    return toRoom(chest, add(rest, pose.arms[side].shrug ?? [0, 0, 0]));
  };
  return {
    pelvis,
    waist,
    chest,
    neck,
    head: { ...top, origin: toRoom(top, [0, bones.head, 1]) },
    legs: {
      left: leg("left", hip("left"), pelvis, pose.legs.left),
      right: leg("right", hip("right"), pelvis, pose.legs.right),
    },
    arms: {
      left: arm("left", shoulder("left"), chest, pose.arms.left),
      right: arm("right", shoulder("right"), chest, pose.arms.right),
    },
  };
}
