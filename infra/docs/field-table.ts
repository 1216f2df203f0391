import type { Contract } from "../../events/index.ts";
import { type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

/** One row a field of `data`, nested ones by their dotted path. The envelope is the same everywhere. */
export function fieldTable(event: Contract): string {
  const data = jsonSchemaOf(event).properties?.["data"] as JsonSchema;
  return [
    "| field | required | type | what it is | example |",
    "| --- | --- | --- | --- | --- |",
    ...rows(data, ""),
    ...(data.anyOf ? ["", `At least one of ${alternatives(data)}.`] : []),
  ].join("\n");
}

function rows(schema: JsonSchema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const field = property as JsonSchema;
    const required = schema.required?.includes(key) ? "yes" : "";
    const inner = field.properties ? rows(field, `${prefix}${key}.`) : [];
    const example = field.properties ? "" : `\`${JSON.stringify(field.examples?.[0])}\``;
    const cells = [`\`${prefix}${key}\``, required, typeOf(field), field.description ?? "", example];
    return [`| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`, ...inner];
  });
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((word) => `\`${String(word)}\``).join(", ");
  if (schema.type === "array") return `list of ${typeOf(schema.items as JsonSchema)}`;
  if (schema.type === "integer") return `integer, ${schema.minimum} to ${schema.maximum}`;
  if (schema.type === "object")
    return schema.anyOf ? `object with at least one of ${alternatives(schema)}` : "object";
  if (schema.title) return schema.title;
  return String(schema.type);
}

function alternatives(schema: JsonSchema): string {
  return (schema.anyOf ?? []).map((part) => `\`${part.required?.[0]}\``).join(", ");
}
