import type { Person } from "../people.ts";
import type { Ellipsoid } from "../shapes/shape.ts";
import { ball, tube } from "../shapes/tube.ts";
import type { Section } from "../shapes/tube.ts";
import { signOf } from "../skeleton/pose.ts";
import type { Leg } from "../skeleton/limbs.ts";
import { betweenAxes, inAxes } from "../space/frame.ts";
import type { Axes } from "../space/frame.ts";
import { add, mix, scale } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { Dress, Limb } from "./dress.ts";

/** Along a bone from 0 to 1: how far the flesh stands out to the limb's left and front, how wide and deep it is. */
type Flesh = readonly [along: number, x: number, z: number, wide: number, deep: number];

const thighFlesh: readonly Flesh[] = [
  [0, 0.3, -0.2, 7.9, 9.4],
  [0.35, 0.2, 0.6, 7.7, 8.8],
  [0.72, 0, 0.4, 6.4, 7],
  [1, 0, 0, 5.5, 5.8],
];

const shinFlesh: readonly Flesh[] = [
  [0, 0, 0, 5.5, 5.7],
  [0.24, 0, -1.3, 5.7, 6.1],
  [0.5, 0, -1, 4.9, 5.2],
  [0.78, 0, -0.2, 3.6, 3.8],
  [1, 0, 0, 3.3, 3.6],
];

function sectionsAlong(
  from: Vec,
  to: Vec,
  axes: (along: number) => Axes,
  flesh: readonly Flesh[],
  fit: { girth: number; sign: number; loose?: number },
): Section[] {
  return flesh.map(([along, x, z, wide, deep]) => ({
    at: add(mix(from, to, along), inAxes(axes(along), [x * fit.sign, 0, z])),
    axes: axes(along),
    wide: wide * fit.girth + (fit.loose ?? 0),
    deep: deep * fit.girth + (fit.loose ?? 0),
  }));
}

/** How far the short trousers reach down the thigh, and the long ones down the shin. */
const shortHem = 0.6;
const longHem = 0.9;

interface Sections {
  readonly thigh: (loose: number) => Section[];
  readonly shin: (loose: number) => Section[];
  /** Between thigh and shin. */
  readonly knee: Axes;
}

function sectionsOf({ hip, knee, ankle, thigh, shin }: Leg, girth: number, sign: number): Sections {
  const between = betweenAxes(thigh, shin, 0.5);
  const thighAxes = (along: number): Axes => (along > 0.9 ? between : thigh);
  const shinAxes = (along: number): Axes => (along > 0.1 ? shin : between);
  return {
    thigh: (loose) => sectionsAlong(hip, knee, thighAxes, thighFlesh, { girth, sign, loose }),
    shin: (loose) => sectionsAlong(knee, ankle, shinAxes, shinFlesh, { girth, sign, loose }),
    knee: between,
  };
}

export function legBody(limb: Limb, leg: Leg, person: Person, part: Dress): Ellipsoid[] {
  const { hip, knee, ankle, thigh, shin } = leg;
  const girth = person.build.limbs;
  const sections = sectionsOf(leg, girth, signOf(limb.side));
  const cloth = part("trousers", "trousers", person.trousers, limb);
  if (person.legs === "long") {
    const cut = { at: mix(knee, ankle, longHem), toward: scale(shin.y, -1) };
    const below = part("trouser leg", "trousers", person.trousers, limb);
    return [...tube(cloth, sections.thigh(0.8)), ...tube(below, sections.shin(1), [cut])];
  }
  const cut = { at: mix(hip, knee, shortHem), toward: scale(thigh.y, -1) };
  const lower = part("shin", "skin", person.skin, limb);
  const kneecap = add(knee, scale(sections.knee.z, 1.5));
  return [
    ...tube(cloth, sections.thigh(1.1), [cut]),
    // What the cloth hides is not drawn.
    ...tube(part("thigh", "skin", person.skin, limb), sections.thigh(0).slice(1)),
    ...tube(lower, sections.shin(0)),
    ball(lower, kneecap, sections.knee, [4.4 * girth, 4.8, 4.6 * girth]),
  ];
}
