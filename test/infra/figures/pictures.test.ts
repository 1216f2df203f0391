import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collectionFolder, readCollection } from "../../../infra/figures/collection.ts";
import { fingerprintOf, hashOf } from "../../../infra/figures/fingerprint.ts";
import { movements, stills } from "../../../shared/content/pictures.ts";
import type { Picture } from "../../../shared/content/pictures.ts";
import { neutral } from "../../../shared/emails/colors.ts";
import { paper } from "../../../shared/figures/draw/color.ts";
import { figureSvg } from "../../../shared/figures/figure.ts";
import { exerciseIds, pictureIds } from "../../../shared/program/exercises.ts";

const fileOf = ({ file }: Picture): Buffer => readFileSync(join(collectionFolder, file));
const sizeIn = (png: Buffer): readonly [width: number, height: number] => [
  png.readUInt32BE(16),
  png.readUInt32BE(20),
];

function expectNamed(name: string, picture: Picture): void {
  const png = fileOf(picture);
  expect(picture.file).toBe(`${name}.${hashOf(png)}.png`);
  expect(sizeIn(png)).toEqual([picture.width, picture.height]);
}

describe.each(pictureIds)("%s", (id) => {
  it("is drawn from its pose, person and props as they are now: else run npm run figures and look", () => {
    expect(readCollection().drawnFrom[id]).toBe(fingerprintOf(id));
  });

  it("is a picture of at most 35 KB", () => {
    expect(fileOf(stills[id]).length).toBeLessThanOrEqual(35 * 1024);
  });

  it("has a name that says what is in the file, and the size that it has", () => {
    expectNamed(id, stills[id]);
  });

  it("shows no word, on a ground of its own", () => {
    const svg = figureSvg(id);
    expect(svg).not.toMatch(/<text|font-family|<image/);
    expect(svg).toMatch(new RegExp(`^<svg [^>]*><rect width="\\d+" height="\\d+" fill="${paper}"/>`));
  });
});

describe.each(exerciseIds)("the movement of %s", (id) => {
  it("is a picture of at most 200 KB", () => {
    expect(fileOf(movements[id]).length).toBeLessThanOrEqual(200 * 1024);
  });

  it("has a name that says what is in the file, and the size that it has", () => {
    expectNamed(`${id}-moving`, movements[id]);
  });
});

describe("the collection", () => {
  it("has the pictures that are named, and no other", () => {
    const named = [...Object.values(stills), ...Object.values(movements)].map(({ file }) => file);
    expect(readdirSync(collectionFolder).sort()).toEqual([...named].sort());
    expect(named).toHaveLength(47);
  });

  it("is drawn on the color that emails put behind it", () => {
    expect(neutral.paper).toBe(paper);
  });
});
