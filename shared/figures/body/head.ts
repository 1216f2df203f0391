import { shaded } from "../draw/color.ts";
import type { Person } from "../people.ts";
import type { Ellipsoid, Part } from "../shapes/shape.ts";
import { ball, tube } from "../shapes/tube.ts";
import type { Frame } from "../space/frame.ts";
import { toRoom } from "../space/frame.ts";
import { scale } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { Dress } from "./dress.ts";

/** A rounded form of the head, in the head's own directions. */
interface Form {
  readonly at: Vec;
  readonly radii: Vec;
}

const skull: Form = { at: [0, 2.6, -0.8], radii: [7.9, 8.8, 9.4] };
const face: Form = { at: [0, -2.6, 1.4], radii: [7, 8.2, 7.6] };
const chin: Form = { at: [0, -6.9, 3], radii: [4.9, 4.6, 5.3] };

const forms = [skull, face, chin];

/** How far forward the skin is at a place of the face: to the person's left and up from the middle of the head. */
export function skinAt(x: number, y: number): number {
  const fronts = forms.map(({ at, radii }) => {
    const inside = 1 - ((x - at[0]) / radii[0]) ** 2 - ((y - at[1]) / radii[1]) ** 2;
    return inside > 0 ? at[2] + radii[2] * Math.sqrt(inside) : -Infinity;
  });
  return Math.max(...fronts);
}

/** Heads are drawn a little large: a face has to be seen on a phone. */
export const headSize = 1.12;

/** A place of the head, in its own directions, as a place of the room. */
export const onHead = (head: Frame, at: Vec): Vec => toRoom(head, scale(at, headSize));

export const formed = (part: Part, head: Frame, { at, radii }: Form): Ellipsoid =>
  ball(part, onHead(head, at), head, scale(radii, headSize));

function nose(part: Part, head: Frame): Ellipsoid[] {
  const at = (y: number, z: number, size: number) => ({
    at: onHead(head, [0, y, z]),
    axes: head,
    wide: size * headSize,
    deep: size * headSize,
  });
  return tube(part, [at(0.6, 8, 0.8), at(-1.4, 8.9, 1.15), at(-2.9, 9.3, 1.5)]);
}

export function headBody(head: Frame, person: Person, part: Dress): Ellipsoid[] {
  const skin = { ...part("head", "skin", person.skin), even: true as const };
  const ear = { ...part("ear", "ear", shaded(person.skin, 0.08)), even: true as const };
  const ears = person.hair === "scarf" || person.hair === "bob" ? [] : [-1, 1];
  return [
    ...forms.map((form) => formed(skin, head, form)),
    ...nose(skin, head),
    ...ears.map((side) => formed(ear, head, { at: [side * 7.7, -1.4, -0.6], radii: [1.2, 2.7, 1.8] })),
  ];
}
