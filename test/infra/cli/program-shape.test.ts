import { describe, expect, it } from "vitest";
import { programFileJsonSchema } from "../../../infra/cli/program/file-schema.ts";
import { changed, exampleText, lines, said, valueAt } from "./example.ts";

it("the example has no problem", () => {
  expect(lines(exampleText)).toEqual([]);
});

describe("a problem", () => {
  it("is told with line, column, field, what was found and what to write", () => {
    const text = exampleText.replace(
      '"exercise": "E05",\n          "sets": 2',
      '"exercise": "E05",\n          "sets": 12',
    );
    expect(lines(text)).toEqual([
      "line 32, column 19, phases[0].rows[1].sets: must be 1 to 5, found 12; write a whole number from 1 to 5",
    ]);
  });

  it("comes in the order of the file", () => {
    const problems = lines(changed({ "words.en.phases.D1": "", "phases.0.rows.1.sets": 0, id: "Mine" }));
    expect(problems.map((line) => /, ([\w.[\]]+):/.exec(line)?.[1])).toEqual([
      "id",
      "phases[0].rows[1].sets",
      "words.en.phases.D1",
    ]);
  });
});

describe("a field", () => {
  it("that is missing is told by what it takes", () => {
    expect(said({ "phases.0.rows.0.restSeconds": undefined })).toEqual([
      "phases[0].rows[0].restSeconds: must be 0 to 180, found nothing; write a whole number from 0 to 180",
    ]);
  });

  it("that is unknown is told at its name, with the name it may be", () => {
    const text = changed({ "phases.0.rows.0.set": 2, "phases.0.rows.0.sets": undefined });
    expect(lines(text)).toContainEqual(
      expect.stringMatching(
        /^line \d+, column 11, phases\[0\]\.rows\[0\]\.set: must be a field that PROGRAM\.md names, found "set"; write "sets"$/,
      ),
    );
  });

  it("that nothing resembles is to be removed", () => {
    expect(said({ author: "me" })).toEqual([
      'author: must be a field that PROGRAM.md names, found "author"; remove it',
    ]);
  });
});

describe("a value", () => {
  it("that is a text where a number is needed is shown", () => {
    expect(said({ "phases.0.rows.0.sets": "3" })).toEqual([
      'phases[0].rows[0].sets: must be 1 to 5, found "3"; write a whole number from 1 to 5',
    ]);
  });

  it("that is no whole number is shown", () => {
    expect(said({ weeks: 4.5 })).toEqual([
      "weeks: must be 1 to 52, found 4.5; write a whole number from 1 to 52",
    ]);
  });

  it("from a short list is told with the list", () => {
    expect(said({ "phases.0.rows.0.sides": "left" })).toEqual([
      'phases[0].rows[0].sides: must be one of "both-together", "each-side", "each-way", found "left"; write one of these',
    ]);
  });

  it("from a long list is told with the nearest of it", () => {
    expect(said({ "phases.1.rows.0.later.0.load": "red-bnd" })).toEqual([
      'phases[1].rows[0].later[0].load: must be one of the 28 in infra/cli/PROGRAM.md, found "red-bnd"; write one of those, perhaps "red-band"',
    ]);
  });

  it("is told for the kind of work that was written", () => {
    expect(said({ "phases.0.rows.0.work.tempo.1": 30 })).toEqual([
      "phases[0].rows[0].work.tempo[1]: must be 0 to 10, found 30; write a whole number from 0 to 10",
    ]);
    expect(said({ "phases.0.rows.0.work.kind": "rep" })).toEqual([
      'phases[0].rows[0].work.kind: must be one of "reps", "steps", "hold", found "rep"; write one of these',
    ]);
  });

  it("upside down in a range is told", () => {
    expect(said({ "phases.0.rows.2.work.reps.min": 11 })).toEqual([
      "phases[0].rows[2].work.reps.min: must not be above max, 10, found 11; write the smaller number as min",
    ]);
  });

  it("that is a list in place of an object is told", () => {
    expect(said({ "phases.0.weeks": [1, 2] })).toEqual([
      'phases[0].weeks: must be an object with "first", "last", found [1,2]; write it in curly brackets',
    ]);
  });
});

