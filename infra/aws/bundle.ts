import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Stack, Stage } from "aws-cdk-lib/core";
import { Code } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { buildSync } from "esbuild";

export const repositoryRoot = join(import.meta.dirname, "../..");
const functionsFolder = join(repositoryRoot, "functions");
// Lambda puts the credentials of the role into the environment, where the clients look first. These are the other places,
// imported only when that one is empty: a fifth of every bundle that never runs.
const otherCredentials = [
  "@aws-sdk/credential-provider-http",
  "@aws-sdk/credential-provider-ini",
  "@aws-sdk/credential-provider-process",
  "@aws-sdk/credential-provider-sso",
  "@aws-sdk/credential-provider-web-identity",
  "@smithy/credential-provider-imds",
];
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
    external: otherCredentials,
    legalComments: "none",
    logLevel: "warning",
  });
}
