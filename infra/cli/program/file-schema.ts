import * as z from "zod/mini";
import { languageTags } from "../../../shared/content/languages.ts";
import { programSchema } from "../../../shared/program/schema.ts";

/** What a clinic's program says in its own words, in one language. Everything else is said by the library. */

const line = (least: number, most: number) =>
  z.string().check(z.minLength(least), z.maxLength(most), z.regex(oneLine));

/** One line without a space before or after it, and never two spaces. */
export const oneLine = /^\S+(?: \S+)*$/;

const note = z.readonly(z.array(line(10, 160)).check(z.maxLength(4)));

const ownWordsSchema = z.readonly(
  z.strictObject({
    /** The name of each phase, by its id. */
    phases: z.readonly(z.record(z.string(), line(3, 40))),
    /** What each week's email adds about its sessions, and what the first week's adds. */
    sessionNotes: z.optional(z.readonly(z.strictObject({ every: note, first: note }))),
  }),
);

export type OwnWords = z.infer<typeof ownWordsSchema>;

export const wordsSchema = z.readonly(
  z.strictObject({
    en: ownWordsSchema,
    ...Object.fromEntries(
      languageTags.filter((tag) => tag !== "en").map((tag) => [tag, z.optional(ownWordsSchema)]),
    ),
  }),
);

/** A program file is a program as the built-in ones are, with its own words beside it. */
export const programFileSchemas = { program: programSchema, words: wordsSchema };

/** The same shape for editors, and to say what a field takes. */
export const programFileJsonSchema: z.core.JSONSchema.JSONSchema = withWords(
  z.toJSONSchema(programFileSchemas.program),
);

function withWords(program: z.core.JSONSchema.JSONSchema): z.core.JSONSchema.JSONSchema {
  const words = z.toJSONSchema(programFileSchemas.words);
  delete words.$schema;
  return {
    ...program,
    title: "A clinic's own program for Hipline",
    properties: { $schema: { type: "string" }, ...program.properties, words },
    required: [...(program.required ?? []), "words"],
  };
}

export interface ProgramFile {
  readonly program: z.infer<typeof programSchema>;
  readonly words: Readonly<Record<string, OwnWords>>;
}
