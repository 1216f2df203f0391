import type { Person } from "../people.ts";
import type { Ellipsoid } from "../shapes/shape.ts";
import { sides } from "../skeleton/pose.ts";
import type { Side } from "../skeleton/pose.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { bones } from "../skeleton/anatomy.ts";
import type { Camera } from "../space/camera.ts";
import { seen } from "../space/camera.ts";
import type { Vec } from "../space/vectors.ts";
import { armBody } from "./arm.ts";
import { dress } from "./dress.ts";
import { footBody } from "./foot.ts";
import { hairBody } from "./hair.ts";
import { headBody } from "./head.ts";
import { legBody } from "./leg.ts";
import { torso } from "./torso.ts";

/** A limb is drawn as far if its root lies behind its twin's by more than half of the body's width. */
function farSide(leftNearer: number, halfWidth: number): Side | undefined {
  if (Math.abs(leftNearer) < halfWidth) return undefined;
  return leftNearer < 0 ? "left" : "right";
}

/** Everything of a person that has a volume. */
export function personBody(body: Skeleton, person: Person, camera: Camera): Ellipsoid[] {
  const part = dress();
  const { legs, arms } = body;
  const near = (point: Vec): number => seen(camera, point)[2];
  const farLeg = farSide(near(legs.left.hip) - near(legs.right.hip), bones.hipHalfWidth);
  const farArm = farSide(near(arms.left.shoulder) - near(arms.right.shoulder), bones.shoulderHalfWidth);
  return [
    ...torso(body, person, part),
    ...headBody(body.head, person, part),
    ...hairBody(body.head, person, part),
    ...sides.flatMap((side) => {
      const leg = { side, far: farLeg === side };
      return [
        ...legBody(leg, legs[side], person, part),
        ...footBody(leg, legs[side], person, part),
        ...armBody({ side, far: farArm === side }, arms[side], person, part),
      ];
    }),
  ];
}
