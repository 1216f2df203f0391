import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { allEvents } from "../../events/index.ts";
import { generatedFiles, staleFiles } from "../../infra/docs.ts";
import { jsonSchemaOf } from "../../infra/docs/json-schema.ts";
import { fieldsOf, withAt } from "./walk.ts";

const folder = resolve(import.meta.dirname, "../../events");
const eventNamed = (type: string) => allEvents.find((event) => event.type === type);
const has = (value: unknown, path: string) =>
  path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value) !==
  undefined;

interface Sample {
  type: string;
  version: string;
  name: string;
  detail: { metadata: object; data: object };
}
const samples = readdirSync(resolve(folder, "examples"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json"))
  .map((path): Sample => {
    const [type = "", version = "", name = ""] = path.split(/[\\/]/);
    const detail = JSON.parse(readFileSync(resolve(folder, "examples", path), "utf8")) as Sample["detail"];
    return { type, version, name, detail };
  });

describe("samples of released versions", () => {
  test.each(samples)("$type/$version/$name parses as it is", ({ type, detail }) => {
    expect(eventNamed(type)?.parse(detail)).toEqual({ ok: true, event: { type, ...detail } });
  });

  test.each(samples)("$type/$version/$name fits the JSON Schema", ({ type, version, detail }) => {
    const file = readFileSync(resolve(folder, "schemas", type, `${version}.json`), "utf8");
    const schema = z.fromJSONSchema(JSON.parse(file) as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(detail).error).toBeUndefined();
    expect(schema.safeParse({ ...detail, surplus: 1 }).success).toBe(false);
  });
});

describe.each(allEvents.map((event) => [event.type, event] as const))("%s", (type, event) => {
  const named = (name: string) =>
    samples.find((sample) => sample.type === type && sample.name === name)?.detail;

  test("its full sample has every field", () => {
    const paths = fieldsOf(event)
      .map(({ path }) => path)
      .filter((path) => !path.endsWith("[]"));
    expect(paths.filter((path) => !has(named("full.json"), path))).toEqual([]);
  });

  test("every field accepts its own example", () => {
    const refused = fieldsOf(event).filter(({ path, schema }) => {
      const example = schema.examples?.[0];
      const [field = "", item] = path.split(".[]");
      const detail = withAt(named("full.json"), field.split("."), item === undefined ? example : [example]);
      return !event.parse(detail).ok;
    });
    expect(refused.map(({ path }) => path)).toEqual([]);
  });

  test("its minimal sample has the required fields and, where one of several is required, one", () => {
    const data = jsonSchemaOf(event).properties?.["data"] as { required?: string[]; anyOf?: unknown[] };
    const expected = (data.required?.length ?? 0) + (data.anyOf ? 1 : 0);
    expect(Object.keys(named("minimal.json")?.data ?? {})).toHaveLength(expected);
  });
});

describe("generated files", () => {
  test("are up to date; `npm run docs` writes them", () => {
    expect(staleFiles()).toEqual([]);
  });

  test("there is a JSON Schema of each event and no other", () => {
    const onDisk = readdirSync(resolve(folder, "schemas"), { recursive: true, encoding: "utf8" });
    const schemas = onDisk.filter((path) => path.endsWith(".json")).map((path) => `events/schemas/${path}`);
    expect(schemas.sort()).toEqual(
      [...generatedFiles().keys()].filter((path) => path.startsWith("events/schemas/")).sort(),
    );
  });
});

describe("the catalog", () => {
  const catalog = readFileSync(resolve(folder, "CATALOG.md"), "utf8");

  test("says plainly which events nobody consumes yet", () => {
    expect(catalog).toContain("| [EventRefused](#eventrefused) | `hipline` | no consumer yet |");
    expect(catalog).toContain("| [PlanEnded](#planended) | `clinic` | `change-plan` (queue `stop`) |");
  });

  test("every command to publish holds an event that parses", () => {
    const commands = [...catalog.matchAll(/^aws events put-events --entries '(.+)'$/gm)].map(
      (match) => match[1] ?? "",
    );
    const entries = commands.flatMap((text) => JSON.parse(text) as { DetailType: string; Detail: string }[]);
    expect(entries).toHaveLength(12);
    for (const { DetailType, Detail } of entries) {
      expect(eventNamed(DetailType)?.parse(JSON.parse(Detail)).ok).toBe(true);
    }
  });
});
