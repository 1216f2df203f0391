/** Red, green, blue in one number. */
export type Rgb = number;

export interface Indexed {
  readonly colors: readonly Rgb[];
  /** The number of its color for every pixel. */
  readonly pixels: Uint8Array;
}

const channels = (color: Rgb): readonly [number, number, number] => [
  color >> 16,
  (color >> 8) & 255,
  color & 255,
];

/** How different two colors look: the eye sees green best. */
function difference(a: Rgb, b: Rgb): number {
  const [red, green, blue] = channels(a);
  const [otherRed, otherGreen, otherBlue] = channels(b);
  return 2 * (red - otherRed) ** 2 + 4 * (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

function countColors(rgba: Uint8Array): Map<Rgb, number> {
  const counts = new Map<Rgb, number>();
  for (let at = 0; at < rgba.length; at += 4) {
    const color = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
}

/**
 * A flat drawing has few colors and many in-betweens along its edges. Each color taken is the one that the picture
 * misses most: how often it occurs times how far it is from those already taken.
 */
export function indexed(rgba: Uint8Array, most: number): Indexed {
  const counts = [...countColors(rgba)].sort(([a, often], [b, oftenB]) => oftenB - often || a - b);
  const nearest = counts.map(() => 0);
  const missed = counts.map(() => Infinity);
  const colors: Rgb[] = [];
  for (let next = counts[0]?.[0]; next !== undefined && colors.length < most;) {
    const number = colors.push(next) - 1;
    let worst = 0;
    let candidate: Rgb | undefined;
    for (const [index, [color, often]] of counts.entries()) {
      const away = difference(color, next);
      if (away < (missed[index] ?? 0)) {
        missed[index] = away;
        nearest[index] = number;
      }
      const weight = (missed[index] ?? 0) * often;
      if (weight > worst) [worst, candidate] = [weight, color];
    }
    next = candidate;
  }
  const numberOf = new Map(counts.map(([color], index) => [color, nearest[index] ?? 0]));
  const pixels = new Uint8Array(rgba.length / 4);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const at = pixel * 4;
    const color = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
    pixels[pixel] = numberOf.get(color) ?? 0;
  }
  return { colors, pixels };
}
