/** Reads the cloud assembly that `cdk synth` writes: https://docs.aws.amazon.com/cdk/v2/guide/deploy.html#deploy-how-synth-assemblies */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface StackTemplate {
  name: string;
  /** Where the stack is to be deployed, if that is settled. */
  account?: string;
  region?: string;
  template: Template;
  /** Folders of the file assets, by the key under which CloudFormation finds them in the asset bucket. */
  assets: Record<string, string>;
}

export interface Template {
  Resources?: Record<string, { Type: string; Properties?: Record<string, unknown>; Condition?: string }>;
  Parameters?: Record<string, { Type: string; Default?: string }>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>;
}

type Artifact =
  | { type: "cdk:cloud-assembly"; properties: { directoryName: string } }
  | { type: "cdk:asset-manifest"; properties: { file: string } }
  | { type: "aws:cloudformation:stack"; environment: string; properties: StackProperties };

interface StackProperties {
  templateFile: string;
  stackName?: string;
}

interface AssetManifest {
  files: Record<string, { source: { path: string }; destinations: Record<string, { objectKey: string }> }>;
}

/** Every stack of the assembly and of the stages inside it. */
export function readAssembly(directory: string): StackTemplate[] {
  const { artifacts } = readJson(join(directory, "manifest.json")) as { artifacts: Record<string, Artifact> };
  return Object.entries(artifacts).flatMap(([id, artifact]) => {
    if (artifact.type === "cdk:cloud-assembly")
      return readAssembly(join(directory, artifact.properties.directoryName));
    if (artifact.type !== "aws:cloudformation:stack") return [];
    const { environment, properties } = artifact;
    const assets = artifacts[`${id}.assets`];
    return {
      name: properties.stackName ?? id,
      ...readEnvironment(environment),
      template: readJson(join(directory, properties.templateFile)) as Template,
      assets: assets?.type === "cdk:asset-manifest" ? readAssets(directory, assets.properties.file) : {},
    };
  });
}

/** For example `aws://unknown-account/us-east-1`. */
function readEnvironment(environment: string): { account?: string; region?: string } {
  const [account, region] = environment.replace(/^aws:\/\//, "").split("/");
  return {
    ...(account && account !== "unknown-account" && { account }),
    ...(region && region !== "unknown-region" && { region }),
  };
}

function readAssets(directory: string, file: string): Record<string, string> {
  const { files } = readJson(join(directory, file)) as AssetManifest;
  return Object.fromEntries(
    Object.values(files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }) => [objectKey, join(directory, source.path)]),
    ),
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
