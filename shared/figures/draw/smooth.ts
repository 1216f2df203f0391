/** A point of the picture. */
export type Point = readonly [x: number, y: number];

const between = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

const isRing = (row: readonly Point[]): boolean => {
  const [first, last] = [row[0], row.at(-1)];
  return row.length > 3 && first !== undefined && first[0] === last?.[0] && first[1] === last[1];
};

/** Each point drawn toward its two neighbors; the ends of an open row stay. */
function relaxed(row: readonly Point[], ring: boolean): Point[] {
  const count = row.length - 1;
  return row.map((point, index) => {
    if (!ring && (index === 0 || index === count)) return point;
    const before = row[index === 0 ? count - 1 : index - 1] ?? point;
    const after = row[index === count ? 1 : index + 1] ?? point;
    return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
  });
}

function farthest(row: readonly Point[], from: number, to: number): { index: number; away: number } {
  const [a, b] = [row[from] ?? [0, 0], row[to] ?? [0, 0]];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const size = Math.hypot(dx, dy);
  let found = { index: from, away: 0 };
  for (let index = from + 1; index < to; index++) {
    const [x, y] = row[index] ?? a;
    const away =
      size > 0 ? Math.abs(dx * (y - a[1]) - dy * (x - a[0])) / size : Math.hypot(x - a[0], y - a[1]);
    if (away > found.away) found = { index, away };
  }
  return found;
}

/** Leaves out each point that lies no farther than `tolerance` from the line without it (Douglas and Peucker). */
function simplified(row: readonly Point[], tolerance: number): Point[] {
  const keep = new Set([0, row.length - 1]);
  const open: [number, number][] = isRing(row)
    ? [
        [0, Math.floor(row.length / 2)],
        [Math.floor(row.length / 2), row.length - 1],
      ]
    : [[0, row.length - 1]];
  for (const [from] of open) keep.add(from);
  for (let span = open.pop(); span; span = open.pop()) {
    const { index, away } = farthest(row, ...span);
    if (away <= tolerance) continue;
    keep.add(index);
    open.push([span[0], index], [index, span[1]]);
  }
  return row.filter((_, index) => keep.has(index));
}

/** Takes the stairs out of a row of dot corners. */
export function smooth(stairs: readonly Point[], passes: number, tolerance: number): Point[] {
  const [first, last] = [stairs[0], stairs.at(-1)];
  if (!first || !last || stairs.length < 3) return [...stairs];
  const ring = isRing(stairs);
  const middles = stairs.slice(1).map((point, index) => between(stairs[index] ?? point, point));
  let row: Point[] = ring ? [...middles, ...middles.slice(0, 1)] : [first, ...middles, last];
  for (let pass = 0; pass < passes; pass++) row = relaxed(row, ring);
  return simplified(row, tolerance);
}

const written = (value: number): string => String(Math.round(value * 10) / 10);

const at = ([x, y]: Point): string => `${written(x)} ${written(y)}`;

export const pathOf = (row: readonly Point[], closed = false): string =>
  `M${row.map(at).join("L")}${closed ? "Z" : ""}`;

/** How far from a corner its rounding may begin, in units. */
const rounding = 9;

const toward = (from: Point, to: Point): Point => {
  const size = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const t = size === 0 ? 0 : Math.min(0.5, rounding / size);
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
};

/** Through a row of points without a corner: each point but the ends pulls the line its way. */
export function curveOf(row: readonly Point[]): string {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last || row.length < 3) return pathOf(row);
  const ring = isRing(row);
  const corners = ring ? row.slice(0, -1) : row.slice(1, -1);
  let reached = ring ? "" : at(first);
  const parts = corners.map((corner, index) => {
    const before = corners[index - 1] ?? (ring ? (corners.at(-1) ?? first) : first);
    const after = corners[index + 1] ?? (ring ? (corners[0] ?? last) : last);
    const [start, end] = [at(toward(corner, before)), at(toward(corner, after))];
    const line = start === reached ? "" : `${reached === "" ? "M" : "L"}${start}`;
    reached = end;
    return `${line}Q${at(corner)} ${end}`;
  });
  return ring ? `${parts.join("")}Z` : `M${at(first)}${parts.join("")}L${at(last)}`;
}
