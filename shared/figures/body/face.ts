import { blend, ink, shaded } from "../draw/color.ts";
import type { Color } from "../draw/color.ts";
import type { Person } from "../people.ts";
import type { Frame } from "../space/frame.ts";
import { inAxes } from "../space/frame.ts";
import type { Vec } from "../space/vectors.ts";
import { onHead, skinAt } from "./head.ts";

/** Something drawn on the skin: it shows where the skin under it shows. */
export interface Mark {
  readonly points: readonly Vec[];
  /** Straight out of the skin in the middle of the mark. */
  readonly facing: Vec;
  readonly color: Color;
  /** The width of its line in centimeters; without one it is filled. */
  readonly line?: number;
}

type Place = readonly [x: number, y: number];

const onSkin = (head: Frame, [x, y]: Place): Vec => onHead(head, [x, y, skinAt(x, y) + 0.15]);

function facing(head: Frame, [x, y]: Place): Vec {
  const step = 0.3;
  const slopeX = (skinAt(x + step, y) - skinAt(x - step, y)) / (2 * step);
  const slopeY = (skinAt(x, y + step) - skinAt(x, y - step)) / (2 * step);
  const size = Math.hypot(slopeX, slopeY, 1);
  return inAxes(head, [-slopeX / size, -slopeY / size, 1 / size]);
}

const oval = (middle: Place, wide: number, high: number): Place[] =>
  Array.from({ length: 24 }, (_, index) => {
    const angle = (index / 24) * 2 * Math.PI;
    return [middle[0] + wide * Math.cos(angle), middle[1] + high * Math.sin(angle)] as const;
  });

/** An arc from one place to another that bulges by `bulge` upward. */
const arc = (from: Place, to: Place, bulge: number): Place[] =>
  Array.from({ length: 13 }, (_, index) => {
    const t = index / 12;
    return [
      from[0] + (to[0] - from[0]) * t,
      from[1] + (to[1] - from[1]) * t + bulge * 4 * t * (1 - t),
    ] as const;
  });

function mark(head: Frame, middle: Place, places: readonly Place[], color: Color, line?: number): Mark {
  const points = places.map((place) => onSkin(head, place));
  return { points, facing: facing(head, middle), color, ...(line === undefined ? {} : { line }) };
}

function glasses(head: Frame): Mark[] {
  const lenses = [-1, 1].map((side) =>
    mark(head, [side * 3.1, 0], [...oval([side * 3.1, -0.1], 2.1, 2), [side * 3.1 + 2.1, -0.1]], ink, 0.45),
  );
  const bridge = mark(head, [0, 0.3], arc([-1, 0.2], [1, 0.2], 0.3), ink, 0.45);
  const temples = [-1, 1].map((side) => ({
    points: [
      [5.1, 0.3, 5.4],
      [6.6, 0.4, 3.4],
      [7.6, 0.4, 0.4],
    ].map(([x, y, z]) => onHead(head, [side * (x ?? 0) * 1.03, y ?? 0, z ?? 0])),
    facing: inAxes(head, [side, 0, 0.3]),
    color: ink,
    line: 0.45,
  }));
  return [...lenses, bridge, ...temples];
}

export function faceMarks(head: Frame, person: Person): Mark[] {
  const blush = blend(person.skin, "#e0603f", 0.28);
  const brow = person.hair === "scarf" ? ink : shaded(person.hairColor, 0.25);
  const eyes = [-1, 1].flatMap((side) => [
    mark(head, [side * 5, -3.4], oval([side * 4.9, -3.5], 1.5, 1.1), blush),
    mark(head, [side * 3, 0], oval([side * 3, 0], 0.85, 1.15), ink),
    mark(head, [side * 3, 2.7], arc([side * 1.7, 2.5], [side * 4.5, 2.3], 0.55), brow, 0.75),
  ]);
  const age = person.older
    ? [-1, 1].map((side) =>
        mark(
          head,
          [side * 3.6, -4.4],
          arc([side * 2.7, -3.4], [side * 3.5, -5.6], 0),
          shaded(person.skin, 0.3),
          0.45,
        ),
      )
    : [];
  const nose = mark(head, [0, -3], arc([-1.3, -3.3], [1.3, -3.3], -0.5), shaded(person.skin, 0.45), 0.6);
  const smile = mark(head, [0, -6], arc([-2.3, -5.6], [2.3, -5.6], -1.05), ink, 0.7);
  return [...eyes, ...age, nose, smile, ...(person.glasses ? glasses(head) : [])];
}
