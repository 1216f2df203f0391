import { languageOf } from "../../../shared/content/languages.ts";
import { machineDose } from "../../../shared/program/machine-dose.ts";
import { changeSince, weekOf } from "../../../shared/program/program.ts";
import type { Change, Prescription, ProgramWeek } from "../../../shared/program/program.ts";
import type { ProgramFile } from "./file-schema.ts";

const heading = ["", "exercise", "", "sets", "reps or hold", "side", "load"];

const marks: Record<Change, string> = { new: "*", more: "+", same: "" };

/** Every week with its doses, for a terminal. */
export function programTable(file: ProgramFile): string {
  const { program } = file;
  const weeks = Array.from({ length: program.weeks }, (_, index) => weekOf(program, index + 1));
  const rows = weeks.map((week, index) =>
    week.prescriptions.flatMap((prescription) => rowsOf(prescription, weeks[index - 1])),
  );
  const widths = heading.map((title, column) =>
    Math.max(...[[heading], ...rows].flat().map((row) => row[column]?.length ?? 0), title.length),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [
    `${program.id}, version ${program.version}: ${program.weeks} weeks. * is new in its week, + is more than the week before, or is in place of the one above.`,
    "",
    `  ${line(heading)}`,
    ...weeks.flatMap((week, index) => [
      "",
      weekLine(week, file),
      ...(rows[index] ?? []).map((row) => `  ${line(row)}`),
    ]),
  ].join("\n");
}

function weekLine(
  { week, phase, sessions, minutes, reading, run }: ProgramWeek,
  { words }: ProgramFile,
): string {
  const name = words["en"]?.phases[phase] ?? "";
  return `week ${week}, ${phase} ${name}: ${sessions} sessions of ${minutes} minutes${run ? `, run ${run.id}` : ""}, reads ${reading}`;
}

function rowsOf(prescription: Prescription, before: ProgramWeek | undefined): string[][] {
  const { alternate } = prescription;
  const mark = before ? marks[changeSince(before, prescription)] : "";
  return [rowOf(prescription, mark), ...(alternate ? [rowOf(alternate, "or")] : [])];
}

function rowOf(prescription: Prescription, mark: string): string[] {
  const { id, sets, reps, hold, load } = machineDose(prescription);
  const { name } = languageOf("en").messages.exercises[prescription.exercise];
  const amount = [reps, hold].filter(Boolean).join(" x ");
  return [mark, id, name, String(sets), amount, prescription.sides.replace("both-together", "both"), load];
}
