/** Colors derived from a clinic's brand, always readable whatever the clinic configured. */

type Rgb = readonly [number, number, number];

const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never;
const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** `share` of `b` in `a`. */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [rgbOf(a), rgbOf(b)];
  return hexOf(from.map((part, index) => part + ((to[index] as number) - part) * share) as never);
}

function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Steps of `shade`, from `color` on, until one reads on `ground`. */
function readable(ground: string, least: number, shade: (share: number) => string): string {
  let share = 0;
  while (contrast(shade(share), ground) < least && share < 1) share += 0.05;
  return shade(Math.min(share, 1));
}

/** The same hue, brighter: mixing with white would turn it gray on a dark ground. */
function brighter(hex: string, share: number): string {
  const rgb = rgbOf(hex);
  const scaled = rgb.map((part) => (part * 255) / Math.max(...rgb, 1)) as unknown as Rgb;
  return mix(mix(hex, hexOf(scaled), Math.min(1, share * 2)), "#ffffff", share * 0.8);
}

export interface Palette {
  /** Band and buttons under white text; links on white. */
  readonly brand: string;
  /** Small text on the band. */
  readonly onBrand: string;
  /** Cells of the progress bar still to come. */
  readonly ahead: string;
  /** Behind a dose. */
  readonly tint: string;
  /** The brand on dark cards. */
  readonly brandOnDark: string;
}

export const neutral = {
  page: "#eef1ef",
  card: "#ffffff",
  /** Of the drawings. */
  paper: "#f6faf9",
  ink: "#16211d",
  soft: "#4b5a54",
  line: "#d5ddd9",
  darkPage: "#0e1412",
  darkCard: "#18211e",
  darkTint: "#22302b",
  darkInk: "#eef4f1",
  darkSoft: "#b5c4bd",
  darkLine: "#33433d",
} as const;

const palettes = new Map<string, Palette>();

/** Remembered per color: a run of thousands of emails uses a handful. */
export function paletteOf(color: string): Palette {
  let palette = palettes.get(color);
  if (!palette) {
    const brand = readable(neutral.card, 5.5, (share) => mix(color, "#000000", share));
    palette = {
      brand,
      onBrand: mix(brand, "#ffffff", 0.88),
      ahead: mix(brand, "#ffffff", 0.3),
      tint: mix(brand, "#ffffff", 0.92),
      brandOnDark: readable(neutral.darkTint, 7, (share) => brighter(brand, share)),
    };
    palettes.set(color, palette);
  }
  return palette;
}
