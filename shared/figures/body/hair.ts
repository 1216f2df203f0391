import { shaded } from "../draw/color.ts";
import type { Hair, Person } from "../people.ts";
import type { Ellipsoid, Part } from "../shapes/shape.ts";
import { ball, tube } from "../shapes/tube.ts";
import type { Frame } from "../space/frame.ts";
import { inAxes } from "../space/frame.ts";
import { scale } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { Dress } from "./dress.ts";
import { headSize, onHead } from "./head.ts";

/** Draws in the head's own directions. */
interface Comb {
  readonly form: (at: Vec, radii: Vec, cuts?: readonly { at: Vec; toward: Vec }[]) => Ellipsoid;
  readonly lock: (
    points: readonly (readonly [x: number, y: number, z: number, size: number])[],
  ) => Ellipsoid[];
}

function comb(part: Part, head: Frame): Comb {
  return {
    form: (at, radii, cuts = []) =>
      ball(
        part,
        onHead(head, at),
        head,
        scale(radii, headSize),
        cuts.map((cut) => ({ at: onHead(head, cut.at), toward: inAxes(head, cut.toward) })),
      ),
    lock: (points) =>
      tube(
        part,
        points.map(([x, y, z, size]) => ({
          at: onHead(head, [x, y, z]),
          axes: head,
          wide: size * headSize,
          deep: size * headSize,
        })),
      ),
  };
}

/** From the forehead past the temple to the nape: the hair is above and behind. */
const hairline = { at: [0, 6.3, 6.5], toward: [0, -0.66, 0.75] } as const;

const cap = ({ form }: Comb): Ellipsoid[] => [form([0, 3.1, -1.3], [8.5, 9.3, 9.9], [hairline])];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Rows of curls over the skull: how far up they sit, and how many there are from one temple round to the other. */
const curlRows = [
  { up: 10, count: 9 },
  { up: 38, count: 8 },
  { up: 66, count: 5 },
  { up: 90, count: 1 },
] as const;

const curls = ({ form }: Comb): Ellipsoid[] =>
  curlRows.flatMap(({ up, count }) =>
    Array.from({ length: count }, (_, index) => {
      const level = Math.cos(radians(up));
      const round = radians(count === 1 ? 270 : 145 + (index / (count - 1)) * 250);
      const high = 3.2 + 7.8 * Math.sin(radians(up));
      return form(
        [7.6 * level * Math.cos(round), high, -1.4 + 8.2 * level * Math.sin(round)],
        [3.5, 3.5, 3.5],
      );
    }),
  );

const styles: Record<Hair, (comb: Comb) => Ellipsoid[]> = {
  short: (hair) => [...cap(hair), hair.form([0, 7.4, 2.6], [6.4, 4.4, 6], [hairline])],
  bun: (hair) => [...cap(hair), hair.form([0, 8.6, -9.6], [4.4, 4.2, 4.2])],
  bob: (hair) => [
    ...cap(hair),
    hair.form([0, -2.2, -4], [9.4, 10.6, 7.4], [{ at: [0, 0, 1.4], toward: [0, 0.1, 1] }]),
    ...[-1, 1].flatMap((side) =>
      hair.lock([
        [side * 5.6, 8.2, 4.4, 2.6],
        [side * 8.2, 3.4, 2.8, 2.2],
        [side * 8.7, -3, 1, 2.2],
        [side * 8.1, -8.4, 0, 2.2],
      ]),
    ),
  ],
  ponytail: (hair) => [
    ...cap(hair),
    ...hair.lock([
      [0, 6, -10, 2],
      [0, 6.2, -13, 3.2],
      [0, 1, -15.5, 3.6],
      [0, -6, -15, 2.8],
      [0, -11, -13.5, 1.2],
    ]),
  ],
  receding: ({ form }) => [
    ...[-1, 1].map((side) => form([side * 5.2, 0.4, -2.6], [3.4, 4.6, 5.4])),
    form([0, -0.4, -5.4], [7.4, 5.4, 5]),
  ],
  curls: (hair) => [...cap(hair), ...curls(hair)],
  scarf: ({ form, lock }) => [
    form([0, 2.9, -1.6], [8.9, 9.7, 10], [{ at: [0, 6.4, 6.6], toward: [0, -0.55, 0.83] }]),
    form([0, -3, -1.6], [8.6, 11, 9], [{ at: [0, 0, 3.4], toward: [0, 0.12, 1] }]),
    ...lock([
      [0, -10.5, 0.6, 7],
      [0, -14, -0.2, 8.4],
      [0, -17.5, -0.6, 10],
    ]),
  ],
};

export function hairBody(head: Frame, person: Person, part: Dress): Ellipsoid[] {
  const hair = part("hair", "hair", person.hairColor);
  const beard = part("beard", "hair", shaded(person.hairColor, 0));
  const chin = comb(beard, head).form(
    [0, -6.7, 2.6],
    [6.2, 6, 6.4],
    [
      { at: [0, -4.2, 4], toward: [0, 1, 0.35] },
      { at: [0, 0, -1.5], toward: [0, 0, -1] },
    ],
  );
  return [...styles[person.hair](comb(hair, head)), ...(person.beard ? [chin] : [])];
}
