import { parseArgs } from "node:util";
import { languageTags } from "../shared/content/language-list.ts";
import { englishUnits, madeFrom, refreshed, staleUnits, writeMadeFrom } from "./languages/made-from.ts";

const help = `Compares a translation with the English it was made from.

  npm run languages -- es                          names what changed in English since
  npm run languages -- es weekly exercises/E05     after you brought these up to date: remember that
  npm run languages -- es --all                    the same for everything that changed`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: "boolean" } } });
const [language = "", ...named] = positionals;
const translations = languageTags.filter((tag) => tag !== "en");

if (!translations.some((tag) => tag === language)) {
  console.error(`${help}\n\nLanguages: ${translations.join(", ")}.`);
  process.exitCode = 1;
} else {
  const english = englishUnits();
  const made = madeFrom(language);
  const stale = staleUnits(english, made);
  const done = values.all ? stale : named;
  const unknown = done.filter((unit) => !stale.includes(unit));
  if (unknown.length > 0) {
    console.error(`Not among what changed: ${unknown.join(", ")}.`);
    process.exitCode = 1;
  } else if (done.length > 0) {
    writeMadeFrom(language, refreshed(english, made, done));
    console.log(`Up to date: ${done.join(", ")}.`);
  } else {
    console.log(stale.length === 0 ? "Nothing changed." : stale.join("\n"));
  }
}
