import { bannedIn } from "../../../shared/content/banned-words.ts";
import type { Language } from "../../../shared/content/languages.ts";
import { readingGrade } from "../../../shared/content/reading-grade.ts";
import type { Problem } from "../../../shared/program/problem.ts";
import type { Program } from "../../../shared/program/program.ts";
import type { OwnWords, ProgramFile } from "./file-schema.ts";
import type { Library } from "./library.ts";
import { nearestTo } from "./requirements.ts";

/** What must hold in a clinic's program because patients read it. */
export const contentProblemsIn = (file: ProgramFile, library: Library): Problem[] => [
  ...takenId(file.program, library),
  ...undrawn(file.program, library),
  ...untranslated(file, library),
  ...unknownArticles(file.program, library),
  ...phaseNames(file),
  ...bannedWords(file),
  ...hardWords(file),
];

const takenId = ({ id }: Program, { taken }: Library): Problem[] =>
  taken.includes(id)
    ? [
        {
          path: ["id"],
          message: `must be an id of its own, found "${id}", a program that ships; write another, such as "our-${id}"`,
        },
      ]
    : [];

/** Every exercise a program names, alternates too, with its load. */
const namedIn = ({ phases }: Program) =>
  phases.flatMap(({ rows }, phase) =>
    rows.flatMap((row, index) => {
      const path = ["phases", phase, "rows", index];
      const { alternate, later = [] } = row;
      const loads = later.flatMap(({ load }, change) =>
        load ? [{ load, path: [...path, "later", change] }] : [],
      );
      return [
        { exercise: row.exercise, load: row.load, path },
        ...loads.map((each) => ({ exercise: row.exercise, ...each })),
        ...(alternate
          ? [{ exercise: alternate.exercise, load: alternate.load, path: [...path, "alternate"] }]
          : []),
      ];
    }),
  );

const undrawn = (program: Program, { drawn }: Library): Problem[] =>
  namedIn(program)
    .filter(({ exercise }) => !drawn.has(exercise))
    .map(({ exercise, path }) => ({
      path: [...path, "exercise"],
      message: `must be an exercise with a drawing, found "${exercise}", which has none; choose another exercise`,
    }));

function untranslated({ program, words }: ProgramFile, { languages }: Library): Problem[] {
  return Object.keys(words).flatMap((tag) => {
    const { exercises, loads } = (languages.get(tag) as Language).messages;
    return namedIn(program).flatMap(({ exercise, load, path }): Problem[] => {
      const problem = (field: string, found: string): Problem => ({
        path: [...path, field],
        message: `must be translated into every language of "words", found "${found}" without words in ${tag}; choose another, or remove "${tag}" from "words"`,
      });
      return [
        ...(Object.hasOwn(exercises, exercise) ? [] : [problem("exercise", exercise)]),
        ...(load === "none" || Object.hasOwn(loads, load) ? [] : [problem("load", load)]),
      ];
    });
  });
}

const unknownArticles = ({ reading }: Program, { articles }: Library): Problem[] =>
  reading.flatMap((article, index) =>
    articles.includes(article)
      ? []
      : [
          {
            path: ["reading", index],
            message: `must be an article of the library, found "${article}"; write one of ${articles.join(", ")}, perhaps "${nearestTo(article, articles)}"`,
          },
        ],
  );

const phaseNames = ({ program, words }: ProgramFile): Problem[] =>
  Object.entries(words).flatMap(([tag, { phases }]) => {
    const ids = program.phases.map(({ id }) => id);
    const path = ["words", tag, "phases"];
    const missing = ids.filter((id) => !Object.hasOwn(phases, id));
    const unknown = Object.keys(phases).filter((id) => !ids.includes(id));
    return [
      ...missing.map((id) => ({
        path,
        message: `must name every phase, found no name of ${id}; write "${id}": "..." as patients read it`,
      })),
      ...unknown.map((id) => ({
        path: [...path, id],
        message: `must name a phase of this program, found "${id}"; write one of ${ids.join(", ")}, or remove it`,
      })),
    ];
  });

type OwnText = { path: Problem["path"]; text: string };

const wordsOf = (tag: string, { phases, sessionNotes }: OwnWords): OwnText[] => {
  const path = ["words", tag];
  const { every = [], first = [] } = sessionNotes ?? {};
  return [
    ...Object.entries(phases).map(([id, text]) => ({ path: [...path, "phases", id], text })),
    ...every.map((text, index) => ({ path: [...path, "sessionNotes", "every", index], text })),
    ...first.map((text, index) => ({ path: [...path, "sessionNotes", "first", index], text })),
  ];
};

const criteriaOf = ({ phases }: Program): OwnText[] =>
  phases.flatMap((phase, index) =>
    (["entry", "progress"] as const).flatMap((list) =>
      phase[list].map((text, at) => ({ path: ["phases", index, list, at], text })),
    ),
  );

const bannedWords = ({ program, words }: ProgramFile): Problem[] =>
  [...Object.entries(words).flatMap(([tag, own]) => wordsOf(tag, own)), ...criteriaOf(program)].flatMap(
    ({ path, text }) =>
      bannedIn(text).map((word) => ({
        path,
        message: `must not frighten, promise or claim, found "${word}"; say it in other words`,
      })),
  );

export const highestGrade = 6;

/** A formula is a poor judge of one line, so a line alone may be harder, and only a whole sentence is judged alone. */
const highestGradeOfALine = 9;
const wordsOfASentence = 6;

const hardWords = ({ words }: ProgramFile): Problem[] =>
  Object.entries(words).flatMap(([tag, own]) => {
    const graded = wordsOf(tag, own).map(({ path, text }) => ({
      path,
      text,
      grade: readingGrade(text, tag),
    }));
    const hard = graded.filter(
      ({ text, grade }) => grade > highestGradeOfALine && text.split(" ").length >= wordsOfASentence,
    );
    if (hard.length > 0) {
      return hard.map(({ path, grade }) => ({
        path,
        message: `must read at grade ${highestGradeOfALine} or lower, found grade ${grade.toFixed(1)}; write shorter words and sentences`,
      }));
    }
    const together = readingGrade(graded.map(({ text }) => text).join("\n"), tag);
    if (together <= highestGrade) return [];
    const [hardest] = graded.sort((a, b) => b.grade - a.grade);
    return [
      {
        path: hardest?.path ?? ["words", tag],
        message: `must read at grade ${highestGrade} or lower together with the other words in ${tag}, found grade ${together.toFixed(1)}; write shorter words here first`,
      },
    ];
  });
