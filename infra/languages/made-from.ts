import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { articles } from "../../shared/content/en/articles/index.ts";
import { exercises } from "../../shared/content/en/exercises.ts";

/**
 * Which English each translation was made from. A unit is what a translator does in one go: a file of messages, an exercise,
 * an article. Each language keeps the hashes of its units in `made-from.json`.
 */
type Hashes = Readonly<Record<string, string>>;

const content = join(import.meta.dirname, "../../shared/content");

/** Files of English that are no messages, or whose parts are units of their own. */
const notMessages = ["messages.ts", "exercises.ts"];

/** Comments and layout say nothing to a reader. */
const wordsOf = (source: string): string =>
  source
    .replace(/\/\*\*.*?\*\//gs, "")
    .replace(/^import .*?;$/gms, "")
    .replace(/\s+/g, " ")
    .replace(/,? (?=[)\]}])|(?<=[([{]) /g, "");

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

export function englishUnits(): Hashes {
  const messages = readdirSync(join(content, "en"))
    .filter((file) => file.endsWith(".ts") && !notMessages.includes(file))
    .map((file) => [file.replace(/\.ts$/, ""), wordsOf(readFileSync(join(content, "en", file), "utf8"))]);
  const units = [
    ...messages,
    ...Object.entries(exercises).map(([id, words]) => [`exercises/${id}`, JSON.stringify(words)]),
    ...Object.entries(articles).map(([id, article]) => [`articles/${id}`, JSON.stringify(article)]),
  ] as [string, string][];
  return Object.fromEntries(units.map(([unit, text]) => [unit, hashOf(text)]));
}

const fileOf = (language: string): string => join(content, language, "made-from.json");

export const madeFrom = (language: string): Hashes =>
  existsSync(fileOf(language)) ? (JSON.parse(readFileSync(fileOf(language), "utf8")) as Hashes) : {};

/** Units whose English is not the one they were made from: changed since, new, or gone. */
export const staleUnits = (english: Hashes, made: Hashes): string[] =>
  [...new Set([...Object.keys(english), ...Object.keys(made)])].filter(
    (unit) => english[unit] !== made[unit],
  );

/** `made`, with `units` made from the English of now. */
export const refreshed = (english: Hashes, made: Hashes, units: readonly string[]): Hashes =>
  Object.fromEntries(
    [...new Set([...Object.keys(english), ...Object.keys(made)])]
      .map((unit) => [unit, units.includes(unit) ? english[unit] : made[unit]] as const)
      .filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

export const writeMadeFrom = (language: string, made: Hashes): void => {
  writeFileSync(fileOf(language), `${JSON.stringify(made, null, 2)}\n`);
};
