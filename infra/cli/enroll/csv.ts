import { Wrong } from "../stage/target.ts";

/** The records of a CSV file (RFC 4180) with the line where each begins. Cells may be quoted, and hold anything then. */
export function recordsOf(text: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  const source = text.replace(/^\ufeff/, "");
  const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  let line = 1;
  for (let at = 0; at < source.length;) {
    const record = { line, cells: [] as string[] };
    for (;;) {
      cell.lastIndex = at;
      const [whole = "", quoted, bare = ""] = cell.exec(source) ?? [];
      record.cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
      at += whole.length;
      line += whole.split("\n").length - 1;
      if (source[at] !== ",") break;
      at += 1;
    }
    const end = /\r\n|\n|\r/y;
    end.lastIndex = at;
    const ended = end.exec(source);
    if (!ended && at < source.length)
      throw new Wrong(
        `Line ${line}: a quotation mark must open and close a whole cell; double the ones inside it.`,
      );
    at += ended?.[0].length ?? 0;
    line += 1;
    if (record.cells.some((value) => value.trim() !== "")) records.push(record);
  }
  return records;
}
