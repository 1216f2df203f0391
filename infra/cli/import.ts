import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { planAssigned } from "../../events/index.ts";
import { eventBus } from "../../shared/aws/bus.ts";
import { fingerprintOf } from "../../shared/identity.ts";
import { refuseByAge, refuseByConsent } from "../../shared/patient/contact.ts";
import type { Contact } from "../../shared/patient/patient.ts";
import { findProgram } from "../../shared/program/catalog.ts";
import { assignmentOf, columnHelp, columns, optionalColumns, type Row } from "./enroll/columns.ts";
import { recordsOf } from "./enroll/csv.ts";
import { onStage } from "./stage/command.ts";
import { built } from "./stage/events.ts";
import { Wrong, type Target } from "./stage/target.ts";

const mostBytes = 5 * 1024 * 1024;
const mostRows = 10_000;

export const importPatients = onStage({
  name: "import",
  summary: "give every patient of a CSV file a program; tells every mistake first",
  help: `Gives every patient of a CSV file a program.

  npm run hipline -- import FILE             reads it and tells every mistake; sends nothing
  npm run hipline -- import FILE --yes       the same, and enrolls everybody if there is no mistake

The first line names the columns, in any order and case. The same file twice enrolls nobody twice.

${columnHelp()}
`,
  options: { yes: { type: "boolean" } },
  async run({ values, positionals: [file] }, target, terminal) {
    if (file === undefined) throw new Wrong("Name a CSV file. See --help.");
    const rows = rowsOf(readText(resolve(terminal.folder, file), file));
    const now = await target.now();
    const checked = rows.map(({ line, row }) => ({ line, ...checkedRow(row, now) }));
    const wrong = checked.flatMap(({ line, problem }) => (problem ? [`line ${line}: ${problem}`] : []));
    if (wrong.length > 0) {
      for (const problem of wrong) terminal.tell(problem);
      terminal.tell(`\n${file}: ${wrong.length} of ${rows.length} rows are wrong. Nobody was enrolled.`);
      return 1;
    }
    if (values.yes !== true) {
      terminal.print(`${file}: ${patients(rows.length)}, no mistake found. Say --yes to enroll them.`);
      return 0;
    }
    for (const { detail } of checked) await publish(target, detail);
    terminal.print(`${file}: ${rows.length} plans are published. EventRefused tells whom the rules refuse.`);
    return 0;
  },
});

const patients = (count: number): string => (count === 1 ? "1 patient" : `${count} patients`);

const publish = (target: Target, detail: object): Promise<void> =>
  eventBus(target.bus, `hipline-${target.stage}`).publish({
    source: planAssigned.source,
    type: planAssigned.type,
    detail,
  });

/** The event of a row, named by what the row says, or what is wrong with it; never what it holds. */
function checkedRow(
  row: Row,
  now: Date,
): { detail: object; problem?: undefined } | { detail: object; problem: string } {
  try {
    const data = assignmentOf(row);
    const eventId = fingerprintOf(data);
    const metadata = { eventId, occurredAt: now.toISOString(), correlationId: eventId };
    const detail = built(planAssigned, metadata, data);
    if (!findProgram(data.program)) return { detail, problem: "program must be one of the catalog" };
    // The contract has read it: it is a contact.
    const contact = detail.data.contact as Contact;
    const refusal = refuseByAge(contact, now) ?? refuseByConsent(contact, now);
    if (refusal) return { detail, problem: `${refusal.refused.field} ${refusal.refused.reason}` };
    return { detail };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { detail: {}, problem: error.message };
  }
}

function rowsOf(text: string): { line: number; row: Row }[] {
  const [head, ...records] = recordsOf(text);
  if (!head || records.length === 0)
    throw new Wrong("The file holds no patient below its line of column names.");
  if (records.length > mostRows)
    throw new Wrong(`The file holds ${records.length} rows; at most ${mostRows} at once.`);
  const names = head.cells.map((cell) => cell.trim().toLowerCase().replaceAll(/[ _]/g, "-"));
  const known = [...Object.keys(columns), ...Object.keys(optionalColumns)];
  const strange = names.filter((name) => !known.includes(name));
  if (strange.length > 0)
    throw new Wrong(
      `Column ${names.indexOf(strange[0] ?? "") + 1} has a name that is not known. Known: ${known.join(", ")}.`,
    );
  const missing = Object.keys(columns).filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Wrong(`Columns are missing: ${missing.join(", ")}.`);
  return records.map(({ line, cells }) => ({
    line,
    row: Object.fromEntries(names.map((name, index) => [name, cells[index]])),
  }));
}

function readText(path: string, name: string): string {
  try {
    if (statSync(path).size > mostBytes) throw new Wrong(`${name} is larger than 5 MB.`);
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof Wrong) throw error;
    if (error instanceof TypeError) throw new Wrong(`${name} is not text in UTF-8. Save it as CSV in UTF-8.`);
    throw new Wrong(`${name} could not be read: ${(error as NodeJS.ErrnoException).code ?? "unknown"}.`);
  }
}
