import type { Judged } from "./suite.ts";

const columns = ["deployment", "rules", "tests", "journeys", "equivalent", "alive"] as const;
type Column = (typeof columns)[number];

/** The score by kind, then every mutant that nobody noticed. */
export function report(judged: readonly Judged[]): string {
  const kinds = [...new Set(judged.map(({ mutant }) => mutant.kind))].sort();
  const rows = kinds.map((kind) =>
    rowOf(
      kind,
      judged.filter(({ mutant }) => mutant.kind === kind),
    ),
  );
  const alive = judged.filter((each) => columnOf(each) === "alive");
  const table = [["kind", "mutants", ...columns], ...rows, rowOf("all", judged)];
  return [
    ...aligned(table),
    "",
    ...alive.map(({ stage, mutant }) => `alive in ${stage}: ${mutant.name} (${mutant.type})`),
    scoreOf(judged),
  ].join("\n");
}

export function scoreOf(judged: readonly Judged[]): string {
  const real = judged.filter((each) => columnOf(each) !== "equivalent");
  const noticed = real.filter((each) => columnOf(each) !== "alive").length;
  const percent = real.length === 0 ? 100 : Math.floor((noticed / real.length) * 1000) / 10;
  return `${noticed} of ${real.length} mutants noticed (${percent} %), ${judged.length - real.length} equivalent`;
}

export function columnOf({ verdict, equivalent }: Judged): Column {
  if (verdict) return columns.find((column) => column === verdict.by) ?? "journeys";
  return equivalent === undefined ? "alive" : "equivalent";
}

function rowOf(name: string, judged: readonly Judged[]): string[] {
  const counts = columns.map((column) => judged.filter((each) => columnOf(each) === column).length);
  return [name, ...[judged.length, ...counts].map((count) => (count === 0 ? "-" : String(count)))];
}

function aligned(table: string[][]): string[] {
  const widths = (table[0] ?? []).map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join("  "),
  );
}
