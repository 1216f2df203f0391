import { type App, Validations } from "aws-cdk-lib/core";
import type { IConstruct } from "constructs";

/** Rule packs that run after every synth; a finding nobody acknowledged stops it. Loaded on demand: they cost 0.2 s. */
export async function addSecurityChecks(app: App): Promise<void> {
  const { AwsSolutionsChecks, HIPAASecurityChecks, ServerlessChecks } = await import("cdk-nag");
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app),
    new HIPAASecurityChecks(app),
    new ServerlessChecks(app),
  );
}

/** Accepts a finding on this construct. `reason` has to convince a security reviewer. */
export function acknowledge(construct: IConstruct, reason: string, ...ids: string[]): void {
  Validations.of(construct).acknowledge(...ids.map((id) => ({ id, reason })));
}
