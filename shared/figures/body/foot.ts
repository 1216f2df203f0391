import { shaded } from "../draw/color.ts";
import type { Person } from "../people.ts";
import type { Ellipsoid, Part } from "../shapes/shape.ts";
import { tube } from "../shapes/tube.ts";
import type { Section } from "../shapes/tube.ts";
import type { Leg } from "../skeleton/limbs.ts";
import { signOf } from "../skeleton/pose.ts";
import { inAxes } from "../space/frame.ts";
import type { Axes } from "../space/frame.ts";
import { add, mix } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { Dress, Limb } from "./dress.ts";

const at = (from: Vec, axes: Axes, offset: Vec, wide: number, deep: number): Section => ({
  at: add(from, inAxes(axes, offset)),
  // A shoe is swept along its length: its sections stand up, wide across and deep from sole to laces.
  axes: { x: axes.x, y: axes.z, z: axes.y },
  wide,
  deep,
});

const soleThick = 1;

function sole(leg: Leg, part: Part, sign: number): Ellipsoid[] {
  const { heel, ball, toe, foot, toes } = leg;
  return tube(part, [
    at(heel, foot, [0, soleThick, 3.4], 3.9, soleThick),
    at(mix(heel, ball, 0.55), foot, [-sign * 0.3, soleThick, 0], 3.7, soleThick),
    at(ball, foot, [0, soleThick, 0], 4.9, soleThick),
    at(toe, toes, [-sign * 0.6, soleThick, -2.6], 4.2, soleThick),
    at(toe, toes, [-sign * 0.9, soleThick, -0.8], 2.8, soleThick),
  ]);
}

function upper(leg: Leg, part: Part, sign: number): Ellipsoid[] {
  const { heel, ball, toe, ankle, foot, toes } = leg;
  const body = tube(part, [
    at(heel, foot, [0, 4.4, 3.9], 3.7, 3.9),
    at(heel, foot, [0, 5, 7.5], 3.8, 4.5),
    at(mix(heel, ball, 0.72), foot, [0, 3.9, 0], 4.1, 3.7),
    at(ball, foot, [0, 3, 0], 4.6, 2.9),
    at(toe, toes, [-sign * 0.5, 2.6, -3], 4, 2.4),
    at(toe, toes, [-sign * 0.8, 2.3, -1.4], 2.8, 1.9),
  ]);
  const collar = tube(part, [
    { at: add(ankle, inAxes(foot, [0, -3, -0.6])), axes: foot, wide: 3.9, deep: 4.7 },
    { at: add(ankle, inAxes(foot, [0, -0.4, -0.6])), axes: foot, wide: 3.9, deep: 4.4 },
  ]);
  return [...body, ...collar];
}

export function footBody(limb: Limb, leg: Leg, person: Person, part: Dress): Ellipsoid[] {
  const sign = signOf(limb.side);
  const sock = part("sock", "sock", "#ffffff", limb);
  const ankle = tube(sock, [
    { at: add(leg.ankle, inAxes(leg.shin, [0, 4.6, 0])), axes: leg.shin, wide: 3.6, deep: 3.9 },
    { at: leg.ankle, axes: leg.shin, wide: 3.7, deep: 4.1 },
  ]);
  return [
    ...ankle,
    ...upper(leg, part("shoe", "shoe", person.shoes, limb), sign),
    ...sole(leg, part("sole", "sole", shaded(person.shoes, 0.35), limb), sign),
  ];
}
