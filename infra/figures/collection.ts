import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Picture, Pictures } from "../../shared/content/pictures.ts";
import { exerciseOf, pictureIds } from "../../shared/program/exercises.ts";
import type { PictureId } from "../../shared/program/exercises.ts";
import { fingerprintOf, hashOf } from "./fingerprint.ts";
import { drawMovement } from "./movement.ts";
import { drawStill } from "./still.ts";
import type { Drawing } from "./still.ts";

/**
 * The drawn pictures are kept beside the code that draws them: the picture that a clinician signed is the one that patients
 * get, and a build copies in a moment what takes minutes to draw.
 */
export const collectionFolder = join(import.meta.dirname, "pictures");
const listFile = join(import.meta.dirname, "../../shared/content/pictures.json");

export interface Collection {
  readonly stills: Pictures;
  /** Of exercises alone: another position of one is in an email, and has no page. */
  readonly movements: Pictures;
  /** What the pictures of each were drawn from. */
  readonly drawnFrom: Readonly<Partial<Record<PictureId, string>>>;
}

export const readCollection = (): Collection =>
  existsSync(listFile)
    ? (JSON.parse(readFileSync(listFile, "utf8")) as Collection)
    : { stills: {}, movements: {}, drawnFrom: {} };

/** Draws what changed since it was last drawn, or all; tells of each that it drew. */
export function refreshCollection(all: boolean, tell: (id: PictureId) => void): Collection {
  mkdirSync(collectionFolder, { recursive: true });
  const before = readCollection();
  const rows = pictureIds.map((id) => {
    const drawnFrom = fingerprintOf(id);
    const [still, movement] = [before.stills[id], before.movements[id]];
    const moves = exerciseOf(id) === id;
    if (!all && before.drawnFrom[id] === drawnFrom && still && (movement || !moves)) {
      return { id, drawnFrom, still, movement };
    }
    tell(id);
    return {
      id,
      drawnFrom,
      still: keep(id, drawStill(id)),
      movement: moves ? keep(`${id}-moving`, drawMovement(id)) : undefined,
    };
  });
  const collection: Collection = {
    stills: Object.fromEntries(rows.map(({ id, still }) => [id, still])),
    movements: Object.fromEntries(rows.flatMap(({ id, movement }) => (movement ? [[id, movement]] : []))),
    drawnFrom: Object.fromEntries(rows.map(({ id, drawnFrom }) => [id, drawnFrom])),
  };
  writeFileSync(listFile, `${JSON.stringify(collection, null, 2)}\n`);
  removeOthers(collection);
  return collection;
}

function keep(name: string, { png, width, height }: Drawing): Picture {
  const file = `${name}.${hashOf(png)}.png`;
  writeFileSync(join(collectionFolder, file), png);
  return { file, width, height };
}

const filesOf = ({ stills, movements }: Collection): string[] =>
  [...Object.values(stills), ...Object.values(movements)].map(({ file }) => file);

/** Of the repository alone: where a site was deployed, pictures that old emails show stay for good. */
function removeOthers(collection: Collection): void {
  const known = new Set(filesOf(collection));
  for (const file of readdirSync(collectionFolder)) {
    if (!known.has(file)) rmSync(join(collectionFolder, file));
  }
}

/** An email as a file that opens without the site: its pictures are those in `folder`. */
export const withPicturesIn = (folder: string, html: string): string =>
  html.replaceAll(/src="[^"]+\/assets\/(E\d\d[a-z]?\.[0-9a-f]{12}\.png)"/g, `src="${folder}/$1"`);

/** Every picture into the assets of a site. */
export function copyCollection(folder: string): void {
  for (const file of filesOf(readCollection()))
    copyFileSync(join(collectionFolder, file), join(folder, file));
}
