import { join } from "node:path";
import { publicLanguages } from "../../shared/content/sign-off.ts";
import type { StageConfig } from "../aws/config.ts";
import { buildSite, type Drawn } from "./build.ts";

const root = join(import.meta.dirname, "../..");

/** Pages go without pictures where there are none. */
const draw = (): Promise<Drawn> => Promise.resolve({ pictures: {}, movements: {} });

/** The site as a stage deploys it; answers its folder. */
export async function buildStageSite({ stage, clinics, siteDomain }: StageConfig): Promise<string> {
  const outDir = join(root, ".local", `site-${stage}`);
  const origin = siteDomain && `https://${siteDomain.host}`;
  await buildSite({ outDir, languages: publicLanguages(clinics), clinics, origin, draw });
  return outDir;
}
