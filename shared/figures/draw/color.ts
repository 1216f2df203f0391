/** Written #rrggbb. */
export type Color = string;

const channels = (color: Color): number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

const written = (values: readonly number[]): Color =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;

/** Part of the way from one color to another: 0 is the first, 1 the second. */
export function blend(from: Color, to: Color, amount: number): Color {
  const target = channels(to);
  return written(channels(from).map((value, index) => value + ((target[index] ?? value) - value) * amount));
}

/** How much of red, green and blue goes with the light: shade is warm, as skin is. */
const lost = [0.9, 1.06, 1.02] as const;

/** The color where less light falls. */
export function shaded(color: Color, amount: number): Color {
  return written(channels(color).map((value, index) => value * (1 - amount * (lost[index] ?? 1))));
}

export const ink = "#1d2a35";
export const paper = "#f6faf9";
export const arrowColor = "#d9480f";
export const glowColor = "#ff5a1f";
export const badgeColor = "#0b5d57";
