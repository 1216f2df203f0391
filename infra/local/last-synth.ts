import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Everything that can change what the synthesis writes. */
const sources = ["events", "shared", "functions", "infra/aws", "cdk.json", "package-lock.json"];
const dayMs = 86_400_000;

/**
 * The folder of the cloud assembly of the sources as they are now: the one of an earlier run when they have not changed,
 * else a new one, which `write` synthesizes.
 */
export async function lastSynth(root: string, write: (outdir: string) => Promise<unknown>): Promise<string> {
  const kept = join(root, ".local", "synth");
  const name = hashOf(root, sources);
  const folder = join(kept, name);
  if (existsSync(join(folder, "manifest.json"))) return folder;
  const partial = `${folder}.${process.pid}`;
  await write(partial);
  move(partial, folder);
  removeOld(kept, name);
  return folder;
}

function hashOf(root: string, paths: string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesIn(root, path)))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex").slice(0, 16);
}

function filesIn(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** Two starts at once write the same; the first one wins. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    rmSync(from, { recursive: true });
  }
}

/** Not those of today: another Hipline may be playing one. */
function removeOld(kept: string, current: string): void {
  for (const name of readdirSync(kept)) {
    const folder = join(kept, name);
    if (name !== current && Date.now() - statSync(folder).mtimeMs > dayMs)
      rmSync(folder, { recursive: true });
  }
}
