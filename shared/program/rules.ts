import type { Problem } from "./problem.ts";
import { jumpsIn, loadStepsIn, runJumpsIn, stepsDownIn } from "./progression.ts";
import { weekOf } from "./program.ts";
import type { Phase, Program } from "./program.ts";

/** What must hold in every program beyond its shape, built in or a clinic's own. */
export const problemsIn = (program: Program): Problem[] => [
  ...repeatedPhaseIds(program),
  ...repeatedExercises(program),
  ...lostChanges(program),
  ...jumpsIn(program),
  ...stepsDownIn(program),
  ...loadStepsIn(program),
  ...runJumpsIn(program),
  ...wrongMinutes(program),
];

const rowsOf = (program: Program) =>
  program.phases.flatMap((phase, phaseIndex) =>
    phase.rows.map((row, rowIndex) => ({
      phase,
      row,
      rowIndex,
      path: ["phases", phaseIndex, "rows", rowIndex],
    })),
  );

export const repeatedPhaseIds = ({ phases }: Program): Problem[] =>
  phases.flatMap(({ id }, index) =>
    phases.findIndex((phase) => phase.id === id) === index
      ? []
      : [
          {
            path: ["phases", index, "id"],
            message: `must be an id of its own, found "${id}" a second time; write another letter or digit`,
          },
        ],
  );

export const repeatedExercises = (program: Program): Problem[] =>
  rowsOf(program).flatMap(({ phase: { rows, id }, row, rowIndex, path }) => {
    const message = `must be named once in phase ${id}, found it again; remove one of the two rows`;
    const again = rows.findIndex(({ exercise }) => exercise === row.exercise) < rowIndex;
    const alternate = rows.some(({ exercise }) => exercise === row.alternate?.exercise);
    return [
      ...(again ? [{ path: [...path, "exercise"], message }] : []),
      ...(alternate ? [{ path: [...path, "alternate", "exercise"], message }] : []),
    ];
  });

/** A change outside the weeks of its phase, or before an earlier one, would never be seen. */
export const lostChanges = (program: Program): Problem[] =>
  rowsOf(program).flatMap(({ phase: { weeks }, row: { later = [] }, path }) =>
    later.flatMap(({ fromWeek }, index) => {
      const after = later[index - 1]?.fromWeek ?? weeks.first;
      if (fromWeek > after && fromWeek <= weeks.last) return [];
      const message = `must be a week after ${after} and up to ${weeks.last}, the last of its phase, found ${fromWeek}; write such a week, or remove the change`;
      return [{ path: [...path, "later", index, "fromWeek"], message }];
    }),
  );

/** How far the stated minutes may be from what the doses take. */
const minutesOff = 2;

const takenIn = (program: Program, { weeks: { first, last } }: Phase): [least: number, most: number] => {
  const minutes = Array.from(
    { length: last - first + 1 },
    (_, index) => weekOf(program, first + index).minutes,
  );
  return [Math.min(...minutes), Math.max(...minutes)];
};

export const wrongMinutes = (program: Program): Problem[] =>
  program.phases.flatMap((phase, index) => {
    const { least, most, difference } = phase.statedMinutes;
    const [shortest, longest] = takenIn(program, phase);
    const right = shortest >= least - minutesOff && longest <= most + minutesOff;
    if (right || difference !== undefined) return [];
    const message = `must be within ${minutesOff} minutes of what its doses take, ${shortest} to ${longest}, found ${least} to ${most}; write "least": ${shortest} and "most": ${longest}, or say why in "difference"`;
    return [{ path: ["phases", index, "statedMinutes"], message }];
  });
