/** `node infra/docs.ts` writes what is generated from the contracts and the shape of a program; `--check` names the files that are stale. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { allEvents } from "../events/index.ts";
import { programFileJsonSchema } from "./cli/program/file-schema.ts";
import { programGuide } from "./cli/program/guide.ts";
import { catalog } from "./docs/catalog.ts";
import { jsonSchemaOf } from "./docs/json-schema.ts";

const root = resolve(import.meta.dirname, "..");

/** Path from the root of the repository -> what belongs there. */
export function generatedFiles(): Map<string, string> {
  const schemas = allEvents.map(
    (event) =>
      [
        `events/schemas/${event.type}/v${event.version}.json`,
        `${JSON.stringify(jsonSchemaOf(event), null, 2)}\n`,
      ] as const,
  );
  return new Map([
    ["events/CATALOG.md", catalog(allEvents)],
    ...schemas,
    ["infra/cli/PROGRAM.md", programGuide()],
    ["infra/cli/program.schema.json", `${JSON.stringify(programFileJsonSchema, null, 2)}\n`],
  ]);
}

export function staleFiles(): string[] {
  return [...generatedFiles()].filter(([path, content]) => read(path) !== content).map(([path]) => path);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(resolve(root, path), "utf8");
  } catch {
    return undefined;
  }
}

function writeAll(): void {
  for (const [path, content] of generatedFiles()) {
    const file = resolve(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function main(): void {
  if (!process.argv.includes("--check")) {
    writeAll();
    return;
  }
  const stale = staleFiles();
  if (stale.length === 0) return;
  console.error(`Stale, run \`npm run docs\`:\n${stale.map((path) => `  ${path}`).join("\n")}`);
  process.exitCode = 1;
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === "") main();
