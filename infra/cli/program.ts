import { readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { stills } from "../../shared/content/pictures.ts";
import { exerciseIds } from "../../shared/program/exercises.ts";
import { checkProgramFile, problemLine } from "./program/check.ts";
import { shippedLibrary } from "./program/library.ts";
import { writePreview } from "./program/preview.ts";
import { programTable } from "./program/table.ts";
import type { ExitCode, Terminal, Verb } from "./verb.ts";

export const program: Verb = {
  name: "program",
  summary: "check a clinic's own program and write every email of it",
  help: `Checks a clinic's own program.

  npm run hipline -- program check FILE

FILE is a JSON file; infra/cli/PROGRAM.md describes it and infra/cli/example-program.json is one.
What is wrong is told with line, column, field and what to write instead, and the exit code is 1.
Otherwise the weeks are printed, and every email of the program is written to out/preview/<program id>/.`,
  run(args, terminal) {
    const [action, name, ...more] = args;
    if (action !== "check" || name === undefined || more.length > 0) {
      const wrong =
        action === undefined || action === "check"
          ? `It takes one file, found ${action === undefined ? 0 : args.length - 1}`
          : `There is no "program ${action}"`;
      terminal.tell(`${wrong}. Write: npm run hipline -- program check FILE`);
      return 1;
    }
    return check(name, terminal);
  },
};

/** Far more than any program; a wrong file is told before it is read. */
const mostBytes = 1024 * 1024;

function check(name: string, terminal: Terminal): ExitCode {
  const { folder, root } = terminal;
  const read = readText(resolve(folder, name), name);
  if ("wrong" in read) {
    terminal.tell(read.wrong);
    return 1;
  }
  const checked = checkProgramFile(
    read.text,
    shippedLibrary(new Set(exerciseIds.filter((id) => id in stills))),
  );
  if ("problems" in checked) {
    const { length } = checked.problems;
    for (const problem of checked.problems) terminal.tell(problemLine(problem));
    terminal.tell(`\n${name}: ${length === 1 ? "1 problem" : `${length} problems`}. Mend and check again.`);
    return 1;
  }
  const written = writePreview(checked.file, root);
  terminal.print(programTable(checked.file));
  terminal.print(`\n${name}: no problem found. Read every email: ${relative(folder, written) || "."}`);
  return 0;
}

function readText(path: string, name: string): { text: string } | { wrong: string } {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { wrong: `${name} is a folder. Name a JSON file in it.` };
    if (stat.size > mostBytes)
      return { wrong: `${name} has ${stat.size} bytes. A program has at most 1 MB.` };
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    return { text };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { wrong: `There is no file ${path}.` };
    if (error instanceof TypeError) return { wrong: `${name} is not text in UTF-8. Save it as UTF-8.` };
    return { wrong: `${name} could not be read: ${(error as Error).message}` };
  }
}
