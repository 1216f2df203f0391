import { describe, expect, it } from "vitest";
import { pfp12 } from "../../../shared/program/pfp-12.ts";
import { hold, reps } from "../../../shared/program/program.ts";
import type { Phase, Prescription, PrescriptionRow, Program } from "../../../shared/program/program.ts";
import { problemsIn } from "../../../shared/program/rules.ts";
import { run8 } from "../../../shared/program/run-8.ts";
import { programSchema } from "../../../shared/program/schema.ts";

/** Two sets of ten with no load. */
const row = (
  exercise: Prescription["exercise"],
  changes: Partial<PrescriptionRow> = {},
): PrescriptionRow => ({
  exercise,
  sets: 2,
  work: reps(10, [2, 1, 3]),
  sides: "both-together",
  restSeconds: 30,
  load: "none",
  sources: [{ ref: "a test", evidence: "design" }],
  ...changes,
});

const phase = (first: number, last: number, rows: readonly PrescriptionRow[], id = `A${first}`): Phase => ({
  id,
  weeks: { first, last },
  sessionsPerWeek: 3,
  statedMinutes: { least: 5, most: 90, difference: "Not the point here." },
  entry: [],
  progress: [],
  rows,
});

const program = (phases: readonly Phase[], changes: Partial<Program> = {}): Program => {
  const weeks = phases.at(-1)?.weeks.last ?? 0;
  return {
    id: "a-test",
    version: 1,
    weeks,
    phases,
    reading: Array.from({ length: weeks }, () => "x"),
    ...changes,
  };
};

/** Three weeks in one phase, of which the first row is given. */
const withRow = (first: PrescriptionRow, changes: Partial<Program> = {}): Program =>
  program([phase(1, 3, [first, row("E05"), row("E12")])], changes);

const said = (one: Program): string[] =>
  problemsIn(one).map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("a dose from week to week", () => {
  it("may grow by one set, two reps or ten seconds", () => {
    expect(
      said(withRow(row("E01", { later: [{ fromWeek: 2, sets: 3, work: reps(12, [2, 1, 3]) }] }))),
    ).toEqual([]);
    expect(said(withRow(row("E01", { work: hold(20), later: [{ fromWeek: 2, work: hold(30) }] })))).toEqual(
      [],
    );
  });

  it("may not grow by two sets", () => {
    expect(said(withRow(row("E01", { later: [{ fromWeek: 2, sets: 4 }] })))).toEqual([
      "phases.0.rows.0.later.0.sets: must be at most 3, 1 more than in phase A1, week 1, found 4; write 3 or less, or take more weeks",
    ]);
  });

  it("may not grow by three reps", () => {
    expect(said(withRow(row("E01", { later: [{ fromWeek: 2, work: reps(13, [2, 1, 3]) }] })))).toEqual([
      "phases.0.rows.0.later.0.work.reps.max: must be at most 12, 2 more than in phase A1, week 1, found 13; write 12 or less, or take more weeks",
    ]);
  });

  it("may not grow by eleven seconds, nor by three holds", () => {
    const longer = row("E01", { work: hold(20, 5), later: [{ fromWeek: 2, work: hold(31, 5) }] });
    const oftener = row("E01", { work: hold(20, 5), later: [{ fromWeek: 2, work: hold(20, 8) }] });
    expect(said(withRow(longer))[0]).toContain("work.seconds.max: must be at most 30");
    expect(said(withRow(oftener))[0]).toContain("work.times: must be at most 7");
  });

  it("may grow as far as the program's own rule allows", () => {
    const fast = row("E01", { later: [{ fromWeek: 2, work: reps(15, [2, 1, 3]) }] });
    expect(said(withRow(fast, { mostPerWeek: { sets: 1, reps: 5, seconds: 10 } }))).toEqual([]);
    expect(said(withRow(fast, { mostPerWeek: { sets: 0, reps: 0, seconds: 0 } }))[0]).toContain("at most 10");
  });

  it("climbs one load at a time", () => {
    const skips = row("E01", { later: [{ fromWeek: 2, load: "hard-band-or-ankle-weight" }] });
    expect(said(withRow(skips))).toEqual([
      'phases.0.rows.0.later.0.load: must be one step above "none", the load in phase A1, week 1, found "hard-band-or-ankle-weight", 2 steps above; put a load between them first',
    ]);
  });

  it("is compared with the last time it was done, whatever lies between", () => {
    const others = [row("E05"), row("E12")];
    const returns = program([
      phase(1, 1, [row("E01"), ...others]),
      phase(2, 2, [row("E02"), ...others]),
      phase(3, 3, [row("E01", { sets: 4 }), ...others]),
    ]);
    expect(said(returns)).toEqual([
      "phases.2.rows.0.sets: must be at most 3, 1 more than in phase A1, week 1, found 4; write 3 or less, or take more weeks",
    ]);
  });

  it("never only goes down, since its email would call that a step up", () => {
    expect(said(withRow(row("E01", { later: [{ fromWeek: 2, sets: 1 }] })))).toEqual([
      "phases.0.rows.0.later.0.sets: must not go down from phase A1, week 1 with nothing else going up, found 1 after 2; keep the dose, or raise another part of it",
    ]);
  });

  it("may trade reps for load", () => {
    const trade = row("E01", {
      later: [{ fromWeek: 2, work: reps(8, [2, 1, 3]), load: "red-band-or-ankle-weight" }],
    });
    expect(said(withRow(trade))).toEqual([]);
  });
});

