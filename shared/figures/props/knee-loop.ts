import type { Shapes } from "../shapes/shape.ts";
import type { Side } from "../skeleton/pose.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { mix } from "../space/vectors.ts";
import { loopBand } from "./band.ts";
import type { Hold } from "./band.ts";

/** The share of the thigh from the hip at which the band sits, just above the knee. */
const alongThigh = 0.8;

/** Half of a thigh's thickness there, in trousers. */
const thighRadius = 7.6;

export function thighHold({ legs }: Skeleton, side: Side): Hold {
  const { hip, knee, thigh } = legs[side];
  return { at: mix(hip, knee, alongThigh), along: thigh.y, radius: thighRadius };
}

/** A closed band round both thighs. */
export const kneeLoop = (body: Skeleton): Shapes => ({
  facets: [],
  solids: loopBand(thighHold(body, "left"), thighHold(body, "right")),
});
