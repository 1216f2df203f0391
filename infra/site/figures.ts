import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { figureSvg } from "../../shared/figures/figure.ts";
import { exerciseIds } from "../../shared/program/exercises.ts";
import type { ExerciseId } from "../../shared/program/exercises.ts";
import { palettePng } from "./png.ts";

export interface Figure {
  /** `<id>.<hash of its content>.png`: a mail is opened years later, so a name never shows anything else. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** Flat areas and their edges need no more; more would only cost bytes. */
const colors = 48;

export function rasterized(svg: string, count = colors): { png: Buffer; width: number; height: number } {
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { png: palettePng(pixels, width, height, count), width, height };
}

const hashOf = (png: Buffer): string => createHash("sha256").update(png).digest("hex").slice(0, 12);

/** Writes the picture of every exercise into a folder and says what each is called there. */
export function buildFigures(outDir: string): Record<ExerciseId, Figure> {
  mkdirSync(outDir, { recursive: true });
  const built = exerciseIds.map((id) => {
    const { png, width, height } = rasterized(figureSvg(id));
    const file = `${id}.${hashOf(png)}.png`;
    writeFileSync(join(outDir, file), png);
    return [id, { file, width, height, bytes: png.length }] as const;
  });
  return Object.fromEntries(built) as Record<ExerciseId, Figure>;
}
