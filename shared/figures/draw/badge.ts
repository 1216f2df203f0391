import { badgeColor } from "./color.ts";
import type { Point } from "./smooth.ts";

/** The numbers are lines, not letters: no font is needed to draw them. */
const strokes = {
  1: "M-5.5 -7.5L1.5 -12.5V12.5",
  2: "M-7.5 -6C-7.5 -15 8 -15.5 8 -6C8 1 -7.5 6 -7.5 12.5H8.5",
} as const;

export const badgeRadius = 25;

export const drawBadge = ([x, y]: Point, number: keyof typeof strokes): string =>
  `<g transform="translate(${x} ${y})"><circle r="${badgeRadius}" fill="${badgeColor}"/>` +
  `<path fill="none" stroke="#ffffff" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" d="${strokes[number]}"/></g>`;
