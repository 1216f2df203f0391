import type { Person } from "../people.ts";
import type { Ellipsoid } from "../shapes/shape.ts";
import { ball, tube } from "../shapes/tube.ts";
import type { Section } from "../shapes/tube.ts";
import { signOf, sides } from "../skeleton/pose.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { axesFrom, toRoom } from "../space/frame.ts";
import type { Frame } from "../space/frame.ts";
import { add, mix, scale, sub } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { Dress } from "./dress.ts";

const section = (frame: Frame, at: Vec, wide: number, deep: number): Section => ({
  at: toRoom(frame, at),
  axes: frame,
  wide,
  deep,
});

/** Below the hem of the shirt, measured up from the hip joints. */
const hem = 2.5;

function shirt(body: Skeleton, { build, shirt: color }: Person, part: Dress): Ellipsoid[] {
  const { pelvis, waist, chest, neck } = body;
  const cloth = part("shirt", "shirt", color);
  const cut = { at: toRoom(pelvis, [0, hem, 0]), toward: scale(pelvis.y, -1) };
  const trunk = tube(
    cloth,
    [
      section(pelvis, [0, hem - 2, -1], 16 * build.hips, 11.6 * build.hips),
      section(pelvis, [0, 7, -0.6], 15.4 * build.hips, 11.2 * build.hips),
      section(waist, [0, 5, 0.4], 14.2 * build.waist, 10.4 * build.waist),
      section(chest, [0, 4, 0.4], 14.6 * build.waist, 10.4 * build.waist),
      section(chest, [0, 11, 0.4], 15.2 * build.shoulders, 10.4),
      section(chest, [0, 16.5, -0.2], 15 * build.shoulders, 9.6),
      section(chest, [0, 20.5, -0.8], 11.5, 8),
      section(neck, [0, -2, -0.6], 6.4, 5.8),
    ],
    [cut],
  );
  const yoke = sides.flatMap((side) => {
    const inner = section(chest, [signOf(side) * 5, 21, -1.2], 4.6, 5);
    const outer = { at: body.arms[side].shoulder, axes: chest, wide: 6, deep: 6.2 };
    return tube(cloth, [inner, outer]);
  });
  // Over each hip the shirt stands as far out as the thigh under it.
  const hips = sides.flatMap((side) =>
    tube(
      cloth,
      [
        section(pelvis, [signOf(side) * 7.8, hem - 2, -0.6], 9.2 * build.hips, 11.4 * build.hips),
        section(pelvis, [signOf(side) * 6, 10, -0.4], 8 * build.waist, 10.4 * build.waist),
      ],
      [cut],
    ),
  );
  const bust = sides.map((side) =>
    ball(cloth, toRoom(chest, [signOf(side) * 6, 10.5, 4.4]), chest, [7, 7, 6.2 * build.bust]),
  );
  return [...trunk, ...hips, ...yoke, ...(build.bust > 0.8 ? bust : [])];
}

function seat(body: Skeleton, { build, trousers }: Person, part: Dress): Ellipsoid[] {
  const { pelvis } = body;
  const cloth = part("seat", "trousers", trousers);
  const wide = 14.6 * build.hips;
  const middle = ball(cloth, toRoom(pelvis, [0, 2.5, -0.8]), pelvis, [wide, 10.5, 10.8 * build.hips]);
  const cheeks = sides.map((side) =>
    ball(cloth, toRoom(pelvis, [signOf(side) * 6.8, -2.2, -4.6]), pelvis, [8.4, 8.8, 8.2 * build.hips]),
  );
  return [middle, ...cheeks];
}

function throat(body: Skeleton, { skin }: Person, part: Dress): Ellipsoid[] {
  const { neck, head } = body;
  const top = toRoom(head, [0, -5, -2.2]);
  const root = toRoom(neck, [0, -3, -0.6]);
  const axes = axesFrom(sub(top, root), add(neck.z, head.z));
  return tube(part("neck", "skin", skin), [
    { at: root, axes, wide: 5.6, deep: 5.6 },
    { at: mix(root, top, 0.5), axes, wide: 5, deep: 5.2 },
    { at: top, axes, wide: 5, deep: 5.4 },
  ]);
}

export const torso = (body: Skeleton, person: Person, part: Dress): Ellipsoid[] => [
  ...seat(body, person, part),
  ...shirt(body, person, part),
  ...throat(body, person, part),
];
