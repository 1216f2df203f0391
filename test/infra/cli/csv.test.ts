import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordsOf } from "../../../infra/cli/enroll/csv.ts";

const cellsOf = (text: string) => recordsOf(text).map(({ cells }) => cells);

describe("a CSV file", () => {
  it.each([
    [
      "plain cells",
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "lines that end as Windows ends them",
      "a,b\r\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a byte order mark", "\ufeffa\n1", [["a"], ["1"]]],
    [
      "commas, quotes and line breaks inside quotes",
      '"a,b","say ""hi""","two\nlines"',
      [["a,b", 'say "hi"', "two\nlines"]],
    ],
    [
      "empty cells and empty lines",
      "a,,c\n\n,,\nd,e,f",
      [
        ["a", "", "c"],
        ["d", "e", "f"],
      ],
    ],
    ["a comma at the end", "a,\n", [["a", ""]]],
    ["nothing", "", []],
  ])("with %s", (_what, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it("says on which line a record begins", () => {
    expect(recordsOf('a,b\n"x\ny",2\n\nc,d').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it.each(['a,"b', 'a,b"c', '"a"b,c', 'ok\nx,"y"z'])(
    "with a stray quotation mark is refused by line: %j",
    (text) => {
      expect(() => recordsOf(text)).toThrow(/^Line \d: a quotation mark must open and close a whole cell/);
    },
  );

  it("gives back whatever was written into it", () => {
    const cell = fc.string({ unit: "binary" });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (written) => {
        const text = written
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","))
          .join("\r\n");
        const told = written.filter((row) => row.some((value) => value.trim() !== ""));
        expect(cellsOf(text)).toEqual(told);
      }),
    );
  });

  it("of a hundred thousand quotation marks is read fast", () => {
    const started = performance.now();
    expect(() => recordsOf('"'.repeat(100_001))).toThrow("Line 1");
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
