import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synth } from "../../infra/aws/app.ts";
import { playTemplate, type Local } from "../../infra/local/hipline.ts";
import { lastSynth } from "../../infra/local/last-synth.ts";

const root = join(import.meta.dirname, "../..");

let synthesized: Promise<string> | undefined;

/** The cloud assembly of the sources as they are, synthesized once. */
export const assembly = (): Promise<string> =>
  (synthesized ??= lastSynth(root, (outdir) => synth({ outdir, stage: "dev", validate: false })));

/** Plays the synthesized stacks for one test. */
export async function withHipline<Result>(
  startAt: string,
  live: (local: Local) => Promise<Result>,
): Promise<Result> {
  return play(await assembly(), startAt, live);
}

type Resources = Record<string, { Type: string; Properties: Record<string, unknown> }>;
export type Bend = (resources: Resources) => void;

/** Plays stacks from which something was taken out. */
export async function withBentHipline<Result>(
  startAt: string,
  bend: Bend,
  live: (local: Local) => Promise<Result>,
): Promise<Result> {
  const bent = mkdtempSync(join(tmpdir(), "hipline-bent-"));
  try {
    cpSync(await assembly(), bent, { recursive: true });
    for (const file of readdirSync(bent).filter((name) => name.endsWith(".template.json"))) {
      const template = JSON.parse(readFileSync(join(bent, file), "utf8")) as { Resources: Resources };
      bend(template.Resources);
      writeFileSync(join(bent, file), JSON.stringify(template));
    }
    return await play(bent, startAt, live);
  } finally {
    rmSync(bent, { recursive: true });
  }
}

async function play<Result>(
  folder: string,
  startAt: string,
  live: (local: Local) => Promise<Result>,
): Promise<Result> {
  const local = await playTemplate({ assembly: folder, startAt: new Date(startAt) });
  try {
    return await live(local);
  } finally {
    await local.close();
  }
}
