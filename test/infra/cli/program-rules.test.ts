import { describe, expect, it } from "vitest";
import { en } from "../../../shared/content/en/messages.ts";
import { exerciseIds } from "../../../shared/program/exercises.ts";
import { library, said } from "./example.ts";

describe("doses", () => {
  it("grow no faster than the program's own rule", () => {
    expect(said({ "phases.1.rows.2.later.0.work.steps": { min: 10, max: 15 } })).toEqual([
      "phases[1].rows[2].later[0].work.steps.max: must be at most 12, 2 more than in phase D2, week 3, found 15; write 12 or less, or take more weeks",
    ]);
  });

  it("may grow faster where the program says so", () => {
    expect(
      said({ "phases.1.rows.2.later.0.work.steps": { min: 10, max: 15 }, "mostPerWeek.reps": 5 }),
    ).toEqual([]);
  });

  it("climb one load at a time", () => {
    const [problem] = said({ "phases.1.rows.0.later.0.load": "hard-band-or-ankle-weight" });
    expect(problem).toContain('phases[1].rows[0].later[0].load: must be one step above "none"');
  });

  it("take the minutes that are stated", () => {
    expect(said({ "phases.0.statedMinutes": { least: 10, most: 12 } })).toEqual([
      'phases[0].statedMinutes: must be within 2 minutes of what its doses take, 20 to 21, found 10 to 12; write "least": 20 and "most": 21, or say why in "difference"',
    ]);
  });
});

describe("an exercise", () => {
  it("is drawn", () => {
    const drawn = new Set(exerciseIds.filter((id) => id !== "E13"));
    expect(said({}, { ...library, drawn })).toEqual([
      'phases[1].rows[3].alternate.exercise: must be an exercise with a drawing, found "E13", which has none; choose another exercise',
    ]);
  });

  it("is translated into each language of the program", () => {
    const { E12: _, ...exercises } = en.exercises;
    const messages = { ...en, exercises } as unknown as typeof en;
    const languages = new Map([...library.languages, ["es", { tag: "es", dir: "ltr", messages } as const]]);
    expect(said({}, { ...library, languages })).toEqual([
      'phases[0].rows[2].exercise: must be translated into every language of "words", found "E12" without words in es; choose another, or remove "es" from "words"',
      'phases[0].rows[2].later[0].exercise: must be translated into every language of "words", found "E12" without words in es; choose another, or remove "es" from "words"',
      'phases[1].rows[3].exercise: must be translated into every language of "words", found "E12" without words in es; choose another, or remove "es" from "words"',
    ]);
  });

  it("has a load that is translated", () => {
    const { "at-counter": _, ...loads } = en.loads;
    const messages = { ...en, loads } as unknown as typeof en;
    const languages = new Map([...library.languages, ["en", { tag: "en", dir: "ltr", messages } as const]]);
    expect(said({}, { ...library, languages })).toEqual([
      'phases[1].rows[2].load: must be translated into every language of "words", found "at-counter" without words in en; choose another, or remove "en" from "words"',
    ]);
  });

  it("is named once in a phase", () => {
    const [problem] = said({ "phases.0.rows.1.exercise": "E02" });
    expect(problem).toBe(
      "phases[0].rows[1].exercise: must be named once in phase D1, found it again; remove one of the two rows",
    );
  });
});

describe("names", () => {
  it("are not those of a program that ships", () => {
    expect(said({ id: "pfp-12" })).toEqual([
      'id: must be an id of its own, found "pfp-12", a program that ships; write another, such as "our-pfp-12"',
    ]);
  });

  it("of phases are given in every language", () => {
    expect(said({ "words.es.phases.D2": undefined })).toEqual([
      'words.es.phases: must name every phase, found no name of D2; write "D2": "..." as patients read it',
    ]);
  });

  it("of phases are given for no others", () => {
    expect(said({ "words.en.phases.D3": "Go on" })).toEqual([
      'words.en.phases.D3: must name a phase of this program, found "D3"; write one of D1, D2, or remove it',
    ]);
  });
});

describe("an article", () => {
  it("is one of the library", () => {
    const [problem] = said({ "reading.1": "how-much-is-okay" });
    expect(problem).toMatch(
      /^reading\[1\]: must be an article of the library, found "how-much-is-okay"; write one of .*, perhaps "how-much-is-ok"$/,
    );
  });
});

describe("own words", () => {
  it.each(["Fix your weak hips", "Less wear and tear", "It prevents pain", "Do 50% more", "A proven plan"])(
    "neither frighten nor claim: %s",
    (name) => {
      const [problem] = said({ "words.en.phases.D1": name });
      expect(problem).toMatch(
        /^words\.en\.phases\.D1: must not frighten, promise or claim, found ".*"; say it in other words$/,
      );
    },
  );

  it("are held to the same in what clinicians read", () => {
    const [problem] = said({ "phases.0.entry.0": "Hip damage seen on a scan." });
    expect(problem).toContain('phases[0].entry[0]: must not frighten, promise or claim, found "damag"');
  });

  it("are easy to read, line by line", () => {
    const [problem] = said({
      "words.en.sessionNotes.first.0":
        "Progressive neuromuscular conditioning necessitates considerable consistency.",
    });
    expect(problem).toMatch(
      /^words\.en\.sessionNotes\.first\[0\]: must read at grade 9 or lower, found grade \d+\.\d; write shorter words and sentences$/,
    );
  });

  it("are easy to read together", () => {
    const [problem] = said({
      "words.en.phases": { D1: "Individual familiarization", D2: "Intermediate conditioning" },
    });
    expect(problem).toMatch(
      /^words\.en\.phases\.D[12]: must read at grade 6 or lower together with the other words in en, found grade \d+\.\d; write shorter words here first$/,
    );
  });
});
