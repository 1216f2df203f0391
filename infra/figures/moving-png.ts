import { indexed } from "./palette.ts";
import { chunk, end, head, packed } from "./png.ts";

export interface Frame {
  readonly rgba: Uint8Array;
  /** How long it stays. */
  readonly milliseconds: number;
}

interface Change {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Shows through to the frame before; the colors come after it. */
const unchanged = 0;

/** The smallest part of a frame that differs from the one before; of an equal frame one pixel, as each needs some. */
function changeBetween(before: Uint8Array | undefined, now: Uint8Array, width: number): Change {
  const height = now.length / width;
  if (!before) return { left: 0, top: 0, width, height, pixels: now };
  let [left, top, right, bottom] = [width, height, -1, -1];
  now.forEach((color, place) => {
    if (before[place] === color) return;
    const [x, y] = [place % width, Math.floor(place / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  });
  if (right < 0) [left, top, right, bottom] = [0, 0, 0, 0];
  const [wide, high] = [right - left + 1, bottom - top + 1];
  const pixels = Uint8Array.from({ length: wide * high }, (_, index) => {
    const place = (top + Math.floor(index / wide)) * width + left + (index % wide);
    return before[place] === now[place] ? unchanged : (now[place] ?? unchanged);
  });
  return { left, top, width: wide, height: high, pixels };
}

function frameControl(sequence: number, change: Change, milliseconds: number): Buffer {
  const data = Buffer.alloc(26);
  [sequence, change.width, change.height, change.left, change.top].forEach((value, index) =>
    data.writeUInt32BE(value, 4 * index),
  );
  data.writeUInt16BE(milliseconds, 20);
  data.writeUInt16BE(1000, 22);
  data.set([0, sequence === 0 ? 0 : 1], 24); // nothing is cleared; later frames are laid over what is there
  return chunk("fcTL", data);
}

function frameData(sequence: number, data: Buffer): Buffer {
  const numbered = Buffer.alloc(4);
  numbered.writeUInt32BE(sequence);
  return chunk("fdAT", Buffer.concat([numbered, data]));
}

/**
 * An animated PNG (https://www.w3.org/TR/png-3/#apng-frame-based-animation) that plays without end: every browser shows it,
 * and it needs no part that a PNG does not. All frames are `width` pixels wide.
 */
export function movingPng(frames: readonly Frame[], width: number, most: number): Buffer {
  const size = frames[0]?.rgba.length ?? 0;
  const { colors, pixels } = indexed(Buffer.concat(frames.map(({ rgba }) => rgba)), most);
  const shown = frames.map((_, index) =>
    pixels.subarray((index * size) / 4, ((index + 1) * size) / 4).map((color) => color + 1),
  );
  const control = Buffer.alloc(8);
  control.writeUInt32BE(frames.length);
  let sequence = 0;
  const parts = frames.flatMap(({ milliseconds }, index) => {
    const change = changeBetween(shown[index - 1], shown[index] as Uint8Array, width);
    const data = packed(change.pixels, change.width);
    const controls = frameControl(sequence++, change, milliseconds);
    return [controls, index === 0 ? chunk("IDAT", data) : frameData(sequence++, data)];
  });
  return Buffer.concat([
    head(width, size / 4 / width, [0, ...colors]),
    chunk("tRNS", Buffer.from([0])),
    chunk("acTL", control),
    ...parts,
    end(),
  ]);
}
