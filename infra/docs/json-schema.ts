import * as z from "zod/mini";
import type { Contract } from "../../events/index.ts";

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The whole detail as JSON Schema 2020-12, every object closed, for publishers in other languages. */
export function jsonSchemaOf(event: Contract): JsonSchema {
  return {
    title: `${event.type} version ${event.version}`,
    ...z.toJSONSchema(event.schema, { target: "draft-2020-12", io: "output" }),
    description: event.description,
  };
}
