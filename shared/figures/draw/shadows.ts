import type { Ellipsoid, Shadow } from "../shapes/shape.ts";

/** Higher than this above a surface nothing throws a shadow on it, in centimeters. */
const fadesAt = 9;

/** Neighbors throw nearly the same shadow. */
const everyOf = 3;

const reachAlong = ({ axes, radii }: Ellipsoid, way: 0 | 1 | 2): number =>
  Math.hypot(axes.x[way] * radii[0], axes.y[way] * radii[1], axes.z[way] * radii[2]);

/** Under what is near a surface it is darker. */
export function shadowsOn(height: number, solids: readonly Ellipsoid[]): Shadow[] {
  return solids.flatMap((solid, index) => {
    if (index % everyOf !== 0) return [];
    const above = solid.center[1] - reachAlong(solid, 1) - height;
    if (above > fadesAt || above < -4) return [];
    const size = 1 - Math.max(0, above) / fadesAt;
    if (size < 0.1) return [];
    const [x, , z] = solid.center;
    return [
      {
        center: [x + 1.5, height, z],
        radiusX: (reachAlong(solid, 0) + 1.5) * size,
        radiusZ: (reachAlong(solid, 2) + 1.5) * size,
      },
    ];
  });
}