const rows = valueAt("phases.1.rows") as unknown[];
const aSource = { ref: "A trial", evidence: "design" };

describe("a phase", () => {
  it("has three to five exercises", () => {
    expect(said({ "phases.1.rows": rows.slice(0, 2) })).toEqual([
      "phases[1].rows: must be a list of 3 to 5 entries, found 2 entries; add some",
    ]);
    expect(said({ "phases.1.rows": [...rows, ...rows.slice(0, 2)] })).toEqual([
      "phases[1].rows: must be a list of 3 to 5 entries, found 6 entries; remove some",
    ]);
  });

  it("leaves a day between its sessions", () => {
    expect(said({ "phases.0.sessionsPerWeek": 5 })).toEqual([
      "phases[0].sessionsPerWeek: must be 2 to 3, found 5; write a whole number from 2 to 3",
    ]);
  });

  it("has a source for every dose", () => {
    expect(said({ "phases.0.rows.0.sources": [] })).toEqual([
      "phases[0].rows[0].sources: must be a list of 1 to 60 entries, found 0 entries; add some",
    ]);
  });
});

describe("weeks", () => {
  it("are covered without a gap", () => {
    expect(said({ "phases.1.weeks.first": 4 })).toEqual([
      "phases[1].weeks.first: must be 3, the week after the phase before, found 4; write 3",
    ]);
  });

  it("have an article each", () => {
    expect(said({ reading: ["about-your-knee", "how-much-is-ok", "flare-ups"] })).toEqual([
      "reading: must have one entry for each of the 4 weeks, found 3; add or remove entries, week 1 first",
    ]);
  });
});

describe("own words", () => {
  it("are one line each", () => {
    expect(said({ "words.en.phases.D1": "Easy  does\nit" })).toEqual([
      'words.en.phases.D1: must be one line with single spaces, none at its ends, found "Easy  does\\nit"; write it so',
    ]);
  });

  it("are short", () => {
    expect(said({ "words.en.phases.D1": "x".repeat(41) })).toEqual([
      `words.en.phases.D1: must be 3 to 40 characters, found "${"x".repeat(41)}"; shorten the text`,
    ]);
  });

  it("are needed in English", () => {
    expect(said({ "words.en": undefined })).toEqual([
      'words.en: must be an object with "phases", found nothing; write it in curly brackets',
    ]);
  });

  it("are in languages that emails have", () => {
    expect(said({ "words.tlh": { phases: {} } })).toEqual([
      'words.tlh: must be a field that PROGRAM.md names, found "tlh"; remove it',
    ]);
  });
});

it("anything but an object is told as a whole", () => {
  expect(lines("[]")).toEqual([
    'line 1, column 1: must be an object with "id", "version" and the rest; see infra/cli/PROGRAM.md',
  ]);
});

it("a file may name its JSON Schema for the editor", () => {
  expect(said({ $schema: "./program.schema.json" })).toEqual([]);
});

/** Every pattern of the schema is told in words, never as an expression. */
it("no message shows a pattern", () => {
  const patterns = [...JSON.stringify(programFileJsonSchema).matchAll(/"pattern":"((?:[^"\\]|\\.)*)"/g)];
  expect(patterns.length).toBeGreaterThan(0);
  const wrong = said({
    id: "!",
    "phases.0.id": "!",
    "words.en.phases.D1": " a ",
    runs: [{ id: "!", pace: { kind: "walk", minutes: 30 }, effort: 3, sources: [aSource] }],
  });
  expect(wrong.filter((message) => /[\^$]/.test(message))).toEqual([]);
  expect(wrong.length).toBe(5);
});
