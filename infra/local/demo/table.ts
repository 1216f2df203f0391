import type { MachineDose } from "../../../shared/program/machine-dose.ts";
import type { TimelineEntry } from "./timeline.ts";

const headings = ["local date and time", "kind", "week", "subject", "exercises"] as const;

/** The timeline as a table for a terminal. */
export function tableOf(entries: readonly TimelineEntry[]): string {
  const rows = entries.map(({ local, kind, week, subject, exercises }) => [
    local.replace("T", " "),
    kind,
    week === null ? "" : String(week),
    subject,
    exercises.map(doseOf).join(", "),
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === headings.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(Math.min(width, 40)));
  return [line(headings), line(rule), ...rows.map(line)].join("\n");
}

/** `E01 3x12 red-band-above-knees`, `E11 3x 20-30 s from-knees`. */
function doseOf({ id, sets, reps, hold, load }: MachineDose): string {
  const work = [reps, hold].filter((part) => part !== undefined).join("x");
  return `${id} ${sets}x${work}${load === "none" ? "" : ` ${load}`}`;
}
