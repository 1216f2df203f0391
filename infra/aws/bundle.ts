import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Stack, Stage } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { buildSync } from "esbuild";

export const repositoryRoot = join(import.meta.dirname, "../..");
const functionsFolder = join(repositoryRoot, "functions");
const bundled = new WeakSet<Stage>();

/**
 * The code of one function. All functions are bundled in one pass of esbuild, on first use: NodejsFunction would start
 * npx and esbuild once per function, which makes six functions cost four seconds instead of a third of one.
 */
export function functionCode(scope: Construct, name: string): Code {
  if (!Stack.of(scope).bundlingRequired) return Code.fromAsset(join(functionsFolder, name));
  const stage = Stage.of(scope);
  if (stage === undefined)
    throw new Error(`Function ${name} must be part of an app, because its bundle goes to cdk.out.`);
  const folder = join(stage.outdir, "bundles");
  if (!bundled.has(stage)) {
    bundleAll(folder);
    bundled.add(stage);
  }
  return Code.fromAsset(join(folder, name));
}

function bundleAll(outdir: string): void {
  const names = readdirSync(functionsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  buildSync({
    absWorkingDir: repositoryRoot,
    entryPoints: names.map(({ name }) => ({
      in: join(functionsFolder, name, "index.ts"),
      out: `${name}/index`,
    })),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    // esbuild prefers CommonJS for Node; the AWS clients' ES modules are 40 % smaller and need no require().
    mainFields: ["module", "main"],
    minify: true,
    logLevel: "warning",
  });
}
