import { Resvg } from "@resvg/resvg-js";
import { figureSvg } from "../../shared/figures/figure.ts";
import type { PictureId } from "../../shared/program/exercises.ts";
import { palettePng } from "./png.ts";

export interface Drawing {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Flat areas and their edges need no more; more would only cost bytes. */
export const colorsOfStill = 48;

export function pixelsOf(svg: string, width?: number): { rgba: Buffer; width: number; height: number } {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false },
    ...(width !== undefined && { fitTo: { mode: "width", value: width } as const }),
  }).render();
  return { rgba: image.pixels, width: image.width, height: image.height };
}

/** Start and end in one picture, for emails and pages. */
export function drawStill(id: PictureId): Drawing {
  const { rgba, width, height } = pixelsOf(figureSvg(id));
  return { png: palettePng(rgba, width, height, colorsOfStill), width, height };
}
