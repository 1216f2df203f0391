import { readFileSync } from "node:fs";
import { join } from "node:path";
// Not from "aws-cdk-lib": importing that as a module loads every service of AWS, which takes 0.3 s.
import { App } from "aws-cdk-lib/core";
import type { CloudAssembly } from "aws-cdk-lib/cx-api";
import { repositoryRoot } from "./bundle.ts";
import { stageConfig, type StageConfig } from "./config.ts";
import { addSecurityChecks } from "./security-checks.ts";
import { SiteStack } from "./site-stack.ts";
import { StatefulStack } from "./stateful-stack.ts";
import { StatelessStack } from "./stateless-stack.ts";

export interface SynthOptions {
  /** Where the templates and bundles go. Default: what the CDK CLI says, else a temporary folder. */
  readonly outdir?: string;
  /** Default: `-c stage=<name>` of the CDK CLI, else dev. */
  readonly stage?: string;
  /** Check the templates and the security rules; findings throw. Takes seconds. Default: true, unless CDK_VALIDATION=false. */
  readonly validate?: boolean;
  readonly context?: Record<string, unknown>;
  /** Builds the education site of the stage and answers its folder; without it, the site's stack deploys no files. */
  readonly buildSite?: (config: StageConfig) => string;
}

export async function synth(options: SynthOptions = {}): Promise<CloudAssembly> {
  const validate = options.validate ?? process.env["CDK_VALIDATION"] !== "false";
  const app = new App({
    ...(options.outdir !== undefined && { outdir: options.outdir }),
    // The CLI reads cdk.json; whoever calls this without the CLI must get the same templates.
    context: { ...cdkContext(), ...options.context },
    builtinCloudFormationValidation: validate,
    analyticsReporting: false,
  });
  const stage = options.stage ?? (app.node.tryGetContext("stage") as string | undefined) ?? "dev";
  const config = stageConfig(stage);
  addStacks(app, config, options.buildSite?.(config));
  if (validate && app.node.tryGetContext("nag") !== "off") await addSecurityChecks(app);
  return app.synth();
}

export function addStacks(
  app: App,
  config: StageConfig,
  siteFiles?: string,
): { stateful: StatefulStack; site: SiteStack; stateless: StatelessStack } {
  const { stage, account, region } = config;
  const props = {
    env: { ...(account !== undefined && { account }), ...(region !== undefined && { region }) },
    terminationProtection: stage === "prod",
  };
  const stateful = new StatefulStack(app, `Hipline-${stage}-Stateful`, config, props);
  const site = new SiteStack(app, `Hipline-${stage}-Site`, config, siteFiles, props);
  const { siteUrl } = site;
  const stateless = new StatelessStack(
    app,
    `Hipline-${stage}-Stateless`,
    config,
    { stateful, siteUrl },
    props,
  );
  return { stateful, site, stateless };
}

export function cdkContext(): Record<string, unknown> {
  const file = JSON.parse(readFileSync(join(repositoryRoot, "cdk.json"), "utf8")) as {
    context: Record<string, unknown>;
  };
  return file.context;
}
