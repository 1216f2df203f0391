import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Template } from "../../../../infra/local/assembly.ts";

// Inside the repository, so that the functions find node_modules.
const scratch = join(import.meta.dirname, "../../../../.local/test");

/** Writes stacks and the code of functions (by asset key without `.zip`) the way `cdk synth` does; answers the folder, which is gone after the test. */
export function writeAssembly(stacks: Record<string, Template>, code: Record<string, string> = {}): string {
  mkdirSync(scratch, { recursive: true });
  const directory = mkdtempSync(join(scratch, "assembly-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const files = writeCode(directory, code);
  const artifacts = Object.entries(stacks).flatMap(([name, template]): [string, unknown][] => {
    writeJson(directory, `${name}.template.json`, template);
    writeJson(directory, `${name}.assets.json`, { files });
    return [
      [`${name}.assets`, { type: "cdk:asset-manifest", properties: { file: `${name}.assets.json` } }],
      [name, toArtifact(`${name}.template.json`)],
    ];
  });
  writeJson(directory, "manifest.json", { artifacts: Object.fromEntries(artifacts) });
  return directory;
}

export function toArtifact(templateFile: string, environment = "aws://unknown-account/unknown-region") {
  return { type: "aws:cloudformation:stack", environment, properties: { templateFile } };
}

function writeCode(directory: string, code: Record<string, string>): Record<string, unknown> {
  const files = Object.entries(code).map(([key, source]): [string, unknown] => {
    const folder = `asset.${key}`;
    mkdirSync(join(directory, folder), { recursive: true });
    writeFileSync(join(directory, folder, "index.mjs"), source);
    return [key, { source: { path: folder }, destinations: { here: { objectKey: `${key}.zip` } } }];
  });
  return Object.fromEntries(files);
}

function writeJson(directory: string, file: string, content: unknown): void {
  writeFileSync(join(directory, file), JSON.stringify(content));
}
