import * as z from "zod/mini";

/** Attaches what the catalog and the JSON Schemas say about a field. The field itself stays as it was. */
export function described<Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
  example: z.input<Schema>,
): Schema {
  return schema.check(z.meta({ description, examples: [example] }));
}

/**
 * Gives a schema its rule in words, which complete the sentence "must be ...". They are the title in the JSON Schema
 * and the type in the catalog; the schema's checks use the same words as their error, so a refusal says them too.
 */
export function ruled<Schema extends z.ZodMiniType>(rule: string, schema: Schema): Schema {
  return schema.check(z.meta({ title: rule }));
}

/** Text of one shape. */
export function text(rule: string, pattern: RegExp): z.ZodMiniString {
  return ruled(rule, z.string(rule).check(z.regex(pattern, { error: rule, abort: true })));
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): z.ZodMiniNumber {
  const rule = `a whole number from ${least} to ${most}`;
  return z.int(rule).check(z.minimum(least, rule), z.maximum(most, rule));
}

/** One of a fixed list of words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, `one of ${words.join(", ")}`);
}

/** Refuses an object in which each of these parts was left out. The JSON Schema says the same in `anyOf`. */
export function atLeastOneOf<Schema extends z.ZodMiniObject>(
  parts: readonly string[],
  schema: Schema,
): Schema {
  return schema.check(
    z.refine(
      (value) => parts.some((part) => Object.hasOwn(value, part)),
      `an object with at least one of ${parts.join(", ")}`,
    ),
    z.meta({ anyOf: parts.map((part) => ({ required: [part] })) }),
  );
}
