/** Reads the cloud assembly that `cdk synth` writes: https://docs.aws.amazon.com/cdk/v2/guide/deploy.html#deploy-how-synth-assemblies */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface StackTemplate {
  name: string;
  template: Template;
  /** Folders of the file assets, by the key under which CloudFormation finds them in the asset bucket. */
  assets: Record<string, string>;
}

export interface Template {
  Resources?: Record<string, { Type: string; Properties?: Record<string, unknown>; Condition?: string }>;
  Parameters?: Record<string, { Type: string; Default?: string }>;
  Conditions?: Record<string, unknown>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>;
}

type Artifact =
  | { type: "cdk:cloud-assembly"; properties: { directoryName: string } }
  | { type: "cdk:asset-manifest"; properties: { file: string } }
  | { type: "aws:cloudformation:stack"; properties: { templateFile: string; stackName?: string } };

interface AssetManifest {
  files: Record<string, { source: { path: string }; destinations: Record<string, { objectKey: string }> }>;
}

/** Every stack of the assembly and of the stages inside it. */
export function readAssembly(directory: string): StackTemplate[] {
  const { artifacts } = readJson(join(directory, "manifest.json")) as { artifacts: Record<string, Artifact> };
  return Object.entries(artifacts).flatMap(([id, { type, properties }]) => {
    if (type === "cdk:cloud-assembly") return readAssembly(join(directory, properties.directoryName));
    if (type !== "aws:cloudformation:stack") return [];
    const assets = artifacts[`${id}.assets`];
    return {
      name: properties.stackName ?? id,
      template: readJson(join(directory, properties.templateFile)) as Template,
      assets: assets?.type === "cdk:asset-manifest" ? readAssets(directory, assets.properties.file) : {},
    };
  });
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
