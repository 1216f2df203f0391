import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixtures } from "../../../infra/preview/fixtures.ts";

const root = join(import.meta.dirname, "../../..");
const shown = new Set<unknown>(fixtures.map(({ of }) => of));

async function missingFrom(files: readonly string[], name: RegExp): Promise<string[]> {
  const modules = await Promise.all(
    files.map(async (file) => Object.entries((await import(join(root, file))) as Record<string, unknown>)),
  );
  return modules
    .flat()
    .filter(([exported, value]) => name.test(exported) && typeof value === "function" && !shown.has(value))
    .map(([exported]) => exported);
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));

const servedPages = (): string[] => [
  ...new Set(
    filesIn("functions").flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(/shared\/pages\/[a-z-]+\.ts/g)].map(
        ([page]) => page,
      ),
    ),
  ),
];

describe("the gallery", () => {
  it("shows everything that composes an email", async () => {
    expect(await missingFrom(filesIn("shared/emails"), /^compose[A-Z]/)).toEqual([]);
  });

  it("shows every page that a function serves", async () => {
    const pages = servedPages();
    expect(pages).toContain("shared/pages/unsubscribe.ts");
    expect(await missingFrom(pages, /Page$/)).toEqual([]);
  });

  it("finds what it does not show", async () => {
    expect(await missingFrom(["shared/emails/html.ts"], /^render/)).toEqual(["renderHtml"]);
  });

  it("gives each an address of its own", () => {
    const ids = fixtures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  });
});
