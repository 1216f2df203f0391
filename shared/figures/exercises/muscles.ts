import type { Glow } from "../draw/glow.ts";
import { signOf } from "../skeleton/pose.ts";
import type { Side } from "../skeleton/pose.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { inAxes, toRoom } from "../space/frame.ts";
import { add, mix } from "../space/vectors.ts";

/** The side of the hip, above and behind the bony point. */
export const hipSide = (body: Skeleton, side: Side): Glow => ({
  at: toRoom(body.pelvis, [signOf(side) * 15, -1.5, 3]),
  axes: body.pelvis,
  radii: [11, 12, 12],
});

/** The deep muscles behind the hip joint that turn the thigh out. */
export const hipRotators = (body: Skeleton, side: Side): Glow => ({
  at: toRoom(body.pelvis, [signOf(side) * 14, -1, 4]),
  axes: body.pelvis,
  radii: [11, 11, 12],
});

export const buttock = (body: Skeleton, side: Side): Glow => ({
  at: toRoom(body.pelvis, [signOf(side) * 11, -2, -7]),
  axes: body.pelvis,
  radii: [10.5, 11.5, 11],
});

/** The front of the thigh, from near the hip to above the knee. */
export function frontOfThigh(body: Skeleton, side: Side): Glow {
  const { hip, knee, thigh } = body.legs[side];
  return { at: add(mix(hip, knee, 0.55), inAxes(thigh, [0, 0, 5])), axes: thigh, radii: [9, 17, 9] };
}

export function backOfThigh(body: Skeleton, side: Side): Glow {
  const { hip, knee, thigh } = body.legs[side];
  return {
    at: add(mix(hip, knee, 0.5), inAxes(thigh, [signOf(side) * 4, 0, -5])),
    axes: thigh,
    radii: [9, 14, 9],
  };
}

/** The side of the trunk, between ribs and pelvis. */
export const flank = (body: Skeleton, side: Side): Glow => ({
  at: toRoom(body.waist, [signOf(side) * 11, 4, 1]),
  axes: body.waist,
  radii: [10, 13, 11],
});