describe("loads inside a phase", () => {
  const band = { later: [{ fromWeek: 2, load: "red-band-above-knees" }] } as const;

  it("change for one exercise a week", () => {
    const both = program([phase(1, 3, [row("E01", band), row("E05", band), row("E12")])]);
    expect(said(both)).toEqual([
      'phases.0.rows.1.later.0.load: must stay as it is in week 2, in which E01 takes another load, found "red-band-above-knees"; change one load a week',
    ]);
  });
});

describe("a run", () => {
  it("may not grow by a mile in a week", () => {
    const [walk, first] = run8.runs ?? [];
    const far = { id: "R2", pace: { kind: "run", miles: 2.5 }, effort: 4, sources: first?.sources } as never;
    expect(said({ ...run8, runs: [walk, first, far] as never })).toEqual([
      "runs.2.pace.miles: must be at most 1.5, 0.5 more than in week 2, found 2.5; write 1.5 or less, or take more weeks",
    ]);
  });
});

describe("the rows of a phase", () => {
  it("name each exercise once", () => {
    expect(said(program([phase(1, 2, [row("E01"), row("E05"), row("E01")])]))).toEqual([
      "phases.0.rows.2.exercise: must be named once in phase A1, found it again; remove one of the two rows",
    ]);
  });

  it("name no exercise as the alternate of another", () => {
    const alternate = row("E05");
    expect(said(program([phase(1, 2, [row("E01", { alternate }), row("E05"), row("E12")])]))).toEqual([
      "phases.0.rows.0.alternate.exercise: must be named once in phase A1, found it again; remove one of the two rows",
    ]);
  });

  it.each([1, 4])("change in weeks of their own phase, so not in week %i", (fromWeek) => {
    expect(said(withRow(row("E01", { later: [{ fromWeek: fromWeek, sets: 3 }] })))[0]).toBe(
      `phases.0.rows.0.later.0.fromWeek: must be a week after 1 and up to 3, the last of its phase, found ${fromWeek}; write such a week, or remove the change`,
    );
  });
});

describe("phases", () => {
  const rows = [row("E01"), row("E05"), row("E12")];

  it("have an id each", () => {
    expect(said(program([phase(1, 1, rows, "A1"), phase(2, 2, rows, "A1")]))).toEqual([
      'phases.1.id: must be an id of its own, found "A1" a second time; write another letter or digit',
    ]);
  });

  it("state what their doses take", () => {
    const stated = { ...phase(1, 2, rows), statedMinutes: { least: 30, most: 30 } };
    expect(said(program([stated]))).toEqual([
      'phases.0.statedMinutes: must be within 2 minutes of what its doses take, 14 to 14, found 30 to 30; write "least": 14 and "most": 14, or say why in "difference"',
    ]);
  });

  it.each([
    [2, 3, 3, "phases.0.weeks.first: must be 1, the week a program begins with, found 2; write 1"],
    [
      1,
      2,
      3,
      'phases.0.weeks.last: must be 3, the last week of the program, found 2; write 3, or change "weeks" of the program',
    ],
  ])("cover all weeks: %i to %i of %i", (first, last, weeks, problem) => {
    const one = program([phase(first, last, rows, "A1")], { weeks, reading: ["a", "b", "c"] });
    const issues = programSchema.safeParse(one).error?.issues ?? [];
    expect(issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual([problem]);
  });

  it("follow each other without a gap", () => {
    const phases = [phase(1, 2, rows), phase(4, 5, rows)];
    expect(programSchema.safeParse(program(phases)).error?.issues[0]).toMatchObject({
      path: ["phases", 1, "weeks", "first"],
      message: "must be 3, the week after the phase before, found 4; write 3",
    });
  });
});

it("finds nothing in the programs that ship", () => {
  expect(said(pfp12)).toEqual([]);
});
