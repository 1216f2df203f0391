import { join } from "node:path";
import { publicLanguages } from "../../shared/content/sign-off.ts";
import type { StageConfig } from "../aws/config.ts";
import { buildSite } from "./build.ts";

const root = join(import.meta.dirname, "../..");

/** The site as a stage deploys it; answers its folder. */
export function buildStageSite({ stage, clinics, siteDomain }: StageConfig): string {
  const outDir = join(root, ".local", `site-${stage}`);
  const origin = siteDomain && `https://${siteDomain.host}`;
  buildSite({ outDir, languages: publicLanguages(clinics), clinics, origin });
  return outDir;
}
