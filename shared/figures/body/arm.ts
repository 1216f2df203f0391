import type { Person } from "../people.ts";
import type { Ellipsoid } from "../shapes/shape.ts";
import { tube } from "../shapes/tube.ts";
import type { Section } from "../shapes/tube.ts";
import type { Arm } from "../skeleton/limbs.ts";
import { betweenAxes } from "../space/frame.ts";
import type { Axes } from "../space/frame.ts";
import { mix, scale } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { Dress, Limb } from "./dress.ts";
import { handBody } from "./hand.ts";

const upperFlesh = [
  [0, 5],
  [0.45, 4.7],
  [0.8, 4.1],
  [1, 3.9],
] as const;

const foreFlesh = [
  [0, 3.9],
  [0.25, 4.2],
  [0.6, 3.4],
  [1, 2.7],
] as const;

const along = (
  from: Vec,
  to: Vec,
  axes: Axes,
  flesh: readonly (readonly [number, number])[],
  fit: (radius: number) => number,
): Section[] =>
  flesh.map(([by, radius]) => ({ at: mix(from, to, by), axes, wide: fit(radius), deep: fit(radius) }));

const shortSleeve = 0.62;
const longSleeve = 0.94;

export function armBody(limb: Limb, arm: Arm, person: Person, part: Dress): Ellipsoid[] {
  const { shoulder, elbow, wrist, upper, fore } = arm;
  const girth = 0.5 + person.build.limbs / 2;
  const bend = betweenAxes(upper, fore, 0.5);
  const bare = (radius: number): number => radius * girth;
  const cloth = (loose: number) => (radius: number) => radius * girth + loose;
  const above = part("upper arm", "skin", person.skin, limb);
  const below = part("forearm", "skin", person.skin, limb);
  const hand = handBody(arm, part("hand", "skin", person.skin, limb));
  const flesh = [
    ...tube(above, along(shoulder, elbow, upper, upperFlesh, bare)),
    ...tube(below, along(elbow, wrist, fore, foreFlesh, bare)),
  ];
  const sleeve = part("sleeve", "shirt", person.shirt, limb);
  if (person.sleeves === "short") {
    const cut = { at: mix(shoulder, elbow, shortSleeve), toward: scale(upper.y, -1) };
    return [...flesh, ...hand, ...tube(sleeve, along(shoulder, elbow, upper, upperFlesh, cloth(1.1)), [cut])];
  }
  const cuff = { at: mix(elbow, wrist, longSleeve), toward: scale(fore.y, -1) };
  const lower = part("cuff", "shirt", person.shirt, limb);
  return [
    ...flesh,
    ...hand,
    ...tube(sleeve, along(shoulder, elbow, bend, upperFlesh, cloth(0.8))),
    ...tube(lower, along(elbow, wrist, fore, foreFlesh, cloth(0.8)), [cuff]),
  ];
}
