import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** Who may import what, from the bottom up. A file belongs to the first layer whose pattern fits its path. */
const layers: { name: string; files: RegExp; may: RegExp }[] = [
  { name: "events", files: /^events\//, may: /^(events\/|zod\/mini$)/ },
  {
    name: "aws",
    files: /^shared\/aws\//,
    may: /^(events\/|shared\/(?!lambda\/|memory)|@aws-sdk\/|zod\/mini$)/,
  },
  {
    name: "lambda",
    files: /^shared\/lambda\//,
    may: /^(events\/|shared\/(?!aws\/|memory)|@middy\/|@aws-lambda-powertools\/|aws-lambda$|hono)/,
  },
  { name: "env", files: /^shared\/env\.ts$/, may: /^(shared\/clinic\.ts|zod\/mini$)/ },
  { name: "memory", files: /^shared\/memory\.ts$/, may: /^(events\/|shared\/(?!aws\/|lambda\/))/ },
  { name: "steps", files: /^shared\/steps\//, may: /^(events\/|shared\/(?!aws\/|lambda\/|memory|env))/ },
  {
    name: "core",
    files: /^shared\//,
    may: /^(events\/|shared\/(?!aws\/|lambda\/|memory|env|steps\/)|zod\/mini$|hono\/html$|node:(crypto|buffer)$)/,
  },
  {
    name: "wiring",
    files: /^functions\/[^/]+\/index\.ts$/,
    may: /^(events\/|shared\/|functions\/SELF\/|node:crypto$)/,
  },
  {
    name: "handler",
    files: /^functions\//,
    may: /^(events\/|shared\/(?!aws\/|lambda\/|memory|env)|functions\/SELF\/|zod\/mini$|hono$|node:crypto$)/,
  },
  {
    name: "deployment",
    files: /^infra\/aws\//,
    may: /^(infra\/aws\/|events\/|shared\/(clinic|calendar|content\/(language-list|sign-off))|(?!functions|shared|infra|test))/,
  },
  { name: "infra", files: /^infra\//, may: /^(?!test\/)/ },
];

const sources = ["events", "shared", "functions", "infra"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file)),
);

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const named = [
    ...text.matchAll(/(?:^|\n)(?:import|export)\s[^;]*?from\s+"([^"]+)"|(?:import\(|\nimport )"([^"]+)"/g),
  ];
  return named.map(([, from, dynamic]) => {
    const target = from ?? dynamic ?? "";
    return target.startsWith(".") ? relative(root, join(root, dirname(file), target)) : target;
  });
}

function forbidden(file: string): string[] {
  const layer = layers.find(({ files }) => files.test(file));
  if (!layer) return [`${file} belongs to no layer`];
  const self = /^functions\/([^/]+)\//.exec(file)?.[1] ?? "SELF";
  const may = new RegExp(layer.may.source.replace("SELF", self));
  return importsOf(file)
    .filter((target) => !may.test(target))
    .map((target) => `${file} (${layer.name}) imports ${target}`);
}

describe("imports", () => {
  it("run one way", () => {
    expect(sources.flatMap(forbidden)).toEqual([]);
  });

  it("that run the other way are found", () => {
    const core = layers.find(({ name }) => name === "core");
    expect(core?.may.test("@aws-sdk/client-sesv2")).toBe(false);
    expect(core?.may.test("shared/aws/table.ts")).toBe(false);
    expect(layers.find(({ name }) => name === "events")?.may.test("shared/slot.ts")).toBe(false);
    expect(importsOf("functions/web/index.ts")).toContain("shared/env.ts");
  });
});

describe("time, chance and environment", () => {
  const reading = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\brandomUUID\b/;
  const edges = /^(functions\/[^/]+\/index\.ts|shared\/lambda\/on-queue\.ts)$/;

  it("come from outside: nothing but the wiring reads them", () => {
    const readers = sources.filter((file) => /^(events|shared|functions)\//.test(file) && !edges.test(file));
    expect(readers.filter((file) => reading.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });
});

it("the product never reaches into the local player", () => {
  const product = sources.filter((file) => /^(events|shared|functions|infra\/aws)\//.test(file));
  expect(
    product.filter((file) => importsOf(file).some((target) => target.startsWith("infra/local"))),
  ).toEqual([]);
});
