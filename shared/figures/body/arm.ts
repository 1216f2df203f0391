import type { Person } from "../people.ts";
import type { Ellipsoid } from "../shapes/shape.ts";
import { tube } from "../shapes/tube.ts";
import type { Section } from "../shapes/tube.ts";
import type { Arm } from "../skeleton/limbs.ts";
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
  const fit = (loose: number) => (radius: number) => radius * girth + loose;
  const above = (loose: number): Section[] => along(shoulder, elbow, upper, upperFlesh, fit(loose));
  const below = (loose: number): Section[] => along(elbow, wrist, fore, foreFlesh, fit(loose));
  const sleeve = part("sleeve", "shirt", person.shirt, limb);
  const skin = part("forearm", "skin", person.skin, limb);
  const hand = handBody(arm, part("hand", "skin", person.skin, limb));
  // What the cloth hides is not drawn.
  if (person.sleeves === "long") {
    const cuff = { at: mix(elbow, wrist, longSleeve), toward: scale(fore.y, -1) };
    const lower = part("cuff", "shirt", person.shirt, limb);
    return [
      ...tube(sleeve, above(0.8)),
      ...tube(lower, below(0.8), [cuff]),
      ...tube(skin, below(0).slice(2)),
      ...hand,
    ];
  }
  const hem = { at: mix(shoulder, elbow, shortSleeve), toward: scale(upper.y, -1) };
  const bare = part("upper arm", "skin", person.skin, limb);
  return [
    ...tube(sleeve, above(1.1), [hem]),
    ...tube(bare, above(0).slice(1)),
    ...tube(skin, below(0)),
    ...hand,
  ];
}
