import type { Canvas } from "./canvas.ts";

/** Dots on each side that have a say. */
const around = 4;

/** For every column, how many of the rows around the current one are dark, and how many show anything. */
interface Columns {
  readonly dark: Int16Array;
  readonly drawn: Int16Array;
}

function countRow(
  { width, part }: Canvas,
  shade: Uint8Array,
  row: number,
  columns: Columns,
  sign: 1 | -1,
): void {
  const start = row * width;
  for (let column = 0; column < width; column++) {
    const place = start + column;
    if (part[place] === 0) continue;
    columns.drawn[column] = (columns.drawn[column] ?? 0) + sign;
    if (shade[place] === 1) columns.dark[column] = (columns.dark[column] ?? 0) + sign;
  }
}

function settleRow({ width, shade }: Canvas, row: number, { dark, drawn }: Columns): void {
  let [darkSum, drawnSum] = [0, 0];
  for (let column = -around; column < width; column++) {
    const [entering, leaving] = [column + around, column - around - 1];
    if (entering < width) {
      darkSum += dark[entering] ?? 0;
      drawnSum += drawn[entering] ?? 0;
    }
    if (leaving >= 0) {
      darkSum -= dark[leaving] ?? 0;
      drawnSum -= drawn[leaving] ?? 0;
    }
    if (column >= 0) shade[row * width + column] = 2 * darkSum > drawnSum ? 1 : 0;
  }
}

/** Light and shade by the majority of each dot's neighborhood: flecks go, edges run smooth. */
export function settleShade(canvas: Canvas): void {
  const { width, height } = canvas;
  const before = canvas.shade.slice();
  const columns: Columns = { dark: new Int16Array(width), drawn: new Int16Array(width) };
  for (let row = -around; row < height; row++) {
    if (row + around < height) countRow(canvas, before, row + around, columns, 1);
    if (row - around - 1 >= 0) countRow(canvas, before, row - around - 1, columns, -1);
    if (row >= 0) settleRow(canvas, row, columns);
  }
}
