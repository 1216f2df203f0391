import { crc32, deflateSync } from "node:zlib";
import { indexed } from "./palette.ts";
import type { Rgb } from "./palette.ts";

type ChunkType = "IHDR" | "PLTE" | "tRNS" | "IDAT" | "IEND" | "acTL" | "fcTL" | "fdAT";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function chunk(type: ChunkType, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** The chunks that come before the first pixels. */
export function head(width: number, height: number, colors: readonly Rgb[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits a pixel, numbers of a palette, not interlaced
  const palette = colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("PLTE", Buffer.from(palette))]);
}

export const end = (): Buffer => chunk("IEND", Buffer.alloc(0));

export function packed(pixels: Uint8Array, width: number): Buffer {
  const height = pixels.length / width;
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) {
    // Each row begins with its filter: none is smallest for flat areas.
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return deflateSync(rows, { level: 9, memLevel: 9 });
}

/** An opaque PNG with a palette of its own: a third of the bytes of one with full colors. */
export function palettePng(rgba: Uint8Array, width: number, height: number, most: number): Buffer {
  const { colors, pixels } = indexed(rgba, most);
  return Buffer.concat([head(width, height, colors), chunk("IDAT", packed(pixels, width)), end()]);
}
