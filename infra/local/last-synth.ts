import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

interface Made {
  /** Its folder under .local. */
  name: string;
  /** Everything that can change what is written. */
  sources: string[];
  /** A file that is there when all is written. */
  proof: string;
}
type Write = (outdir: string) => Promise<unknown>;

const dayMs = 86_400_000;

/**
 * The folder of the cloud assembly of the sources as they are now: the one of an earlier run when they have not changed,
 * else a new one, which `write` synthesizes.
 */
export const lastSynth = (root: string, write: Write): Promise<string> =>
  lastMade(
    root,
    { name: "synth", sources: [...shared, "functions", "cdk.json"], proof: "manifest.json" },
    write,
  );

/** The same for the education site. */
export const lastSite = (root: string, write: Write): Promise<string> =>
  lastMade(
    root,
    { name: "site", sources: [...shared, "infra/site", "infra/figures"], proof: "404.html" },
    write,
  );

const shared = ["events", "shared", "infra/aws", "package-lock.json"];

async function lastMade(root: string, { name, sources, proof }: Made, write: Write): Promise<string> {
  const kept = join(root, ".local", name);
  const hash = hashOf(root, sources);
  const folder = join(kept, hash);
  if (existsSync(join(folder, proof))) return folder;
  const partial = `${folder}.${process.pid}`;
  try {
    await write(partial);
    move(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  removeOld(kept, hash);
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
