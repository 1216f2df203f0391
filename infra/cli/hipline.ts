import { join } from "node:path";
import { program } from "./program.ts";
import { runHipline } from "./run.ts";
import type { Verb } from "./verb.ts";

const verbs: readonly Verb[] = [program];

process.exitCode = await runHipline(verbs, process.argv.slice(2), {
  print: (text) => console.log(text),
  tell: (text) => console.error(text),
  // npm changes to the root of the repository and keeps where it was called.
  folder: process.env["INIT_CWD"] ?? process.cwd(),
  root: join(import.meta.dirname, "../.."),
});
