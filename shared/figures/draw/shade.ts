import type { Canvas } from "./canvas.ts";

/** Dots on each side that have a say. */
const around = 4;

/** The sum of each dot and its neighbors along one way of the canvas. */
function summed(
  values: Uint8Array | Uint16Array,
  rows: number,
  row: number,
  columns: number,
  step: number,
): Uint16Array {
  const sums = new Uint16Array(values.length);
  for (let line = 0; line < rows; line++) {
    const start = line * row;
    let sum = 0;
    for (let index = -around; index < columns; index++) {
      if (index + around < columns) sum += values[start + (index + around) * step] ?? 0;
      if (index - around - 1 >= 0) sum -= values[start + (index - around - 1) * step] ?? 0;
      if (index >= 0) sums[start + index * step] = sum;
    }
  }
  return sums;
}

/** Light and shade by the majority of each dot's neighborhood: flecks go, edges run smooth. */
export function settleShade(canvas: Canvas): void {
  const { width, height, shade, part } = canvas;
  const blurred = (values: Uint8Array): Uint16Array =>
    summed(summed(values, height, width, width, 1), width, 1, height, width);
  const dark = blurred(shade);
  const drawn = blurred(new Uint8Array(part.length).map((_, place) => (part[place] === 0 ? 0 : 1)));
  dark.forEach((sum, place) => {
    shade[place] = 2 * sum > (drawn[place] ?? 0) ? 1 : 0;
  });
}
