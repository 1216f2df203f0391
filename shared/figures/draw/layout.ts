import { personBody } from "../body/person.ts";
import type { ExerciseFigure } from "../exercises/exercise-figure.ts";
import type { Person } from "../people.ts";
import type { Ellipsoid } from "../shapes/shape.ts";
import { skeletonOf } from "../skeleton/skeleton.ts";
import { cameraOf, seen } from "../space/camera.ts";
import type { Camera } from "../space/camera.ts";
import { dot } from "../space/vectors.ts";
import { arrowWay } from "./panel.ts";
import type { Window } from "./canvas.ts";
import { dotsPerUnit } from "./paint.ts";

export const pictureWidth = 1104;

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

const reach = ({ axes, radii }: Ellipsoid, way: readonly [number, number, number]): number =>
  Math.hypot(dot(axes.x, way) * radii[0], dot(axes.y, way) * radii[1], dot(axes.z, way) * radii[2]);

/** What the viewer sees of the whole movement, in centimeters. */
function boundsOf(figure: ExerciseFigure, person: Person, camera: Camera): Bounds {
  const xs: number[] = [];
  const ys: number[] = [];
  const add = (x: number, y: number, wide: number, high: number): void => {
    xs.push(x - wide, x + wide);
    ys.push(y - high, y + high);
  };
  for (const t of [0, 0.25, 0.5, 0.75, 1]) {
    const body = skeletonOf(figure.pose(t));
    const things = figure.things(body);
    for (const solid of [...personBody(body, person, camera), ...things.solids]) {
      const [x, y] = seen(camera, solid.center);
      add(x, y, reach(solid, camera.right), reach(solid, camera.up));
    }
    for (const corner of things.facets.flatMap(({ corners, backdrop }) => (backdrop ? [] : corners))) {
      const [x, y] = seen(camera, corner);
      add(x, y, 0, 0);
    }
  }
  for (const arrow of figure.arrows) {
    for (const point of arrowWay(figure, arrow)) {
      const [x, y] = seen(camera, point);
      const [right, up] = arrow.beside ?? [0, 0];
      add(x + right, y + up, 3, 3);
    }
  }
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return { left: least(xs), right: most(xs), bottom: least(ys), top: most(ys) };
}

export interface Layout {
  readonly window: Window;
  /** Of one panel, in units of the picture. */
  readonly width: number;
  readonly height: number;
}

const margins = {
  rows: { side: 40, top: 34, bottom: 34, mostHigh: 520, mostPerCm: 5.4 },
  columns: { side: 34, top: 40, bottom: 34, mostHigh: 820, mostPerCm: 5 },
} as const;

/** Both panels of a picture share their scale and where the floor is. */
export function layoutOf(figure: ExerciseFigure, person: Person): Layout {
  const camera = cameraOf(figure.view);
  const { left, right, bottom, top } = boundsOf(figure, person, camera);
  const margin = margins[figure.layout];
  const width = figure.layout === "rows" ? pictureWidth : pictureWidth / 2;
  const perCm = Math.min(
    (width - 2 * margin.side) / (right - left),
    margin.mostHigh / (top - bottom),
    margin.mostPerCm,
  );
  // Even, so that it is a whole number of dots.
  const height = 2 * Math.round(((top - bottom) * perCm + margin.top + margin.bottom) / 2);
  const dotsPerCm = perCm * dotsPerUnit;
  const origin = [
    (width / 2) * dotsPerUnit - ((left + right) / 2) * dotsPerCm,
    margin.top * dotsPerUnit + top * dotsPerCm,
  ] as const;
  return {
    width,
    height,
    window: { camera, dotsPerCm, origin, width: width * dotsPerUnit, height: height * dotsPerUnit },
  };
}
